/** Counts calls against WeChat’s limits; days and months are Beijing’s. */
import type { Account } from '../accounts/account.ts'
import type { Endpoint } from '@mphub/wechat/endpoints'
import { z } from 'zod'
import { WechatRefusal, type Errcode } from '../api/wechat-refusal.ts'
import { beijingDay, beijingMonth } from '../beijing.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

const periods = ['second', 'minute', 'day', 'month'] as const

type Period = (typeof periods)[number]

export interface Limit {
  /** The path of a call, or what else is counted. */
  readonly name: string
  readonly per: Period
  readonly most: number
  /** When it is not the usual code of such a limit. */
  readonly errcode?: Errcode
}

export interface Quota {
  /** @throws {@link WechatRefusal} when the limit is reached */
  use(appid: string, limit: Limit): void
  used(appid: string, limit: Pick<Limit, 'name' | 'per'>): number
  /** Forgets what was counted today: of one call, or of all calls by their paths. */
  resetDay(appid: string, path?: string): void
  clear(): void
}

const usual: Readonly<Record<Period, Errcode>> = {
  second: 44990,
  minute: 45011,
  day: 45009,
  month: 45009,
}

/** For calls whose figure WeChat does not publish. */
const unpublished = 100_000

/** What an account may do in a day: its own figure, else the one of a new account. */
export function dailyLimit(
  { path, limits }: Pick<Endpoint, 'path' | 'limits'>,
  { quotas }: Pick<Account, 'quotas'>,
): Limit {
  return { name: path, per: 'day', most: quotas[path] ?? limits.perDay ?? unpublished }
}

const countSchema = z.object({ per: z.enum(periods), period: z.int(), count: z.int() })

export function createQuota({ clock, store }: { clock: Clock; store: Store }): Quota {
  const uses = store.map('quota', countSchema)
  for (const [key, { per, period }] of uses) {
    if (period !== periodAt(per, clock.now())) uses.delete(key)
  }

  function used(appid: string, { name, per }: Pick<Limit, 'name' | 'per'>): number {
    const known = uses.get(keyOf(appid, name, per))
    return known?.period === periodAt(per, clock.now()) ? known.count : 0
  }

  return {
    used,
    use(appid, limit) {
      const { name, per, most } = limit
      const count = used(appid, limit) + 1
      if (count > most) throw new WechatRefusal(limit.errcode ?? usual[per])
      uses.set(keyOf(appid, name, per), { per, period: periodAt(per, clock.now()), count })
    },
    resetDay(appid, path) {
      const reset = (key: string) =>
        path === undefined ? key.startsWith(`${appid} day /`) : key === keyOf(appid, path, 'day')
      for (const key of uses.keys()) if (reset(key)) uses.delete(key)
    },
    clear: () => uses.clear(),
  }
}

function keyOf(appid: string, name: string, per: Period): string {
  return `${appid} ${per} ${name}`
}

function periodAt(per: Period, now: number): number {
  if (per === 'month') return beijingMonth(now)
  return per === 'day' ? beijingDay(now) : Math.floor(now / (per === 'second' ? 1000 : 60_000))
}

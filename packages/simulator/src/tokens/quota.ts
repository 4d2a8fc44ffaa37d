/** Counts calls against WeChat’s limits per minute and per day; days are Beijing’s. */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'

const minuteMs = 60 * 1000
const dayMs = 24 * 60 * minuteMs
const beijingAheadMs = 8 * 60 * minuteMs

export interface Limit {
  readonly name: string
  readonly per: 'minute' | 'day'
  readonly most: number
}

export interface Quota {
  /** @throws {@link WechatRefusal} when the limit is reached */
  use(appid: string, limit: Limit): void
  clear(): void
}

export function createQuota(clock: Clock): Quota {
  const uses = new Map<string, { period: number; count: number }>()
  return {
    use(appid, { name, per, most }) {
      const key = `${appid} ${name} ${per}`
      const period = periodOf(per, clock.now())
      const known = uses.get(key)
      const count = known?.period === period ? known.count + 1 : 1
      if (count > most) throw new WechatRefusal(per === 'day' ? 45009 : 45011)
      uses.set(key, { period, count })
    },
    clear: () => uses.clear(),
  }
}

function periodOf(per: Limit['per'], now: number): number {
  return Math.floor(per === 'minute' ? now / minuteMs : (now + beijingAheadMs) / dayMs)
}

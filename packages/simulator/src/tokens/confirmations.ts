/** Addresses that an administrator has to confirm before they get a token (风险调用确认). */
import { z } from 'zod'
import type { Account } from '../accounts/account.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'
import { ControlError } from '../control-error.ts'
import type { Store } from '../store/store.ts'

const hourMs = 60 * 60 * 1000
const blockedMs = { once: hourMs, twice: 24 * hourMs }

const confirmationSchema = z.object({
  ip: z.string(),
  state: z.enum(['asked', 'confirmed', 'refused']),
  askedAt: z.number(),
  /** How often the administrator has refused it. */
  refusals: z.int(),
  blockedUntil: z.number().nullable(),
})

/** What has become of an address. */
export type Confirmation = Readonly<z.output<typeof confirmationSchema>>

export interface Confirmations {
  /**
   * Asks the administrator about a new address.
   *
   * @throws {@link WechatRefusal} 89503 when it asks, 89501 while it waits, 89507 and 89506 after a refusal
   */
  refuseUnconfirmed(account: Account, ip: string): void
  of(appid: string): Confirmation[]
  /** @throws {@link ControlError} when nobody has asked */
  decide(appid: string, ip: string, isConfirmed: boolean): Confirmation
  clear(): void
}

const kept = z.object({ appid: z.string(), confirmation: confirmationSchema })

export function createConfirmations(surroundings: { clock: Clock; store: Store }): Confirmations {
  const { clock, store } = surroundings
  const confirmations = store.map('confirmations', kept)

  const find = (appid: string, ip: string) => confirmations.get(`${appid} ${ip}`)?.confirmation

  function keep(appid: string, confirmation: Confirmation): Confirmation {
    confirmations.set(`${appid} ${confirmation.ip}`, { appid, confirmation })
    return confirmation
  }

  function ask(appid: string, ip: string, refusals: number): never {
    keep(appid, { ip, state: 'asked', askedAt: clock.now(), refusals, blockedUntil: null })
    throw new WechatRefusal(89503)
  }

  return {
    refuseUnconfirmed({ appid, confirmsAddresses }, ip) {
      const known = find(appid, ip)
      if (!confirmsAddresses || known?.state === 'confirmed') return
      if (!known) ask(appid, ip, 0)
      if (known.state === 'asked') throw new WechatRefusal(89501)
      if (clock.now() >= (known.blockedUntil ?? 0)) ask(appid, ip, known.refusals)
      throw new WechatRefusal(known.refusals === 1 ? 89507 : 89506)
    },
    of: (appid) =>
      [...confirmations.values()]
        .filter((one) => one.appid === appid)
        .map(({ confirmation }) => confirmation),
    decide(appid, ip, isConfirmed) {
      const known = find(appid, ip)
      if (known?.state !== 'asked') throw nobodyAsked(ip)
      if (isConfirmed) return keep(appid, { ...known, state: 'confirmed' })
      const refusals = known.refusals + 1
      const blockedUntil = clock.now() + (refusals === 1 ? blockedMs.once : blockedMs.twice)
      return keep(appid, { ...known, state: 'refused', refusals, blockedUntil })
    },
    clear: () => confirmations.clear(),
  }
}

function nobodyAsked(ip: string): ControlError {
  return new ControlError('unknown_address', {
    en: `no confirmation is asked for ${ip}: see GET …/confirmations`,
    zh: `没有等待确认的地址 ${ip}：请查看 GET …/confirmations`,
  })
}

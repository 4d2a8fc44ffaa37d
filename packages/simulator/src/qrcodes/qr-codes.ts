/** QR codes with parameters (带参数的二维码): which there are, and what each carries. */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { newTicket } from '../pushes/event-kinds.ts'
import type { Store } from '../store/store.ts'

const mostPermanent = 100_000

const qrCode = z.object({
  appid: z.string(),
  ticket: z.string(),
  /** What the picture says. */
  url: z.string(),
  scene: z.union([z.string(), z.number()]),
  /** `null` for a permanent code. */
  expiresAt: z.number().nullable(),
})

export type QrCode = Readonly<z.output<typeof qrCode>>

interface Wanted {
  readonly scene: string | number
  /** Undefined for a permanent code. */
  readonly lifeSeconds: number | undefined
}

export interface QrCodes {
  /**
   * A permanent code of the same scene is the same code.
   *
   * @throws {@link WechatRefusal} 45029 beyond 100,000 permanent codes
   */
  create(appid: string, wanted: Wanted): QrCode
  /** By its ticket or by what its picture says, also when it has expired. */
  find(ticketOrUrl: string): QrCode | undefined
  hasExpired(code: QrCode): boolean
  /** The newest first. */
  of(appid: string): readonly QrCode[]
  clear(): void
}

export function createQrCodes({ clock, store }: { clock: Clock; store: Store }): QrCodes {
  const kept = store.map('qr codes', qrCode)
  const byUrl = new Map<string, QrCode>()
  const permanent = new Map<string, Map<string | number, QrCode>>()

  function learn(code: QrCode): void {
    byUrl.set(code.url, code)
    if (code.expiresAt !== null) return
    const known = permanent.get(code.appid) ?? new Map<string | number, QrCode>()
    permanent.set(code.appid, known.set(code.scene, code))
  }

  function keep(code: QrCode): QrCode {
    kept.set(code.ticket, code)
    learn(code)
    return code
  }

  function permanentCode(appid: string, scene: string | number): QrCode {
    const known = permanent.get(appid)
    const found = known?.get(scene)
    if (found) return found
    if (known && known.size >= mostPermanent) throw new WechatRefusal(45029)
    return keep(newCode({ appid, scene, expiresAt: null }))
  }

  for (const code of kept.values()) learn(code)
  return {
    create(appid, { scene, lifeSeconds }) {
      if (lifeSeconds === undefined) return permanentCode(appid, scene)
      return keep(newCode({ appid, scene, expiresAt: clock.now() + lifeSeconds * 1000 }))
    },
    find: (ticketOrUrl) => kept.get(ticketOrUrl) ?? byUrl.get(ticketOrUrl),
    hasExpired: ({ expiresAt }) => expiresAt !== null && clock.now() >= expiresAt,
    of: (appid) => [...kept.values()].filter((code) => code.appid === appid).toReversed(),
    clear() {
      for (const known of [kept, byUrl, permanent]) known.clear()
    },
  }
}

function newCode(facts: Pick<QrCode, 'appid' | 'scene' | 'expiresAt'>): QrCode {
  return { ...facts, ticket: newTicket(), url: `http://weixin.qq.com/q/02${randomId(20)}` }
}

/** QR codes with parameters (带参数的二维码): which there are, and what each carries. */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { newTicket } from '../pushes/event-kinds.ts'

const mostPermanent = 100_000

export interface QrCode {
  readonly appid: string
  readonly ticket: string
  /** What the picture says. */
  readonly url: string
  readonly scene: string | number
  /** `null` for a permanent code. */
  readonly expiresAt: number | null
}

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
  clear(): void
}

export function createQrCodes(clock: Clock): QrCodes {
  const codes = new Map<string, QrCode>()
  const permanent = new Map<string, Map<string | number, QrCode>>()

  function keep(code: QrCode): QrCode {
    codes.set(code.ticket, code)
    codes.set(code.url, code)
    return code
  }

  function permanentCode(appid: string, scene: string | number): QrCode {
    const known = permanent.get(appid) ?? new Map<string | number, QrCode>()
    const found = known.get(scene)
    if (found) return found
    if (known.size >= mostPermanent) throw new WechatRefusal(45029)
    const code = keep(newCode({ appid, scene, expiresAt: null }))
    permanent.set(appid, known.set(scene, code))
    return code
  }

  return {
    create(appid, { scene, lifeSeconds }) {
      if (lifeSeconds === undefined) return permanentCode(appid, scene)
      return keep(newCode({ appid, scene, expiresAt: clock.now() + lifeSeconds * 1000 }))
    },
    find: (ticketOrUrl) => codes.get(ticketOrUrl),
    hasExpired: ({ expiresAt }) => expiresAt !== null && clock.now() >= expiresAt,
    clear() {
      codes.clear()
      permanent.clear()
    },
  }
}

function newCode(facts: Pick<QrCode, 'appid' | 'scene' | 'expiresAt'>): QrCode {
  return { ...facts, ticket: newTicket(), url: `http://weixin.qq.com/q/02${randomId(20)}` }
}

/** Which fans see that somebody is typing (客服输入状态). */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Chats } from '../chats/chats.ts'
import type { Clock } from '../clock.ts'
import type { Tell } from '../live/live.ts'

/** Somebody has to have said something so lately. */
const freshMs = 30_000
/** When nothing comes of it. */
const shownMs = 15_000

export interface Typing {
  /** @throws {@link WechatRefusal} 45080, 45081 */
  begin(appid: string, openid: string): void
  end(appid: string, openid: string): void
  isOn(appid: string, openid: string): boolean
  clear(): void
}

interface Parts {
  readonly chats: Chats
  readonly clock: Clock
  readonly tell: Tell
}

export function createTyping({ chats, clock, tell }: Parts): Typing {
  const until = new Map<string, number>()
  const isOn = (appid: string, openid: string) =>
    (until.get(`${appid}/${openid}`) ?? 0) > clock.now()

  return {
    isOn,
    begin(appid, openid) {
      const last = chats.of({ appid, openid }).at(-1)
      if (!last || clock.now() - last.at > freshMs) throw new WechatRefusal(45080)
      if (isOn(appid, openid)) throw new WechatRefusal(45081)
      until.set(`${appid}/${openid}`, clock.now() + shownMs)
      tell({ type: 'typing', appid, openid, isTyping: true })
    },
    end(appid, openid) {
      if (until.delete(`${appid}/${openid}`))
        tell({ type: 'typing', appid, openid, isTyping: false })
    },
    clear: () => until.clear(),
  }
}

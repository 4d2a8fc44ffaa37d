/** Finds the fans that a call of WeChat’s API names, or refuses the call. */
import type { Accounts } from '../accounts/accounts.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Fan } from './fan.ts'
import type { Fans } from './fans.ts'

/** @throws {@link WechatRefusal} 40003 for an openid the account does not know */
export function fanNamed(fans: Fans, appid: string, openid: string): Fan {
  const fan = fans.find(appid, openid)
  if (!fan) throw new WechatRefusal(40003)
  return fan
}

interface Parts {
  readonly accounts: Accounts
  readonly fans: Fans
}

/** @throws {@link WechatRefusal} 49003 for an openid of another account, 40003 for nobody’s */
export function ownFan({ accounts, fans }: Parts, appid: string, openid: string): Fan {
  const isElsewhere = () => accounts.list().some((other) => fans.find(other.appid, openid))
  if (!fans.find(appid, openid) && isElsewhere()) throw new WechatRefusal(49003)
  return fanNamed(fans, appid, openid)
}

/** Of a list of followers. */
export const pageSize = 10_000

/**
 * The openids after one, or from the first.
 *
 * @throws {@link WechatRefusal} 40003 when that one is not among them
 */
export function pageAfter(openids: readonly string[], after = '', size = pageSize): string[] {
  const place = after === '' ? -1 : openids.indexOf(after)
  if (after !== '' && place === -1) throw new WechatRefusal(40003)
  return openids.slice(place + 1, place + 1 + size)
}

/** A page in WeChat’s words: without `data` when it is empty, and with the last openid, to go on from. */
export function inPage(page: readonly string[]) {
  const next_openid = page.at(-1) ?? ''
  if (page.length === 0) return { count: 0, next_openid }
  return { count: page.length, data: { openid: page }, next_openid }
}

/** The addresses from which an account may ask for tokens (IP白名单). */
import type { Account } from '../accounts/account.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'

/** @throws {@link WechatRefusal} 40164, which names the address */
export function refuseUnlisted({ ipWhitelist }: Account, clientIp: string): void {
  if (ipWhitelist.length === 0 || ipWhitelist.includes(clientIp)) return
  const errmsg = `invalid ip ${clientIp} ipv6 ::ffff:${clientIp}, not in whitelist`
  throw new WechatRefusal(40164, { errmsg })
}

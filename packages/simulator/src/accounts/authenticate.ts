/** Finds the account that a call names with its AppSecret. */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Account } from './account.ts'
import type { Accounts } from './accounts.ts'

interface Named {
  readonly appid: unknown
  readonly secret: unknown
}

/**
 * In WeChat’s order.
 *
 * @throws {@link WechatRefusal} 41002, 40013, 41004, 40125
 */
export function authenticate(accounts: Accounts, { appid, secret }: Named): Account {
  if (!appid) throw new WechatRefusal(41002)
  const account = accounts.find(String(appid))
  if (!account) throw new WechatRefusal(40013)
  if (!secret) throw new WechatRefusal(41004)
  if (secret !== account.secret) throw new WechatRefusal(40125)
  return account
}

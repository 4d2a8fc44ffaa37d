/** Lets a call of an account through: its token, its rights, its quotas. */
import type { Account } from '../accounts/account.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Authorizations } from '../components/authorizations.ts'
import { rightsTo } from '../components/rights-of-calls.ts'
import { dailyLimit, type Quota } from '../quota/quota.ts'
import type { Tokens } from '../tokens/tokens.ts'
import type { ApiCall } from './call.ts'
import type { Endpoint } from '@mphub/wechat/endpoints'
import { rateLimits } from './rate-limits.ts'
import { WechatRefusal } from './wechat-refusal.ts'

interface Parts {
  readonly accounts: Accounts
  readonly authorizations: Pick<Authorizations, 'get'>
  readonly tokens: Tokens
}

/**
 * @throws {@link WechatRefusal} for a token that opens no account, or one of a third-party platform
 * that has no right to the call
 */
export function callerOf(definition: Endpoint, call: ApiCall, parts: Parts): Account {
  const opened = parts.tokens.openedBy(call.query.get(definition.tokenParameter))
  const account = parts.accounts.find(opened.account)
  if (!account) throw new WechatRefusal(40001)
  const needed = rightsTo(definition)
  if (opened.component === undefined || needed === undefined) return account
  const { rights } = parts.authorizations.get(opened.component, account.appid)
  if (!needed.some((id) => rights.includes(id))) throw new WechatRefusal(61007)
  return account
}

/** @throws {@link WechatRefusal} when the account has no right to the call, or none left */
export function countCall(definition: Endpoint, account: Account, quota: Quota): void {
  if (!mayCall(definition, account)) throw new WechatRefusal(48001)
  const limits = [...rateLimits(definition, account), dailyLimit(definition, account)]
  for (const limit of limits) quota.use(account.appid, limit)
}

function mayCall({ callers }: Endpoint, { kind, verified }: Account): boolean {
  if (callers === 'third-party platform') return true
  return callers[kind] === 'any' || (callers[kind] === 'verified' && verified)
}

/** The calls that hand out access_tokens (获取接口调用凭据). */
import { base } from '@mphub/wechat/endpoints'
import type { Account } from '../accounts/account.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { authenticate } from '../accounts/authenticate.ts'
import { answeringAnyone, type ApiEndpoint, type Asked } from '../api/endpoint.ts'
import type { RawInput } from '../api/input.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Confirmations } from './confirmations.ts'
import type { Tokens } from './tokens.ts'
import { refuseUnlisted } from './whitelist.ts'

interface Parts {
  readonly accounts: Accounts
  readonly confirmations: Confirmations
  readonly tokens: Tokens
}

export function tokenEndpoints({ accounts, confirmations, tokens }: Parts): ApiEndpoint[] {
  function inspect({ appid, secret, grant_type }: RawInput): void {
    authenticate(accounts, { appid, secret })
    if (grant_type !== 'client_credential') throw new WechatRefusal(40002)
  }

  function callerOf({ input, call }: Asked<{ appid: string }>): Account {
    const account = accounts.get(input.appid)
    refuseUnlisted(account, call.clientIp)
    confirmations.refuseUnconfirmed(account, call.clientIp)
    return account
  }

  return [
    answeringAnyone(base.token, (asked) => tokens.issueClassic(callerOf(asked)), { inspect }),
    answeringAnyone(
      base.stableToken,
      (asked) =>
        tokens.issueStable(callerOf(asked), { forced: asked.input.force_refresh === true }),
      { inspect },
    ),
  ]
}

/** Calls of third-party platforms about the accounts that authorized them. */
import { component as calls } from '@mphub/wechat/endpoints'
import type { Account } from '../accounts/account.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { ApiCall } from '../api/call.ts'
import { answering, answeringAnyone, type ApiEndpoint } from '../api/endpoint.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { grantInWords } from '../oauth/grant-in-words.ts'
import type { Grants } from '../oauth/grants.ts'
import type { Tokens } from '../tokens/tokens.ts'
import type { Authorization, Authorizations } from './authorizations.ts'
import { callingComponent } from './caller.ts'
import type { Components } from './components.ts'
import { inWords } from './rights.ts'

interface Parts {
  readonly accounts: Accounts
  readonly authorizations: Authorizations
  readonly components: Components
  readonly grants: Grants
  readonly tokens: Tokens
}

export function authorizerEndpoints(parts: Parts): ApiEndpoint[] {
  const { accounts, authorizations, components, tokens } = parts

  function authorized(call: ApiCall, component_appid: string, account: string): Authorization {
    const { appid } = callingComponent(components, call, component_appid)
    return authorizations.get(appid, account)
  }

  return [
    answeringAnyone(calls.queryAuth, ({ call, input }) => {
      const { appid } = callingComponent(components, call, input.component_appid)
      const known = authorizations.exchange(appid, input.authorization_code)
      const { access_token, expires_in } = tokens.issueAuthorizer(known)
      return {
        authorization_info: {
          authorizer_appid: known.account,
          authorizer_access_token: access_token,
          expires_in,
          authorizer_refresh_token: known.refreshToken,
          func_info: inWords(known.rights),
        },
      }
    }),
    answeringAnyone(calls.authorizerToken, ({ call, input }) => {
      const known = authorized(call, input.component_appid, input.authorizer_appid)
      const isRight = known.refreshToken === input.authorizer_refresh_token
      if (!isRight || known.refreshToken === '') throw new WechatRefusal(61023)
      const { access_token, expires_in } = tokens.issueAuthorizer(known)
      return {
        authorizer_access_token: access_token,
        expires_in,
        authorizer_refresh_token: known.refreshToken,
      }
    }),
    answeringAnyone(calls.getAuthorizerInfo, ({ call, input }) => {
      const known = authorized(call, input.component_appid, input.authorizer_appid)
      return {
        authorizer_info: profileOf(accounts.get(known.account)),
        authorization_info: {
          authorizer_appid: known.account,
          authorizer_refresh_token: known.refreshToken,
          func_info: inWords(known.rights),
        },
      }
    }),
    answeringAnyone(calls.confirmAuthorization, ({ call, input }) => {
      authorized(call, input.component_appid, input.authorizer_appid)
      throw new WechatRefusal(61019)
    }),
    answeringAnyone(calls.getAuthorizerList, ({ call, input }) => {
      const { appid } = callingComponent(components, call, input.component_appid)
      const all = authorizations.of(appid)
      const page = all.slice(input.offset, input.offset + input.count)
      const list = page.map(({ account, refreshToken, authorizedAt }) => ({
        authorizer_appid: account,
        refresh_token: refreshToken,
        auth_time: Math.floor(authorizedAt / 1000),
      }))
      return { total_count: all.length, list }
    }),
    ...optionEndpoints(parts),
    ...visitorEndpoints(parts),
  ]
}

/** Which values each option takes. */
const options: Readonly<Record<string, RegExp>> = {
  location_report: /^[012]$/,
  voice_recognize: /^[01]$/,
  customer_service: /^[01]$/,
}

const refusals = { option_name: 61012, option_value: 61013 } as const

function optionEndpoints({ authorizations, components }: Parts): ApiEndpoint[] {
  function set(known: Authorization, name: string, value: string): void {
    if (!options[name]?.test(value)) throw new WechatRefusal(61013)
    authorizations.setOption(known, name, value)
  }

  function told({ account, options }: Authorization, name: string) {
    return {
      authorizer_appid: account,
      option_name: name,
      option_value: options[name] ?? '0',
    }
  }

  function called(call: ApiCall, input: { component_appid: string; authorizer_appid: string }) {
    const { appid } = callingComponent(components, call, input.component_appid)
    return authorizations.get(appid, input.authorizer_appid)
  }

  /** Of the platform that acts for the account now. */
  function ownedBy({ appid }: Account): Authorization {
    const known = authorizations.by(appid).at(-1)
    if (!known) throw new WechatRefusal(61003)
    return known
  }

  return [
    answeringAnyone(
      calls.getAuthorizerOption,
      ({ call, input }) => told(called(call, input), input.option_name),
      { refusals },
    ),
    answeringAnyone(
      calls.setAuthorizerOption,
      ({ call, input }) => set(called(call, input), input.option_name, input.option_value),
      { refusals },
    ),
    answering(
      calls.getAuthorizerOptionV2,
      ({ account, input }) => told(ownedBy(account), input.option_name),
      { refusals },
    ),
    answering(
      calls.setAuthorizerOptionV2,
      ({ account, input }) => set(ownedBy(account), input.option_name, input.option_value),
      { refusals },
    ),
  ]
}

/** Web authorization, where the platform acts for the account. */
function visitorEndpoints({ authorizations, components, grants }: Parts): ApiEndpoint[] {
  const refuse = (call: ApiCall, input: { component_appid: string; appid: string }) => {
    const { appid } = callingComponent(components, call, input.component_appid)
    authorizations.get(appid, input.appid)
  }

  return [
    answeringAnyone(calls.snsAccessToken, ({ call, input }) => {
      refuse(call, input)
      return grantInWords(grants.exchange(input.appid, input.code))
    }),
    answeringAnyone(calls.snsRefreshToken, ({ call, input }) => {
      refuse(call, input)
      return grantInWords(grants.refresh(input.appid, input.refresh_token))
    }),
  ]
}

function profileOf({ name, kind, verified, originalId }: Account) {
  return {
    nick_name: name,
    service_type_info: { id: kind === 'service' ? 2 : 0 },
    verify_type_info: { id: verified ? 0 : -1 },
    user_name: originalId,
    principal_name: name,
    alias: '',
    qrcode_url: '',
    business_info: { open_store: 0, open_scan: 0, open_pay: 0, open_card: 0, open_shake: 0 },
    account_status: 1,
  }
}

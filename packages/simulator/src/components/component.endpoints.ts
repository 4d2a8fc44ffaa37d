/** Calls of third-party platforms about themselves: tickets, tokens, codes, quotas. */
import { component as calls } from '@mphub/wechat/endpoints'
import type { Accounts } from '../accounts/accounts.ts'
import { html, redirect, type ApiAnswer } from '../api/answer.ts'
import { answeringAnyone, type ApiEndpoint } from '../api/endpoint.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { outsidePage } from '../oauth/pages.ts'
import type { Limit, Quota } from '../quota/quota.ts'
import type { Authorizations } from './authorizations.ts'
import { callingComponent, refuseStranger } from './caller.ts'
import type { Components } from './components.ts'

interface Parts {
  readonly accounts: Accounts
  readonly authorizations: Authorizations
  readonly components: Components
  readonly quota: Quota
}

const resets: Limit = { name: 'resets of a component', per: 'month', most: 10, errcode: 48006 }

export function componentEndpoints(parts: Parts): ApiEndpoint[] {
  const { authorizations, components, quota } = parts

  return [
    answeringAnyone(
      calls.startPushTicket,
      ({ input }) => components.startTickets(components.get(input.component_appid)),
      {
        inspect({ component_appid, component_secret }) {
          refuseStranger(components, component_appid, component_secret)
        },
      },
    ),
    answeringAnyone(
      calls.componentToken,
      ({ input: { component_appid, component_verify_ticket } }) => {
        const issued = components.issueToken(component_appid, component_verify_ticket)
        return { component_access_token: issued.token, expires_in: issued.expiresIn }
      },
      {
        inspect({ component_appid, component_appsecret, component_verify_ticket }) {
          refuseStranger(components, component_appid, component_appsecret)
          if (!component_verify_ticket) throw new WechatRefusal(41020)
        },
      },
    ),
    answeringAnyone(calls.createPreAuthCode, ({ input, call }) => {
      const { appid } = callingComponent(components, call, input.component_appid)
      const { code, expiresIn } = authorizations.issuePreAuthCode(appid)
      return { pre_auth_code: code, expires_in: expiresIn }
    }),
    answeringAnyone(calls.clearQuota, ({ input, call }) =>
      quota.use(callingComponent(components, call, input.component_appid).appid, resets),
    ),
    answeringAnyone(
      calls.clearQuotaByAppSecret,
      ({ input }) => quota.use(input.component_appid, resets),
      {
        inspect({ component_appid, appsecret }) {
          refuseStranger(components, component_appid, appsecret)
        },
      },
    ),
    pageFor(calls.loginPage, parts),
    pageFor(calls.bindComponentPage, parts),
  ]
}

/**
 * On WeChat’s page an administrator chooses an account and confirms. Here the address says both:
 * `biz_appid`, and `sim_consent=1`.
 */
function pageFor(
  definition: ApiEndpoint['definition'],
  { accounts, authorizations, components }: Parts,
): ApiEndpoint {
  return {
    definition,
    answer({ call: { query } }): ApiAnswer {
      const component = components.find(query.get('component_appid') ?? '')
      const account = accounts.find(query.get('biz_appid') ?? '')
      const preAuthCode = query.get('pre_auth_code') ?? ''
      const back = URL.parse(query.get('redirect_uri') ?? '')
      const isInvited = component && authorizations.isPreAuthCode(component.appid, preAuthCode)
      if (!account || !back || !isInvited || query.get('sim_consent') !== '1') {
        return html(outsidePage())
      }
      const { code, expiresIn } = authorizations.authorize(component, {
        account: account.appid,
        preAuthCode,
      })
      back.searchParams.append('auth_code', code)
      back.searchParams.append('expires_in', String(expiresIn))
      return redirect(back.href)
    },
  }
}

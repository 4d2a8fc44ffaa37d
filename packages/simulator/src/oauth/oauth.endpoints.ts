/** Calls of web authorization (网页授权): the page in between, tokens of fans, and who they are. */
import { createHash } from 'node:crypto'
import { sns, type Endpoint } from '@mphub/wechat/endpoints'
import type { Accounts } from '../accounts/accounts.ts'
import { authenticate } from '../accounts/authenticate.ts'
import { html, redirect } from '../api/answer.ts'
import { answeringAnyone, type ApiEndpoint } from '../api/endpoint.ts'
import { rateLimits } from '../api/rate-limits.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Fan } from '../fans/fan.ts'
import type { Fans } from '../fans/fans.ts'
import type { Quota } from '../quota/quota.ts'
import { isObstacle, readAuthorization } from './authorization.ts'
import type { Consent } from './consent.ts'
import { grantInWords } from './grant-in-words.ts'
import type { Grants } from './grants.ts'
import { closedPage, outsidePage } from './pages.ts'

interface Parts {
  readonly accounts: Accounts
  readonly consent: Consent
  readonly fans: Fans
  readonly grants: Grants
  readonly quota: Quota
}

export function oauthEndpoints(parts: Parts): ApiEndpoint[] {
  const { accounts, fans, grants } = parts
  const count = counting(parts)

  return [
    authorizePage(parts),
    answeringAnyone(
      sns.accessToken,
      ({ input: { appid, code } }) => {
        count(sns.accessToken, appid)
        const issued = grants.exchange(appid, code)
        const unionid = fans.find(appid, issued.openid)?.unionid
        const isKnown = issued.scope === 'snsapi_userinfo' && unionid !== undefined
        return { ...grantInWords(issued), ...(isKnown && { unionid }) }
      },
      {
        inspect({ appid, secret, code, grant_type }) {
          authenticate(accounts, { appid, secret })
          if (!code) throw new WechatRefusal(41008)
          if (grant_type !== 'authorization_code') throw new WechatRefusal(40002)
        },
      },
    ),
    answeringAnyone(
      sns.refreshToken,
      ({ input: { appid, refresh_token } }) => {
        count(sns.refreshToken, appid)
        return grantInWords(grants.refresh(appid, refresh_token))
      },
      {
        inspect({ appid, refresh_token, grant_type }) {
          if (!appid) throw new WechatRefusal(41002)
          if (!accounts.find(String(appid))) throw new WechatRefusal(40013)
          if (!refresh_token) throw new WechatRefusal(41003)
          if (grant_type !== 'refresh_token') throw new WechatRefusal(40002)
        },
      },
    ),
    ...profileEndpoints(parts),
  ]
}

const refusals = { access_token: 41001, openid: 41009 } as const

/** These calls carry no token of an account: whose they are is known only here. */
function counting({ accounts, quota }: Parts) {
  return (definition: Endpoint, appid: string): void => {
    for (const limit of rateLimits(definition, accounts.get(appid))) quota.use(appid, limit)
  }
}

function profileEndpoints(parts: Parts): ApiEndpoint[] {
  const { fans, grants } = parts
  const count = counting(parts)

  /** @throws {@link WechatRefusal} */
  function grantOf({ access_token, openid }: { access_token: string; openid: string }) {
    const grant = grants.openedBy(access_token)
    if (grant.openid !== openid) throw new WechatRefusal(40003)
    return grant
  }

  return [
    answeringAnyone(
      sns.userInfo,
      ({ input }) => {
        const { appid, openid, scope } = grantOf(input)
        count(sns.userInfo, appid)
        if (scope !== 'snsapi_userinfo') throw new WechatRefusal(48001)
        return profileOf(openid, fans.find(appid, openid))
      },
      { refusals, ignored: ['lang'] },
    ),
    answeringAnyone(sns.auth, ({ input }) => void grantOf(input), { refusals }),
  ]
}

/**
 * Outside of a phone the page says that it wants one. With `sim_openid` in its address, it knows
 * which fan looks at it, and with `sim_consent` what that fan decides.
 */
function authorizePage({ accounts, consent, fans }: Parts): ApiEndpoint {
  return {
    definition: sns.authorize,
    answer({ call: { query } }) {
      const read = readAuthorization(accounts, query)
      if (isObstacle(read)) return html(closedPage(read))
      const fan = fans.find(read.account.appid, query.get('sim_openid') ?? '')
      if (!fan) return html(outsidePage())
      const decided = query.get('sim_consent')
      const decision = decided === null ? {} : { consent: decided === '1' }
      const step = consent(fan, query, decision)
      return step.step === 'redirect' ? redirect(step.to) : html(outsidePage())
    },
  }
}

/** Place and sex are told empty since late 2021. Whoever saw a snapshot has no name. */
function profileOf(openid: string, fan: Fan | undefined) {
  const portrait = createHash('sha256').update(openid).digest('base64url')
  return {
    openid,
    nickname: fan?.nickname ?? '微信用户',
    sex: 0,
    language: '',
    city: '',
    province: '',
    country: '',
    headimgurl: fan ? `https://thirdwx.qlogo.cn/mmopen/vi_32/${portrait}/132` : '',
    privilege: [],
    ...(fan?.unionid && { unionid: fan.unionid }),
  }
}

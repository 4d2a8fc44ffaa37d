/** The page on which a fan allows one message (一次性订阅授权页). */
import { subscribe } from '@mphub/wechat/endpoints'
import type { Accounts } from '../accounts/accounts.ts'
import { html, redirect } from '../api/answer.ts'
import { servingAnyone, type ApiEndpoint } from '../api/endpoint.ts'
import type { Fans } from '../fans/fans.ts'
import { outsidePage } from '../oauth/pages.ts'
import type { OnceConsents } from './once-consents.ts'

interface Parts {
  readonly accounts: Accounts
  readonly fans: Fans
  readonly onceConsents: OnceConsents
}

/**
 * Outside of a phone the page says that it wants one. With `sim_openid` in its address it knows who
 * looks at it, and with `sim_consent` what that fan decides.
 */
export function oncePageEndpoint({ accounts, fans, onceConsents }: Parts): ApiEndpoint {
  return servingAnyone(subscribe.oncePage, ({ input, call: { query } }) => {
    const { appid, scene, template_id, redirect_url, reserved } = input
    const fan = fans.find(accounts.find(appid)?.appid ?? '', query.get('sim_openid') ?? '')
    const decided = query.get('sim_consent')
    const target = URL.parse(redirect_url)
    if (!fan || decided === null || !target) return html(outsidePage())
    const action = decided === '1' ? 'confirm' : 'cancel'
    const { openid } = fan
    const told = { openid, template_id, action, scene: String(scene), reserved: reserved ?? '' }
    for (const [name, value] of Object.entries(told)) target.searchParams.set(name, value)
    if (action === 'confirm') {
      onceConsents.allow({ appid, openid, templateId: template_id, scene: String(scene) })
    }
    return redirect(target.href)
  })
}

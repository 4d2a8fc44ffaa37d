/** All calls of WeChat’s API that this simulator answers, concept by concept. */
import { blacklistEndpoints } from '../blacklist/blacklist.endpoints.ts'
import { authorizerEndpoints } from '../components/authorizer.endpoints.ts'
import { componentEndpoints } from '../components/component.endpoints.ts'
import { userEndpoints } from '../fans/user.endpoints.ts'
import { ticketEndpoints } from '../js-sdk/ticket.endpoints.ts'
import { materialEndpoints } from '../media/material.endpoints.ts'
import { mediaEndpoints } from '../media/media.endpoints.ts'
import { menuEndpoints } from '../menus/menu.endpoints.ts'
import { networkEndpoints } from '../network/network.endpoints.ts'
import { oauthEndpoints } from '../oauth/oauth.endpoints.ts'
import { jumpRuleEndpoints } from '../qrcodes/jump-rule.endpoints.ts'
import { qrCodeEndpoints } from '../qrcodes/qr-code.endpoints.ts'
import { quotaEndpoints } from '../quota/quota.endpoints.ts'
import { shortKeyEndpoints } from '../short-keys/short-key.endpoints.ts'
import { groupEndpoints } from '../tags/group.endpoints.ts'
import { tagEndpoints } from '../tags/tag.endpoints.ts'
import { tokenEndpoints } from '../tokens/token.endpoints.ts'
import { staffEndpoints } from '../customer-service/staff.endpoints.ts'
import { sessionEndpoints } from '../customer-service/session.endpoints.ts'
import { customMessageEndpoints } from '../customer-service/custom-message.endpoints.ts'
import { templateEndpoints } from '../templates/template.endpoints.ts'
import { subscriptionEndpoints } from '../templates/subscription.endpoints.ts'
import { draftEndpoints } from '../articles/draft.endpoints.ts'
import { freepublishEndpoints } from '../articles/freepublish.endpoints.ts'
import { commentEndpoints } from '../comments/comment.endpoints.ts'
import { massEndpoints } from '../mass/mass.endpoints.ts'
import { autoReplyEndpoints } from '../auto-reply/auto-reply.endpoints.ts'
import { datacubeEndpoints } from '../figures/datacube.endpoints.ts'
import { oncePageEndpoint } from '../templates/once-page.ts'
import type { ApiEndpoint } from './endpoint.ts'
import { miniProgramEndpoints } from './mini-program.endpoints.ts'

type Parts = Parameters<typeof staffEndpoints>[0] &
  Parameters<typeof sessionEndpoints>[0] &
  Parameters<typeof customMessageEndpoints>[0] &
  Parameters<typeof templateEndpoints>[0] &
  Parameters<typeof subscriptionEndpoints>[0] &
  Parameters<typeof draftEndpoints>[0] &
  Parameters<typeof freepublishEndpoints>[0] &
  Parameters<typeof commentEndpoints>[0] &
  Parameters<typeof massEndpoints>[0] &
  Parameters<typeof autoReplyEndpoints>[0] &
  Parameters<typeof datacubeEndpoints>[0] &
  Parameters<typeof oncePageEndpoint>[0] &
  Parameters<typeof authorizerEndpoints>[0] &
  Parameters<typeof blacklistEndpoints>[0] &
  Parameters<typeof componentEndpoints>[0] &
  Parameters<typeof groupEndpoints>[0] &
  Parameters<typeof jumpRuleEndpoints>[0] &
  Parameters<typeof materialEndpoints>[0] &
  Parameters<typeof mediaEndpoints>[0] &
  Parameters<typeof menuEndpoints>[0] &
  Parameters<typeof oauthEndpoints>[0] &
  Parameters<typeof qrCodeEndpoints>[0] &
  Parameters<typeof quotaEndpoints>[0] &
  Parameters<typeof shortKeyEndpoints>[0] &
  Parameters<typeof tagEndpoints>[0] &
  Parameters<typeof ticketEndpoints>[0] &
  Parameters<typeof tokenEndpoints>[0] &
  Parameters<typeof userEndpoints>[0]

export function wechatEndpoints(parts: Parts): ApiEndpoint[] {
  return [
    ...tokenEndpoints(parts),
    ...quotaEndpoints(parts),
    ...networkEndpoints(),
    ...miniProgramEndpoints(),
    ...userEndpoints(parts),
    ...tagEndpoints(parts),
    ...groupEndpoints(parts),
    ...blacklistEndpoints(parts),
    ...menuEndpoints(parts),
    ...mediaEndpoints(parts),
    ...materialEndpoints(parts),
    ...qrCodeEndpoints(parts),
    ...jumpRuleEndpoints(parts),
    ...shortKeyEndpoints(parts),
    ...staffEndpoints(parts),
    ...sessionEndpoints(parts),
    ...customMessageEndpoints(parts),
    ...templateEndpoints(parts),
    ...subscriptionEndpoints(parts),
    ...draftEndpoints(parts),
    ...freepublishEndpoints(parts),
    ...commentEndpoints(parts),
    ...massEndpoints(parts),
    ...autoReplyEndpoints(parts),
    ...datacubeEndpoints(parts),
    oncePageEndpoint(parts),
    ...ticketEndpoints(parts),
    ...oauthEndpoints(parts),
    ...componentEndpoints(parts),
    ...authorizerEndpoints(parts),
  ]
}

/** /sim/components: third-party platforms (第三方平台), and the accounts that authorize them. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { Authorizations } from '../components/authorizations.ts'
import { componentInput } from '../components/component.ts'
import type { Components } from '../components/components.ts'
import type { Notices } from '../components/notices.ts'
import { rightsSchema } from '../components/rights.ts'
import { ControlError } from '../control-error.ts'

interface Parts {
  readonly accounts: Accounts
  readonly authorizations: Authorizations
  readonly components: Components
  readonly notices: Notices
}

const path = z.object({ appid: z.string() })
const authorizationPath = path.extend({ account: z.string() })
const authorizing = z.strictObject({
  account: z.string(),
  /** The one of the address that the administrator opened. */
  preAuthCode: z.string().default(''),
  /** The permission sets (权限集). */
  rights: rightsSchema.optional(),
})

export function componentRoutes(app: FastifyInstance, parts: Parts): void {
  const { accounts, authorizations, components, notices } = parts

  app.get('/components', () => components.list())

  app.post('/components', ({ body }) => components.add(componentInput.parse(body ?? {})))

  app.get('/components/:appid/notices', ({ params }) =>
    notices.of(components.get(path.parse(params).appid).appid),
  )

  app.get('/components/:appid/authorizations', ({ params }) =>
    authorizations.of(components.get(path.parse(params).appid).appid),
  )

  app.post('/components/:appid/authorizations', ({ params, body }) => {
    const component = components.get(path.parse(params).appid)
    const given = authorizing.parse(body)
    accounts.get(given.account)
    return authorizations.authorize(component, given)
  })

  app.delete('/components/:appid/authorizations/:account', ({ params }) => {
    const { appid, account } = authorizationPath.parse(params)
    const cancelled = authorizations.cancel(components.get(appid), account)
    if (cancelled) return cancelled
    throw new ControlError('unknown_account', {
      en: `${account} has not authorized ${appid}`,
      zh: `公众号 ${account} 没有授权给 ${appid}`,
    })
  })
}

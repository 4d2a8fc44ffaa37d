/** /sim/accounts/:appid/confirmations: what the administrator says about new addresses. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { Confirmations } from '../tokens/confirmations.ts'

interface Parts {
  readonly accounts: Accounts
  readonly confirmations: Confirmations
}

const path = z.object({ appid: z.string() })
const decision = z.strictObject({ ip: z.string(), confirm: z.boolean() })

export function confirmationRoutes(app: FastifyInstance, parts: Parts): void {
  const { accounts, confirmations } = parts

  app.get('/accounts/:appid/confirmations', ({ params }) =>
    confirmations.of(accounts.get(path.parse(params).appid).appid),
  )

  app.post('/accounts/:appid/confirmations', ({ params, body }) => {
    const { appid } = accounts.get(path.parse(params).appid)
    const { ip, confirm } = decision.parse(body)
    return confirmations.decide(appid, ip, confirm)
  })
}

/** /sim/accounts/:appid/mass-messages: messages to many, and what the administrator says about each. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { MassMessage } from '../mass/mass-message.ts'
import type { MassMessages } from '../mass/mass-messages.ts'

interface Parts {
  readonly accounts: Accounts
  readonly massMessages: MassMessages
}

const accountPath = z.object({ appid: z.string() })
const messagePath = accountPath.extend({ id: z.string() })
const decision = z.strictObject({ confirm: z.boolean() })

export function massRoutes(app: FastifyInstance, { accounts, massMessages }: Parts): void {
  app.get('/accounts/:appid/mass-messages', ({ params }) =>
    massMessages.list(accounts.get(accountPath.parse(params).appid).appid).map(told),
  )

  app.post('/accounts/:appid/mass-messages/:id', ({ params, body }) => {
    const { appid, id } = messagePath.parse(params)
    const { confirm } = decision.parse(body)
    return told(massMessages.decide(accounts.get(appid).appid, id, confirm))
  })
}

/** With what is seen of it, and not whom it goes to. */
function told({ parcel, ...message }: MassMessage) {
  return { ...message, ...(parcel && { content: parcel.content }) }
}

/** /sim/accounts: which accounts exist, and whether their servers answer. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { accountInput } from '../accounts/account.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Clock } from '../clock.ts'
import type { Sender } from '../pushes/sender.ts'
import { verifyAddress } from '../pushes/verify.ts'

interface Parts {
  readonly accounts: Accounts
  readonly clock: Clock
  readonly sender: Sender
}

const path = z.object({ appid: z.string() })

export function accountRoutes(app: FastifyInstance, { accounts, clock, sender }: Parts): void {
  app.get('/accounts', () => accounts.list())

  app.post('/accounts', ({ body }) => accounts.add(accountInput.parse(body ?? {})))

  app.post('/accounts/:appid/verify', ({ params }) =>
    verifyAddress(accounts.get(path.parse(params).appid), { clock, sender }),
  )
}

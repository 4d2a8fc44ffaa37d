/** /sim/accounts/:appid/migration: lets an account take over the followers of another. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { Migrations } from '../fans/migrations.ts'

interface Parts {
  readonly accounts: Accounts
  readonly migrations: Migrations
}

const path = z.object({ appid: z.string() })
const origin = z.strictObject({ from: z.string() })

export function migrationRoutes(app: FastifyInstance, { accounts, migrations }: Parts): void {
  app.post('/accounts/:appid/migration', ({ params, body }) => {
    const to = accounts.get(path.parse(params).appid).appid
    const from = accounts.get(origin.parse(body).from).appid
    return { count: migrations.migrate({ from, to }) }
  })
}

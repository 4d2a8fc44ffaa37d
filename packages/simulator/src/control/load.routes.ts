/** /sim/load: how a server stands a burst of pushes. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { loadOrder } from '../load/load-order.ts'
import type { Loads } from '../load/loads.ts'

interface Parts {
  readonly accounts: Accounts
  readonly loads: Loads
}

const named = z.looseObject({ appid: z.string() })
const path = z.object({ id: z.string() })
const patience = z.object({ wait: z.stringbool().default(false) })

export function loadRoutes(app: FastifyInstance, { accounts, loads }: Parts): void {
  app.get('/load', () => loads.list())

  /** Answers at once; with `?wait=1`, when the last answer is in. */
  app.post('/load', ({ body, query }) => {
    const { appid, ...order } = named.parse(body)
    const run = loads.start(accounts.get(appid), loadOrder.parse(order))
    return patience.parse(query).wait ? run.done : run.report()
  })

  app.get('/load/:id', ({ params, query }) => {
    const run = loads.get(path.parse(params).id)
    return patience.parse(query).wait ? run.done : run.report()
  })

  app.delete('/load/:id', ({ params }) => {
    const run = loads.get(path.parse(params).id)
    run.stop()
    return run.done
  })
}

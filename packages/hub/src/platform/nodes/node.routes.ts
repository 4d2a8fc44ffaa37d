/** `/api/v1/nodes`: which hubs run. */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { apiRoute, type ApiRoute } from '../api/route.ts'
import type { Database } from '../storage/database.ts'
import { listNodes } from './list-nodes.ts'
import { nodeStates } from './node.table.ts'

const shown = z.object({
  id: z.string(),
  name: z.string(),
  host: z.string(),
  pid: z.int(),
  version: z.string(),
  startedAt: z.number(),
  state: z.enum(nodeStates),
  clockOffsetMs: z.number().nullable(),
  clockDiffers: z.boolean(),
  leases: z.array(z.string()).readonly(),
})

export function nodeRoutes(db: Kysely<Database>): ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/nodes',
      role: 'viewer',
      summary: 'Lists the hubs that run on this database, and those that have vanished',
      input: z.object({}),
      output: z.object({ nodes: z.array(shown) }),
      handle: async () => ({ nodes: await listNodes(db) }),
    }),
  ]
}

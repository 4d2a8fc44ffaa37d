/** What those who run the server look at: `/healthz`, `/readyz`, `/metrics`. */
import type { FastifyInstance } from 'fastify'
import type { Authenticate } from '../platform/api/caller.ts'
import type { MetricsAccess } from '../platform/config.ts'
import type { Metrics } from '../platform/metrics/metrics.ts'
import { mayReadMetrics } from './metrics-access.ts'

interface Operations {
  readonly metrics: Metrics
  readonly access: MetricsAccess
  readonly authenticate: Authenticate
  /** Rejects when requests cannot be served. */
  readonly checkReady: () => Promise<void>
  readonly isStopping: () => boolean
}

export function addOperationsRoutes(http: FastifyInstance, operations: Operations): void {
  const { metrics, checkReady, isStopping } = operations

  http.get('/healthz', async () => ({ status: 'ok' }))

  http.get('/readyz', async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: 'stopping' })
    try {
      await checkReady()
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'not ready' })
    }
  })

  http.get('/metrics', async (request, reply) => {
    if (!(await mayReadMetrics(request, operations))) {
      reply.code(401).header('www-authenticate', 'Bearer').type('text/plain')
      return reply.send('send Authorization: Bearer <API key>\n')
    }
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.write())
  })
}

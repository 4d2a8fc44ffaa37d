/** What those who run the server look at: `/healthz`, `/readyz`, `/metrics`. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Admission } from '../platform/api/admission.ts'
import { TooManyRequestsError, UnauthorizedError } from '../platform/api/api-errors.ts'
import type { MetricsAccess } from '../platform/config.ts'
import type { Metrics } from '../platform/metrics/metrics.ts'
import { needsKey } from './metrics-access.ts'
import type { CheckReadiness, Readiness } from './readiness.ts'

interface Operations {
  readonly metrics: Metrics
  readonly access: MetricsAccess
  readonly admission: Admission
  readonly checkReadiness: CheckReadiness
}

export function addOperationsRoutes(http: FastifyInstance, operations: Operations): void {
  const { metrics, access, admission, checkReadiness } = operations

  http.get('/healthz', async () => ({ status: 'ok' }))

  http.get('/readyz', async (_request, reply) => tell(reply, await checkReadiness.forAll()))
  http.get('/readyz/callback', async (_request, reply) => tell(reply, checkReadiness.forPushes()))

  http.get('/metrics', { errorHandler: refuseKey }, async (request, reply) => {
    if (needsKey(request, access)) await admission.identify(request)
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.write())
  })
}

function tell(reply: FastifyReply, readiness: Readiness): FastifyReply {
  return reply.code(readiness.status === 'ready' ? 200 : 503).send(readiness)
}

function refuseKey(error: Error, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.type('text/plain')
  if (error instanceof TooManyRequestsError) {
    reply.code(429).header('retry-after', error.retryAfterSeconds)
    return reply.send(`${error.message}\n`)
  }
  if (!(error instanceof UnauthorizedError)) throw error
  reply.code(401).header('www-authenticate', 'Bearer')
  return reply.send('send Authorization: Bearer <API key>\n')
}

/** What those who run the server look at: `/healthz`, `/readyz`, `/metrics`. */
import type { FastifyInstance } from 'fastify'
import type { Tally } from '../callback/tally.ts'

interface Operations {
  readonly tally: Tally
  /** Rejects when requests cannot be served. */
  readonly checkReady: () => Promise<void>
}

export function addOperationsRoutes(http: FastifyInstance, { tally, checkReady }: Operations) {
  http.get('/healthz', async () => ({ status: 'ok' }))

  http.get('/readyz', async (_request, reply) => {
    try {
      await checkReady()
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'not ready' })
    }
  })

  let metrics: Promise<() => Promise<string>> | undefined
  http.get('/metrics', async (_request, reply) => {
    metrics ??= openMetrics(tally)
    const render = await metrics
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await render())
  })
}

/** Loaded when somebody first looks, since not every server is watched. */
async function openMetrics(tally: Tally): Promise<() => Promise<string>> {
  const { collectDefaultMetrics, Counter, Registry } = await import('prom-client')
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  registry.registerMetric(
    new Counter({
      name: 'mphub_callbacks_total',
      help: 'Callbacks by what became of them.',
      labelNames: ['outcome'],
      registers: [],
      collect() {
        this.reset()
        for (const [outcome, count] of tally.counts()) this.inc({ outcome }, count)
      },
    }),
  )
  return () => registry.metrics()
}

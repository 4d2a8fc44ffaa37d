/** /sim/clock, /sim/records, /sim/reset: time, what happened in it, and a fresh start. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Domains } from '../domains/domains.ts'
import type { Live } from '../live/live.ts'
import { recordChoice } from '../records/record-choice.ts'
import type { Records } from '../records/records.ts'

interface Parts {
  readonly clock: Clock
  readonly domains: Pick<Domains, 'settle'>
  readonly live: Pick<Live, 'tell'>
  readonly records: Records
  readonly reset: (options: { accounts: boolean }) => void
}

const aYearMs = 366 * 24 * 60 * 60 * 1000

const change = z.union([
  z.strictObject({ advanceMs: z.number().min(0).max(aYearMs) }),
  z.strictObject({
    now: z.union([
      z.int().min(0).max(253_402_300_799_999),
      z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
    ]),
  }),
])
const keeping = z.strictObject({ bodies: z.boolean() })
const fresh = z.strictObject({ accounts: z.boolean().default(false) })

export function timeRoutes(app: FastifyInstance, parts: Parts): void {
  const { clock, domains, live, records, reset } = parts

  app.get('/clock', () => ({ now: clock.now() }))

  app.post('/clock', async ({ body }) => {
    const wanted = change.parse(body)
    if ('now' in wanted) clock.set(wanted.now)
    else clock.advance(wanted.advanceMs)
    await domains.settle()
    const now = clock.now()
    live.tell({ type: 'clock', now })
    return { now }
  })

  app.get('/records', ({ query }, reply) => {
    const { page, total } = records.choose(recordChoice.parse(query))
    const { dropped } = records.summary()
    return reply.header('x-total-count', total).header('x-dropped-count', dropped).send(page)
  })

  app.get('/records/summary', () => records.summary())

  app.post('/records', ({ body }) => {
    records.keepBodies(keeping.parse(body).bodies)
    return records.summary()
  })

  app.delete('/records', () => {
    records.clear()
    return records.summary()
  })

  app.post('/reset', async ({ body }) => {
    reset(fresh.parse(body ?? {}))
    await domains.settle()
    return { ok: true }
  })
}

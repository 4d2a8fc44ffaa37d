/** /sim/clock, /sim/faults, /sim/records, /sim/reset: time, troubles, what happened, a fresh start. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { faultsInput, type Faults } from '../faults/faults.ts'
import type { Records } from '../records/records.ts'

interface Parts {
  readonly clock: Clock
  readonly faults: Faults
  readonly records: Records
  readonly reset: (options: { accounts: boolean }) => void
}

const aYearMs = 366 * 24 * 60 * 60 * 1000

const jump = z.strictObject({ advanceMs: z.number().min(0).max(aYearMs) })
const selection = z.object({
  kind: z.enum(['api', 'push']).optional(),
  appid: z.string().optional(),
})
const fresh = z.strictObject({ accounts: z.boolean().default(false) })

export function troubleRoutes(app: FastifyInstance, parts: Parts): void {
  const { clock, faults, records, reset } = parts

  app.get('/clock', () => ({ now: clock.now() }))

  app.post('/clock', ({ body }) => {
    clock.advance(jump.parse(body).advanceMs)
    return { now: clock.now() }
  })

  app.get('/faults', () => faults.current())

  app.post('/faults', ({ body }) => {
    faults.set(faultsInput.parse(body))
    return faults.current()
  })

  app.delete('/faults', () => {
    faults.clear()
    return faults.current()
  })

  app.get('/records', ({ query }) => {
    const { kind, appid } = selection.parse(query)
    const entries = kind ? records.of(kind) : [...records.of('api'), ...records.of('push')]
    const wanted = entries.filter((entry) => appid === undefined || entry.appid === appid)
    return wanted.toSorted((one, other) => one.at - other.at)
  })

  app.post('/reset', ({ body }) => {
    reset(fresh.parse(body ?? {}))
    return { ok: true }
  })
}

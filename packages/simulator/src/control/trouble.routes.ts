/** /sim/faults and /sim/alarms: troubles made by hand, and what WeChat says about failing servers. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { textOfAlarm } from '../alarms/alarm.ts'
import type { Alarms } from '../alarms/alarms.ts'
import { ControlError } from '../control-error.ts'
import type { Domains } from '../domains/domains.ts'
import { faultInput } from '../faults/fault.ts'
import { countersInput, type Faults } from '../faults/faults.ts'

interface Parts {
  readonly alarms: Alarms
  readonly domains: Pick<Domains, 'settle'>
  readonly faults: Faults
}

const named = z.object({ kind: z.unknown().refine((kind) => kind !== undefined) })
const path = z.object({ id: z.string() })
const choice = z.object({ appid: z.string().optional() })

export function troubleRoutes(app: FastifyInstance, parts: Parts): void {
  const { alarms, domains, faults } = parts
  app.get('/faults', () => faults.current())

  /** One that has a `kind` is added; counters are changed. */
  app.post('/faults', async ({ body }) => {
    if (named.safeParse(body).success) {
      const added = faults.add(faultInput.parse(body))
      await domains.settle()
      return added
    }
    faults.set(countersInput.parse(body))
    return faults.current()
  })

  app.delete('/faults', async () => {
    faults.clear()
    await domains.settle()
    return faults.current()
  })

  app.delete('/faults/:id', async ({ params }) => {
    const { id } = path.parse(params)
    const existed = faults.remove(id)
    await domains.settle()
    if (existed) return faults.current()
    throw new ControlError('unknown_fault', {
      en: `no fault ${id}: see GET /sim/faults`,
      zh: `没有故障 ${id}：请查看 GET /sim/faults`,
    })
  })

  app.get('/alarms', ({ query }) =>
    alarms.list(choice.parse(query).appid).map((alarm) => ({ ...alarm, text: textOfAlarm(alarm) })),
  )
}

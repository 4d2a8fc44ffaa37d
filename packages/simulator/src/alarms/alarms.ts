/** Counts the failures of pushes, raises alarms, and suspends pushes as MarkFail does. */
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults/faults.ts'
import type { Tell } from '../live/live.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'
import { alarmOf, alarmSchema, type Alarm, type AlarmKind } from './alarm.ts'
import type { Tried } from './tried.ts'

export interface Alarms {
  note(tried: Tried): void
  /** Whether MarkFail holds pushes to this address back. */
  suspends(address: string): boolean
  /** Oldest first; the latest thousand. */
  list(appid?: string): Alarm[]
  clear(): void
}

const perMinutes = 5
const windowMs = perMinutes * 60_000
const suspendedMs = 60_000
const mostKept = 1000

/** The failures of one kind in five minutes. */
const windowSchema = z.object({
  since: z.number(),
  sample: z.string(),
  count: z.int(),
  /** Of the alarm, once there is one. */
  id: z.string().nullable(),
})

interface Surroundings {
  readonly clock: Clock
  readonly faults: Pick<Faults, 'markFailAfter'>
  readonly store: Store
  readonly tell: Tell
  /** How many failures of one kind in five minutes raise an alarm. */
  readonly after: number
}

export function createAlarms({ clock, faults, store, tell, after }: Surroundings): Alarms {
  const windows = store.map('alarm windows', windowSchema)
  const failuresInRow = store.map('failures in a row', z.int())
  const suspendedUntil = store.map('suspended addresses', z.number())
  const alarms = store.map('alarms', alarmSchema)
  const nextNumber = createCounter(store, 'alarm')

  function countIn({ owner, sample }: Tried, kind: AlarmKind): void {
    const key = `${owner.appid} ${kind}`
    const known = windows.get(key)
    const age = clock.now() - (known?.since ?? -Infinity)
    const isOpen = known !== undefined && age >= 0 && age < windowMs
    const window = isOpen ? known : { since: clock.now(), sample: sample(), count: 0, id: null }
    const count = window.count + 1
    const id = count < after ? null : (window.id ?? `alarm-${nextNumber()}`)
    windows.set(key, { ...window, count, id })
    if (id === null) return
    const failure = { id, kind, at: window.since, count, perMinutes, sample: window.sample }
    post(alarmOf(owner, failure))
  }

  /** Listeners are told of each alarm once; one that counts on only changes. */
  function post(alarm: Alarm): void {
    const isNew = !alarms.has(alarm.id)
    alarms.set(alarm.id, alarm)
    const [oldest = ''] = alarms.keys()
    if (alarms.size > mostKept) alarms.delete(oldest)
    if (isNew) tell({ type: 'alarm', appid: alarm.appid, alarm })
  }

  function mark({ owner, sample, address, target }: Tried): void {
    if (address === undefined || target === undefined) return
    const count = (failuresInRow.get(address) ?? 0) + 1
    failuresInRow.set(address, count)
    const limit = faults.markFailAfter(target)
    if (limit === undefined || count < limit) return
    failuresInRow.delete(address)
    suspendedUntil.set(address, clock.now() + suspendedMs)
    const [id, at] = [`alarm-${nextNumber()}`, clock.now()]
    const failure = { id, at, count, perMinutes, sample: sample() }
    post(alarmOf(owner, { ...failure, kind: 'mark-fail' }))
  }

  return {
    note(tried) {
      const { kind, address = '' } = tried
      if (!kind) return void failuresInRow.delete(address)
      countIn(tried, kind)
      mark(tried)
    },
    suspends(address) {
      const left = (suspendedUntil.get(address) ?? 0) - clock.now()
      return left > 0 && left <= suspendedMs
    },
    list: (appid) =>
      [...alarms.values()].filter((one) => appid === undefined || one.appid === appid),
    clear() {
      for (const kept of [windows, failuresInRow, suspendedUntil, alarms]) kept.clear()
    },
  }
}

/** Counts the failures of pushes, raises alarms, and suspends pushes as MarkFail does. */
import type { Account } from '../accounts/account.ts'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults/faults.ts'
import type { Tell } from '../live/live.ts'
import type { Attempt, Push } from '../pushes/push.ts'
import { targetOf } from '../pushes/until-answered.ts'
import { createRing } from '../ring.ts'
import { alarmKindOf, alarmOf, sampleOf, type Alarm, type AlarmKind } from './alarm.ts'

export interface Alarms {
  note(account: Account, push: Push, attempt: Attempt): void
  /** Whether MarkFail holds pushes to this account’s server back. */
  suspends(appid: string): boolean
  /** Oldest first. */
  list(appid?: string): Alarm[]
  clear(): void
}

const perMinutes = 5
const windowMs = perMinutes * 60_000
const suspendedMs = 60_000

interface Window {
  readonly since: number
  readonly sample: string
  count: number
  id: string | undefined
}

interface Surroundings {
  readonly clock: Clock
  readonly faults: Pick<Faults, 'markFailAfter'>
  readonly tell: Tell
  /** How many failures of one kind in five minutes raise an alarm. */
  readonly after: number
}

export function createAlarms({ clock, faults, tell, after }: Surroundings): Alarms {
  const windows = new Map<string, Window>()
  const failuresInRow = new Map<string, number>()
  const suspendedUntil = new Map<string, number>()
  const alarms = createRing<Alarm>(1000)
  let count = 0

  function windowOf(key: string, push: Push, attempt: Attempt): Window {
    const known = windows.get(key)
    if (known && clock.now() - known.since < windowMs) return known
    const fresh = {
      since: clock.now(),
      sample: sampleOf(push, attempt),
      count: 0,
      id: undefined,
    }
    windows.set(key, fresh)
    return fresh
  }

  function countIn(window: Window, account: Account, kind: AlarmKind): void {
    window.count += 1
    if (window.count < after) return
    const isNew = window.id === undefined
    window.id ??= `alarm-${++count}`
    const { id, since: at, sample } = window
    const alarm = alarmOf(account, { id, kind, at, count: window.count, perMinutes, sample })
    if (!isNew) return alarms.replaceWhere((one) => one.id === id, alarm)
    raise(alarm)
  }

  function raise(alarm: Alarm): void {
    alarms.push(alarm)
    tell({ type: 'alarm', appid: alarm.appid, alarm })
  }

  function mark(account: Account, push: Push, attempt: Attempt): void {
    const { appid } = account
    const failures = (failuresInRow.get(appid) ?? 0) + 1
    failuresInRow.set(appid, failures)
    const limit = faults.markFailAfter(targetOf(account, push))
    if (limit === undefined || failures < limit) return
    failuresInRow.delete(appid)
    suspendedUntil.set(appid, clock.now() + suspendedMs)
    const [id, at, sample] = [`alarm-${++count}`, clock.now(), sampleOf(push, attempt)]
    raise(alarmOf(account, { id, kind: 'mark-fail', at, count: failures, perMinutes, sample }))
  }

  return {
    note(account, push, attempt) {
      if (attempt.outcome === 'running' || attempt.reasonCode === 'stopped') return
      const kind = alarmKindOf(attempt)
      if (!kind) return void failuresInRow.delete(account.appid)
      countIn(windowOf(`${account.appid} ${kind}`, push, attempt), account, kind)
      mark(account, push, attempt)
    },
    suspends: (appid) => clock.now() < (suspendedUntil.get(appid) ?? 0),
    list: (appid) => alarms.list().filter((one) => appid === undefined || one.appid === appid),
    clear() {
      for (const kept of [windows, failuresInRow, suspendedUntil, alarms]) kept.clear()
    },
  }
}

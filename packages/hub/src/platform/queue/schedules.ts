/** Jobs that are added again and again, at the times of a cron expression, once in the whole cluster. */
import type { Kysely, Transaction } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Database } from '../storage/database.ts'
import { leavingOutKnown } from '../storage/dialect.ts'
import type { Added } from './insert-jobs.ts'
import type { NewJob } from './job.ts'
import { createTimetable, type Timetable } from './timetable.ts'

/** What becomes of firings that nobody was there for: `once` makes one of them all. */
export type MissedFirings = 'once' | 'all' | 'none'

export interface Schedule {
  /** Unique on a server, at most 64 letters. */
  readonly name: string
  /** Minute, hour, day, month, weekday; a sixth part in front: second. */
  readonly cron: string
  /** Such as `Asia/Shanghai`. */
  readonly zone: string
  readonly missed?: MissedFirings
  readonly job: NewJob
}

export interface Schedules {
  /** @throws {@link WrongUseError} */
  add(schedule: Schedule): void
  /** Fires what is due. Called often; every node may call it. */
  fire(): Promise<void>
}

export interface SchedulesOptions {
  readonly db: Kysely<Database>
  readonly clock: Clock
  readonly addJob: (trx: Transaction<Database>, job: NewJob) => Promise<Added>
}

/** A firing that is later than this was missed. */
const lateMs = 60_000
/** Of `all`. */
const mostAtOnce = 1_000
/** How long a firing can be seen in the ledger. */
const rememberedForMs = 30 * 24 * 3_600_000

interface Entry {
  readonly schedule: Schedule
  readonly timetable: Timetable
  /** Up to here everything has been fired or left out; undefined: the ledger was not asked yet. */
  doneUntil: number | undefined
  next: number | undefined
}

export function createSchedules(options: SchedulesOptions): Schedules {
  const { clock } = options
  const entries = new Map<string, Entry>()
  return {
    add(schedule) {
      const timetable = createTimetable(schedule.cron, schedule.zone)
      entries.set(schedule.name, { schedule, timetable, doneUntil: undefined, next: undefined })
    },
    async fire() {
      for (const entry of entries.values()) await fireDue(entry, clock.now(), options)
    },
  }
}

async function fireDue(entry: Entry, now: number, options: SchedulesOptions): Promise<void> {
  const doneUntil = entry.doneUntil ?? (await beginAt(entry, now, options))
  // After the clock was set back, what was fired early is refused by the ledger.
  if (doneUntil > now) moveTo(entry, now)
  else if (entry.doneUntil === undefined) moveTo(entry, doneUntil)
  if (entry.next === undefined || entry.next > now) return
  const { missed = 'once' } = entry.schedule
  const from = entry.doneUntil ?? now
  const due = entry.timetable.between(from, now, missed === 'all' ? mostAtOnce : 1)
  for (const instant of due) {
    if (missed !== 'none' || now - instant <= lateMs) await fireOnce(entry, instant, options)
  }
  moveTo(entry, now)
}

function moveTo(entry: Entry, instant: number): void {
  entry.doneUntil = instant
  entry.next = entry.timetable.nextAfter(instant)
}

/** A schedule that is new, or that is not what it was, begins now. */
async function beginAt(
  { schedule, timetable }: Entry,
  now: number,
  { db }: SchedulesOptions,
): Promise<number> {
  const last = await db
    .selectFrom('jobFiring')
    .select(['firedFor', 'spec'])
    .where('schedule', '=', schedule.name)
    .orderBy('firedFor', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.spec === timetable.spec) return last.firedFor
  const beginning = { schedule: schedule.name, firedFor: now, spec: timetable.spec, jobId: null }
  await leavingOutKnown(db, db.insertInto('jobFiring').values(beginning)).execute()
  return now
}

async function fireOnce(
  { schedule, timetable }: Entry,
  instant: number,
  { db, addJob }: SchedulesOptions,
): Promise<void> {
  const { name } = schedule
  await db.transaction().execute(async (trx) => {
    const firing = { schedule: name, firedFor: instant, spec: timetable.spec, jobId: null }
    const insert = leavingOutKnown(trx, trx.insertInto('jobFiring').values(firing))
    const { numInsertedOrUpdatedRows } = await insert.executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return
    const { id } = await addJob(trx, schedule.job)
    await trx
      .updateTable('jobFiring')
      .set({ jobId: id })
      .where('schedule', '=', name)
      .where('firedFor', '=', instant)
      .execute()
    await trx
      .deleteFrom('jobFiring')
      .where('schedule', '=', name)
      .where('firedFor', '<', instant - rememberedForMs)
      .execute()
  })
}

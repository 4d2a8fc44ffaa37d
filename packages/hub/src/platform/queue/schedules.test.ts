/** Jobs by the clock, in any zone, through every change of the clock. */
import { describe, expect, it } from 'vitest'
import { WrongUseError } from '../errors.ts'
import { newJob } from './job.ts'
import { createSchedules, type MissedFirings, type Schedule, type Schedules } from './schedules.ts'
import {
  describeEachQueue,
  greet,
  openQueueRoom,
  type QueueRoom,
} from '../../testing/queue-room.ts'
import { createTimetable } from './timetable.ts'

const hour = 3_600_000

describe('a timetable', () => {
  it.each([
    [
      'a time that is skipped',
      '30 2 * * *',
      'America/New_York',
      '2026-03-07T12:00Z',
      ['2026-03-08T07:00:00Z', '2026-03-09T06:30:00Z'],
    ],
    [
      'a time that comes twice',
      '30 1 * * *',
      'America/New_York',
      '2026-10-31T12:00Z',
      ['2026-11-01T05:30:00Z', '2026-11-02T06:30:00Z'],
    ],
    [
      'every hour, while one comes twice',
      '0 * * * *',
      'America/New_York',
      '2026-11-01T04:30Z',
      ['2026-11-01T05:00:00Z', '2026-11-01T06:00:00Z', '2026-11-01T07:00:00Z'],
    ],
    [
      'a gap of half an hour',
      '15 2 * * *',
      'Australia/Lord_Howe',
      '2026-10-03T00:00Z',
      ['2026-10-03T15:30:00Z', '2026-10-04T15:15:00Z'],
    ],
    [
      'a midnight that is skipped',
      '0 0 * * *',
      'America/Sao_Paulo',
      '2018-11-03T12:00Z',
      ['2018-11-04T03:00:00Z', '2018-11-05T02:00:00Z'],
    ],
    [
      'a zone without such changes',
      '30 8 * * 1-5',
      'Asia/Shanghai',
      '2026-11-27T00:00Z',
      ['2026-11-27T00:30:00Z', '2026-11-30T00:30:00Z'],
    ],
    [
      'the last day of February',
      '0 9 29 2 *',
      'Asia/Shanghai',
      '2026-11-27T00:00Z',
      ['2028-02-29T01:00:00Z'],
    ],
  ])('knows %s', (_, cron, zone, from, expected) => {
    const timetable = createTimetable(cron, zone)
    const firings: number[] = []
    let at = Date.parse(from)
    for (let n = 0; n < expected.length; n++) {
      at = timetable.nextAfter(at) ?? Number.NaN
      firings.push(at)
    }

    expect(firings).toEqual(expected.map((instant) => Date.parse(instant)))
    expect(timetable.between(Date.parse(from), at, 100)).toEqual(firings)
  })

  it('has no end to wait for when there is no such day', () => {
    expect(createTimetable('0 9 30 2 *', 'Asia/Shanghai').nextAfter(0)).toBeUndefined()
  })

  it.each([
    ['every day', 'Asia/Shanghai'],
    ['99 * * * *', 'Asia/Shanghai'],
    ['0 0 * * *', 'Mars/Olympus'],
  ])('refuses %s in %s', (cron, zone) => {
    expect(() => createTimetable(cron, zone)).toThrow(WrongUseError)
  })
})

/** A node with a clock that is set by hand. */
function nodeAt(room: QueueRoom, start: string, schedule: Partial<Schedule> = {}) {
  const clock = { now: () => node.at, setTimeout: () => ({ cancel: () => undefined }) }
  const node = {
    at: Date.parse(start),
    schedules: createSchedules({ db: room.db, clock, addJob: room.queue.add }),
  }
  node.schedules.add({
    ...{ name: 'report', cron: '0 8 * * *', zone: 'Asia/Shanghai' },
    job: newJob(greet, { name: 'report' }),
    ...schedule,
  })
  return {
    async goTo(instant: string | number) {
      node.at = typeof instant === 'number' ? instant : Date.parse(instant)
      await node.schedules.fire()
    },
    async goThrough(hours: number) {
      for (let step = 0; step < hours * 4; step++) {
        node.at += hour / 4
        await node.schedules.fire()
      }
    },
    fire: (): ReturnType<Schedules['fire']> => node.schedules.fire(),
  }
}

async function firings({ db }: QueueRoom): Promise<string[]> {
  const rows = await db
    .selectFrom('jobFiring')
    .select('firedFor')
    .where('jobId', 'is not', null)
    .orderBy('firedFor')
    .execute()
  return rows.map(({ firedFor }) => new Date(firedFor).toISOString().slice(0, 16))
}

async function jobs({ db }: QueueRoom): Promise<number> {
  return (await db.selectFrom('job').select('id').execute()).length
}

describeEachQueue('a schedule', (place) => {
  it('fires at its times, once however many nodes there are, and after a restart', async () => {
    await using room = await openQueueRoom(place)
    const nodes = [1, 2, 3].map(() => nodeAt(room, '2026-11-28T00:00:30Z'))
    for (const node of nodes) await node.fire()

    for (const day of ['29', '30']) {
      await Promise.all(nodes.map((node) => node.goTo(`2026-11-${day}T00:00:00Z`)))
    }
    await nodeAt(room, '2026-11-30T00:00:01Z').fire()

    expect(await firings(room)).toEqual(['2026-11-29T00:00', '2026-11-30T00:00'])
    expect(await jobs(room)).toBe(2)
  })

  it('does not fire for the time before it was made, or changed', async () => {
    await using room = await openQueueRoom(place)
    await nodeAt(room, '2026-11-28T12:00Z').fire()

    await nodeAt(room, '2026-11-29T12:00Z', { cron: '0 9 * * *' }).fire()

    expect(await firings(room)).toEqual([])
  })

  it.each<[MissedFirings, string[]]>([
    ['once', ['2026-12-01T00:00']],
    ['all', ['2026-11-29T00:00', '2026-11-30T00:00', '2026-12-01T00:00']],
    ['none', []],
  ])('makes up for missed firings: %s', async (missed, expected) => {
    await using room = await openQueueRoom(place)
    await nodeAt(room, '2026-11-28T12:00Z', { missed }).fire()

    const restarted = nodeAt(room, '2026-12-01T12:00Z', { missed })
    await restarted.fire()
    await restarted.fire()

    expect(await firings(room)).toEqual(expected)
    await restarted.goTo('2026-12-02T00:00:01Z')
    expect(await firings(room)).toEqual([...expected, '2026-12-02T00:00'])
  })

  it('fires once a day through both changes of the clock', async () => {
    await using room = await openQueueRoom(place)
    const zone = { cron: '30 2 * * *', zone: 'Europe/Berlin' }
    const spring = nodeAt(room, '2026-03-28T12:00Z', { ...zone, name: 'spring' })
    await spring.fire()
    await spring.goThrough(48)
    const autumn = nodeAt(room, '2026-10-24T12:00Z', { ...zone, name: 'autumn' })
    await autumn.fire()
    await autumn.goThrough(48)

    expect(await firings(room)).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:30',
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ])
  })

  it('neither doubles nor loses a firing when the clock jumps ahead and is set right again', async () => {
    await using room = await openQueueRoom(place)
    const node = nodeAt(room, '2026-11-28T12:00Z')
    await node.fire()

    await node.goTo('2026-12-01T12:00Z')
    await node.goTo('2026-11-28T12:05Z')
    await node.goThrough(4 * 24)

    expect(await firings(room)).toEqual([
      '2026-11-29T00:00',
      '2026-11-30T00:00',
      '2026-12-01T00:00',
      '2026-12-02T00:00',
    ])
    expect(await jobs(room)).toBe(4)
  })
})

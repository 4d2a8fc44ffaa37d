/** Several processes on one queue: sharing, pausing, dying, stopping. */
import { expect, it } from 'vitest'
import { newJob } from './job.ts'
import { JobLostError } from './run.ts'
import { pausableClock } from '../../testing/pausable-clock.ts'
import {
  describeEachQueue,
  addAll,
  gate,
  greet,
  kindOf,
  openQueueRoom,
} from '../../testing/queue-room.ts'

const once = kindOf('once', { repeatable: false })

describeEachQueue('a queue of several nodes', (place) => {
  it('gives each job to one of them, and keeps the order of lanes', async () => {
    await using room = await openQueueRoom(place, { sole: false })
    const { queue, db, until } = room
    const nodes = [queue, room.openQueue(), room.openQueue()]
    const met: string[] = []
    for (const node of nodes) {
      node.handle(kindOf('greet', { concurrency: 8 }), async ({ payload }) => {
        met.push(payload.name)
        await new Promise(setImmediate)
      })
    }
    const names = Array.from({ length: 400 }, (_, n) => `lane${n % 40} ${1_000 + n}`)
    await addAll({ queue, db }, names, { options: (name) => ({ lane: laneOf(name) }) })

    await Promise.all(nodes.map((node) => node.start()))
    await until(async () => (await queue.counts()).length === 0)

    expect(met.toSorted()).toEqual(names.toSorted())
    expect(Object.groupBy(met, laneOf)).toEqual(Object.groupBy(names, laneOf))
  })

  it('takes up the jobs of a node that beats no more, and refuses what that one writes later', async () => {
    await using room = await openQueueRoom(place, { sole: false })
    const { queue, db, until } = room
    using clock = pausableClock()
    const paused = room.openQueue({ clock })
    const held = gate()
    const written: string[] = []
    let late: unknown
    paused.handle(greet, async ({ write }) => {
      await held.passed
      late = await write(async () => void written.push('paused')).catch((e: unknown) => e)
    })
    paused.handle(once, () => held.passed)
    await paused.start()
    await addAll({ queue, db }, ['a'])
    await addAll({ queue, db }, ['b'], { kind: once })
    await until(async () => (await queue.counts()).every(({ running }) => running === 1))
    queue.handle(greet, ({ write }) => write(async () => void written.push('other')))

    clock.pause()
    await queue.start()
    await until(() => written.length === 1)
    await until(async () => (await queue.deadLetters()).length === 1)
    clock.resume()
    held.open()
    await until(() => late !== undefined)

    expect(late).toBeInstanceOf(JobLostError)
    expect(written).toEqual(['other'])
    expect(await queue.deadLetters()).toMatchObject([{ kind: 'once', state: 'unknown' }])
  })

  it('goes on giving work to a node that was taken for dead', async () => {
    await using room = await openQueueRoom(place, { sole: false })
    const { queue, db, until } = room
    using clock = pausableClock()
    const paused = room.openQueue({ clock })
    const met: string[] = []
    paused.handle(greet, ({ payload }) => void met.push(payload.name))
    await paused.start()
    clock.pause()
    await queue.start()
    await until(async () => (await workers(room)) === 1)

    clock.resume()
    await until(async () => (await workers(room)) === 2)
    await addAll({ queue, db }, ['a'])

    await until(() => met.length === 1)
  })
})

function laneOf(name: string): string {
  return name.slice(0, name.indexOf(' '))
}

async function workers({ db }: Awaited<ReturnType<typeof openQueueRoom>>): Promise<number> {
  return (await db.selectFrom('jobWorker').selectAll().execute()).length
}

describeEachQueue('a queue that is the only one', (place) => {
  it('takes up at once what ran when the one before it died', async () => {
    await using room = await openQueueRoom(place, { sole: true })
    const { queue, db, until } = room
    const met: string[] = []
    using clock = pausableClock()
    const died = room.openQueue({ clock })
    died.handle(greet, () => new Promise(() => undefined))
    died.handle(once, () => new Promise(() => undefined))
    await addAll({ queue, db }, ['a'])
    await addAll({ queue, db }, ['b'], { kind: once })
    await died.start()
    await until(async () => (await queue.counts()).every(({ running }) => running === 1))
    clock.pause()
    queue.handle(greet, ({ payload, attempt }) => void met.push(`${payload.name}${attempt}`))
    queue.handle(once, ({ payload }) => void met.push(payload.name))

    await queue.start()
    await until(() => met.length === 1)

    expect(met).toEqual(['a2'])
    expect(await queue.deadLetters()).toMatchObject([{ kind: 'once', state: 'unknown' }])
  })

  it('does not try for ever what kills its process every time', async () => {
    await using room = await openQueueRoom(place, { sole: true })
    const { queue, db, until } = room
    await addAll({ queue, db }, ['a'], { kind: kindOf('greet', { attempts: 1 }) })
    using clock = pausableClock()
    const died = room.openQueue({ clock })
    died.handle(greet, () => new Promise(() => undefined))
    await died.start()
    await until(async () => (await queue.counts())[0]?.running === 1)
    clock.pause()

    await queue.start()

    expect(await queue.deadLetters()).toMatchObject([{ kind: 'greet', state: 'dead' }])
  })
})

describeEachQueue('a queue that stops', (place) => {
  it('waits for what runs, and begins nothing more', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const held = gate()
    const met: string[] = []
    queue.handle(kindOf('greet', { concurrency: 1 }), async ({ payload }) => {
      met.push(payload.name)
      await held.passed
    })
    await addAll({ queue, db }, ['a', 'b'])
    await queue.start()
    await until(() => met.length === 1)

    const stopped = queue.stop({ withinMs: 10_000 })
    held.open()
    await stopped

    expect(met).toEqual(['a'])
    expect(await queue.counts()).toMatchObject([{ waiting: 1, running: 0 }])
  })

  it('gives back what may run again, its attempt uncounted', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const held = gate()
    let isRunning = false
    let late: unknown
    queue.handle(greet, async ({ write }) => {
      isRunning = true
      await held.passed
      late = await write(async () => undefined).catch((error: unknown) => error)
    })
    await queue.start()
    const { id } = await queue.add(db, newJob(greet, { name: 'a' }))
    await until(() => isRunning)

    await queue.stop({ withinMs: 0 })

    expect(await queue.find(id)).toMatchObject({ state: 'waiting', attempt: 0 })
    held.open()
    await until(() => late !== undefined)
    expect(late).toBeInstanceOf(JobLostError)
  })

  it('leaves running what may not, until it says how it ended', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const held = gate()
    let [isRunning, wasTold] = [false, false]
    queue.handle(once, async ({ signal }) => {
      isRunning = true
      signal.addEventListener('abort', () => (wasTold = true))
      await held.passed
    })
    await queue.start()
    const { id } = await queue.add(db, newJob(once, { name: 'a' }))
    await until(() => isRunning)

    await queue.stop({ withinMs: 0 })

    expect(wasTold).toBe(true)
    expect(await queue.find(id)).toMatchObject({ state: 'running' })
    held.open()
    await until(async () => (await queue.find(id)) === undefined)
  })
})

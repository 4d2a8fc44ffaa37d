/** What may be relied on when jobs are given to the queue, whichever database holds them. */
import { expect, it } from 'vitest'
import { defineJob, newJob, RetryJob } from './job.ts'
import {
  describeEachQueue,
  addAll,
  gate,
  greet,
  kindOf,
  openQueueRoom,
} from '../../testing/queue-room.ts'

describeEachQueue('a queue', (place) => {
  it('runs a job once what added it is committed, and forgets it when it is done', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const met: string[] = []
    queue.handle(greet, ({ payload }) => void met.push(payload.name))
    await queue.start()

    await db.transaction().execute((trx) => queue.add(trx, newJob(greet, { name: 'fan' })))

    await until(() => met.length > 0)
    await until(async () => (await queue.counts()).length === 0)
    expect(met).toEqual(['fan'])
  })

  it('knows nothing of a job whose transaction fails', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db } = room

    const failing = db.transaction().execute(async (trx) => {
      await queue.add(trx, newJob(greet, { name: 'fan' }))
      throw new Error('changed my mind')
    })

    await expect(failing).rejects.toThrow('changed my mind')
    expect(await queue.counts()).toEqual([])
  })

  it('takes a key once while its job is there, and again afterwards', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const met: string[] = []
    const keyed = (name: string) => newJob(greet, { name }, { key: 'k' })
    queue.handle(greet, ({ payload }) => void met.push(payload.name))

    const first = await queue.add(db, keyed('a'))
    const second = await queue.add(db, keyed('b'))
    expect([first.known, second]).toEqual([false, { id: first.id, known: true }])
    await queue.start()
    await until(async () => (await queue.counts()).length === 0)
    await queue.add(db, keyed('c'))
    await until(() => met.length === 2)

    expect(met).toEqual(['a', 'c'])
  })

  it('keeps the key of a finished job as long as its kind says', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const kept = defineJob({ ...greet, keepMs: 300 })
    queue.handle(kept, () => undefined)
    await queue.start()
    const { id } = await queue.add(db, newJob(kept, { name: 'a' }, { key: 'k' }))
    await until(async () => (await queue.find(id))?.state === 'done')

    expect(await queue.add(db, newJob(kept, { name: 'b' }, { key: 'k' }))).toEqual({
      id,
      known: true,
    })
    await until(async () => (await queue.find(id)) === undefined)
  })

  it('adds thousands at once, and leaves out those it knows', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db } = room
    const jobs = Array.from({ length: 1_500 }, (_, n) =>
      newJob(greet, { name: `${n}` }, n % 3 === 0 ? { key: `${n % 500}` } : {}),
    )

    const added = await db.transaction().execute((trx) => queue.addMany(trx, jobs))

    expect(added).toBe(1_000 + 500)
    const more = [newJob(greet, { name: 'x' }, { key: '0' }), newJob(greet, { name: 'y' })]
    expect(await db.transaction().execute((trx) => queue.addMany(trx, more))).toBe(1)
    expect(await queue.counts()).toMatchObject([{ kind: 'greet', waiting: 1_501 }])
  })

  it('runs as many of a kind at once as the kind allows', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const gated = gate()
    let [running, most] = [0, 0]
    queue.handle(kindOf('greet', { concurrency: 3 }), async () => {
      most = Math.max(most, ++running)
      await gated.passed
      running -= 1
    })
    await addAll({ queue, db }, ['a', 'b', 'c', 'd', 'e'])

    await queue.start()
    await until(() => running === 3)
    gated.open()
    await until(async () => (await queue.counts()).length === 0)

    expect(most).toBe(3)
  })

  it('goes by priority, and by the order of adding among equals', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const met: string[] = []
    queue.handle(kindOf('greet', { concurrency: 1 }), ({ payload }) => void met.push(payload.name))
    for (const [name, priority] of Object.entries({ low: -1, a: 0, b: 0, high: 7 })) {
      await queue.add(db, newJob(greet, { name }, { priority }))
    }

    await queue.start()
    await until(() => met.length === 4)

    expect(met).toEqual(['high', 'a', 'b', 'low'])
  })

  it('does not run a job before it is due', async () => {
    await using room = await openQueueRoom(place, { roundEveryMs: 60_000 })
    const { queue, db, until } = room
    let ranAt = 0
    queue.handle(greet, () => void (ranAt = Date.now()))
    await queue.start()
    const dueAt = Date.now() + 150

    await queue.add(db, newJob(greet, { name: 'later' }, { at: dueAt }))
    await until(() => ranAt > 0)

    expect(ranAt).toBeGreaterThanOrEqual(dueAt)
  })

  it('finds what another program has added', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    let runs = 0
    queue.handle(greet, () => void (runs += 1))
    await queue.start()

    await room.openQueue().add(db, newJob(greet, { name: 'from elsewhere' }))

    await until(() => runs === 1)
  })
})

describeEachQueue('a lane of a queue', (place) => {
  it('runs its jobs one by one in the order of adding, beside other lanes', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const met: Record<string, string[]> = { a: [], b: [], c: [] }
    const running = new Set<string>()
    let [most, clashes] = [0, 0]
    queue.handle(kindOf('greet', { concurrency: 20 }), async ({ payload: { name } }) => {
      const lane = name.charAt(0)
      if (running.has(lane)) clashes += 1
      running.add(lane)
      most = Math.max(most, running.size)
      met[lane]?.push(name)
      await new Promise(setImmediate)
      running.delete(lane)
    })
    const names = Array.from({ length: 60 }, (_, n) => `${'abc'.charAt(n % 3)}${n}`)
    await addAll({ queue, db }, names, { options: (name) => ({ lane: name.charAt(0) }) })

    await queue.start()
    await until(async () => (await queue.counts()).length === 0)

    expect(met).toEqual(Object.groupBy(names, (name) => name.charAt(0)))
    expect(clashes).toBe(0)
    expect(most).toBeGreaterThan(1)
  })

  it('holds for jobs of several kinds', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const [one, other] = [kindOf('one'), kindOf('other')]
    const met: string[] = []
    queue.handle(one, ({ payload }) => void met.push(payload.name))
    queue.handle(other, ({ payload }) => void met.push(payload.name))
    for (const [index, name] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
      await queue.add(db, newJob(index % 2 === 0 ? one : other, { name }, { lane: 'l' }))
    }

    await queue.start()
    await until(() => met.length === 6)

    expect(met).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  it('waits for a job that has failed until it succeeds', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const met: string[] = []
    queue.handle(greet, ({ payload, attempt }) => {
      met.push(`${payload.name}${attempt}`)
      if (payload.name === 'a' && attempt < 3) throw new Error('not yet')
    })
    await addAll({ queue, db }, ['a', 'b', 'c'], { options: () => ({ lane: 'l' }) })

    await queue.start()
    await until(async () => (await queue.counts()).length === 0)

    expect(met).toEqual(['a1', 'a2', 'a3', 'b1', 'c1'])
  })

  it('goes on behind a job that is dead, unknown or cancelled', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const [once, fails] = [kindOf('once', { repeatable: false }), kindOf('fails', { attempts: 1 })]
    const met: string[] = []
    const fail = () => {
      throw new Error('broken')
    }
    queue.handle(once, fail)
    queue.handle(fails, fail)
    queue.handle(greet, ({ payload }) => void met.push(payload.name))
    const lane = 'l'
    await queue.add(db, newJob(once, { name: 'u' }, { lane }))
    await queue.add(db, newJob(greet, { name: 'a' }, { lane }))
    await queue.add(db, newJob(fails, { name: 'd' }, { lane }))
    const cancelled = await queue.add(db, newJob(greet, { name: 'x' }, { lane }))
    await queue.add(db, newJob(greet, { name: 'b' }, { lane }))

    await queue.cancel(cancelled.id)
    await queue.start()
    await until(() => met.length === 2)

    expect(met).toEqual(['a', 'b'])
  })

  it('does not wait for a job that is to run later', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const met: string[] = []
    queue.handle(greet, ({ payload }) => void met.push(payload.name))
    await queue.add(db, newJob(greet, { name: 'reminder' }, { lane: 'l', delayMs: 2_000 }))
    await queue.add(db, newJob(greet, { name: 'answer' }, { lane: 'l' }))

    await queue.start()
    await until(() => met.length === 2)

    expect(met).toEqual(['answer', 'reminder'])
  })

  it('of ten thousand jobs costs no more for each than a short one', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    let runs = 0
    queue.handle(greet, () => {
      runs += 1
      if (runs > 30) throw new RetryJob('enough', { afterMs: 3_600_000 })
    })
    const jobs = Array.from({ length: 10_000 }, (_, n) =>
      newJob(greet, { name: `${n}` }, { lane: 'l' }),
    )
    await db.transaction().execute((trx) => queue.addMany(trx, jobs))

    await queue.start()
    await until(() => runs === 31)
  })
})

/** How jobs end: well, again, dead, unknown, cancelled. */
import { expect, it } from 'vitest'
import { z } from 'zod'
import { NotFoundError } from '../errors.ts'
import { defineJob, FailJob, newJob, RetryJob } from './job.ts'
import { JobLostError, RunStopped } from './run.ts'
import {
  describeEachQueue,
  addAll,
  gate,
  greet,
  kindOf,
  openQueueRoom,
} from '../../testing/queue-room.ts'

const once = kindOf('once', { repeatable: false })

describeEachQueue('a job that fails', (place) => {
  it('runs again after a rest, until it succeeds', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const attempts: number[] = []
    queue.handle(greet, ({ attempt }) => {
      attempts.push(attempt)
      if (attempt < 3) throw new Error('not yet')
    })
    await queue.start()

    await queue.add(db, newJob(greet, { name: 'fan' }))
    await until(() => attempts.length === 3)
    await until(async () => (await queue.counts()).length === 0)

    expect(attempts).toEqual([1, 2, 3])
  })

  it('is dead after its last attempt, says why, and can be retried with all its attempts', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    let isBroken = true
    const attempts: number[] = []
    queue.handle(greet, ({ attempt }) => {
      attempts.push(attempt)
      if (isBroken) throw new Error('the shop is closed')
    })
    await queue.start()

    const { id } = await queue.add(db, newJob(greet, { name: 'fan' }))
    await until(async () => (await queue.deadLetters()).length === 1)
    expect(await queue.deadLetters()).toMatchObject([
      { id, state: 'dead', attempt: 3, error: 'the shop is closed', payload: '{"name":"fan"}' },
    ])
    isBroken = false
    await queue.retry(id)
    await until(async () => (await queue.counts()).length === 0)

    expect(attempts).toEqual([1, 2, 3, 1])
  })

  it('can be discarded once it is dead, and not before', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const { id } = await queue.add(db, newJob(greet, { name: 'fan' }))
    await expect(queue.discard(id)).rejects.toThrow(NotFoundError)
    queue.handle(greet, () => {
      throw new FailJob('no such fan')
    })

    await queue.start()
    await until(async () => (await queue.deadLetters()).length === 1)
    await queue.discard(id)

    expect(await queue.counts()).toEqual([])
    await expect(queue.retry(id)).rejects.toThrow(NotFoundError)
  })

  it('is unknown when it may not run twice', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    let runs = 0
    queue.handle(once, () => {
      runs += 1
      throw new Error('connection lost\0 in the middle')
    })
    await queue.start()

    await queue.add(db, newJob(once, { name: 'fan' }))
    await until(async () => (await queue.deadLetters()).length === 1)

    expect(await queue.deadLetters()).toMatchObject([
      { state: 'unknown', error: 'connection lost in the middle' },
    ])
    expect(runs).toBe(1)
  })

  it('runs again even so when its handler knows that nothing was done', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    let runs = 0
    queue.handle(once, () => {
      runs += 1
      if (runs === 1) throw new RetryJob('no token yet', { afterMs: 1 })
    })
    await queue.start()

    await queue.add(db, newJob(once, { name: 'fan' }))
    await until(async () => (await queue.counts()).length === 0)

    expect(runs).toBe(2)
  })

  it('is dead when its payload cannot be read any more', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const later = defineJob({ ...greet, payload: z.object({ openid: z.string() }) })
    queue.handle(later, () => undefined)
    await queue.add(db, newJob(greet, { name: 'fan' }))

    await queue.start()
    await until(async () => (await queue.deadLetters()).length === 1)

    expect((await queue.deadLetters())[0]?.error).toContain('payload')
  })
})

describeEachQueue('a job that takes too long', (place) => {
  it('is told so, gives its place to others, and runs again', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const slow = kindOf('slow', { timeoutMs: 50, concurrency: 1 })
    const reasons: unknown[] = []
    queue.handle(slow, ({ attempt, signal }) => {
      if (attempt > 1) return
      signal.addEventListener('abort', () => reasons.push(signal.reason))
      return new Promise(() => undefined)
    })
    await addAll({ queue, db }, ['a', 'b'], { kind: slow })

    await queue.start()
    await until(async () => (await queue.counts()).length === 0)

    expect(reasons).toEqual([new RunStopped('timeout'), new RunStopped('timeout')])
  })

  it('is unknown when it may not run twice, and cannot write afterwards', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const held = gate()
    let late: unknown
    queue.handle(kindOf('once', { repeatable: false, timeoutMs: 50 }), async ({ write }) => {
      await held.passed
      late = await write(async () => undefined).catch((error: unknown) => error)
    })
    await queue.add(db, newJob(once, { name: 'fan' }))

    await queue.start()
    await until(async () => (await queue.deadLetters()).length === 1)
    held.open()
    await until(() => late !== undefined)

    expect(late).toBeInstanceOf(JobLostError)
    expect(await queue.deadLetters()).toMatchObject([{ state: 'unknown' }])
  })
})

describeEachQueue('a handler that writes', (place) => {
  it('ends its job in the transaction of its own changes', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    queue.handle(greet, ({ payload, write }) =>
      write(async (trx) => void (await queue.add(trx, newJob(once, payload, { key: 'k' })))),
    )
    await queue.start()

    await queue.add(db, newJob(greet, { name: 'fan' }))
    await until(async () => (await queue.counts())[0]?.kind === 'once')

    expect(await queue.counts()).toMatchObject([{ kind: 'once', waiting: 1 }])
  })

  it('changes nothing when its change fails, and may run again', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    queue.handle(greet, ({ attempt, write }) =>
      write(async (trx) => {
        await queue.add(trx, newJob(once, { name: `attempt ${attempt}` }))
        if (attempt < 3) throw new Error('changed my mind')
      }),
    )
    await queue.start()

    await queue.add(db, newJob(greet, { name: 'fan' }))
    await until(async () => (await queue.counts())[0]?.kind === 'once')

    const rows = await db.selectFrom('job').select('payload').execute()
    expect(rows).toEqual([{ payload: '{"name":"attempt 3"}' }])
  })

  it('shows its progress', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const held = gate()
    queue.handle(greet, async ({ progress }) => {
      progress(42.7)
      await held.passed
    })
    await queue.start()

    const { id } = await queue.add(db, newJob(greet, { name: 'fan' }))
    await until(async () => (await queue.find(id))?.progress === 42)

    held.open()
  })
})

describeEachQueue('a job that somebody cancels', (place) => {
  it('never begins when it waits', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const met: string[] = []
    queue.handle(greet, ({ payload }) => void met.push(payload.name))
    const { id } = await queue.add(db, newJob(greet, { name: 'a' }))
    const later = await queue.add(db, newJob(greet, { name: 'b' }, { delayMs: 50 }))
    await queue.add(db, newJob(greet, { name: 'c' }, { delayMs: 50 }))

    expect(await queue.cancel(id)).toBe('cancelled')
    expect(await queue.cancel(later.id)).toBe('cancelled')
    await queue.start()
    await until(() => met.length === 1)

    expect(met).toEqual(['c'])
    expect(await queue.cancel(id)).toBe('ended')
    await expect(queue.cancel('nonsense')).rejects.toThrow(NotFoundError)
  })

  it.each(['this', 'another'])('is told so by its signal when %s process asks', async (who) => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    let isRunning = false
    queue.handle(once, ({ signal }) => {
      isRunning = true
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    })
    await queue.start()
    const { id } = await queue.add(db, newJob(once, { name: 'fan' }))
    await until(() => isRunning)

    expect(await (who === 'this' ? queue : room.openQueue()).cancel(id)).toBe('asked')
    await until(async () => (await queue.find(id))?.state === 'cancelled')
  })
})

describeEachQueue('a kind that is paused', (place) => {
  it('begins nothing until it is resumed, on no node', async () => {
    await using room = await openQueueRoom(place)
    const { queue, db, until } = room
    const other = kindOf('other')
    const met: string[] = []
    queue.handle(greet, ({ payload }) => void met.push(payload.name))
    queue.handle(other, ({ payload }) => void met.push(payload.name))
    await queue.start()

    await room.openQueue().pause('greet')
    await queue.add(db, newJob(greet, { name: 'a' }))
    await queue.add(db, newJob(other, { name: 'b' }))
    await until(async () => (await queue.counts()).length === 1)
    expect(met).toEqual(['b'])
    expect(await queue.counts()).toMatchObject([{ kind: 'greet', paused: true, waiting: 1 }])
    await queue.resume('greet')
    await until(() => met.length === 2)
  })
})

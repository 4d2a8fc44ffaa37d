/** The bus in the database, when something is missing from it. */
import type { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { describeEachDatabase } from '../../testing/databases.ts'
import { createManualClock } from '../../testing/manual-clock.ts'
import { parseDatabaseUrl } from '../storage/database-url.ts'
import { openStorage, type Database } from '../storage/database.ts'
import { busMigrations } from './bus.migrations.ts'
import { addMessages, readMessages } from './bus.repository.ts'
import { openBus, type Bus } from './bus.ts'
import { databaseWire } from './database-wire.ts'
import { defineTopic } from './topic.ts'

const count = defineTopic('count', z.int())

describeEachDatabase('a bus with gaps', (kind) => {
  async function openDatabase() {
    const parts = new AsyncDisposableStack()
    const { url } = parts.use(await kind.make())
    const options = { address: parseDatabaseUrl(url, ''), migrations: busMigrations, busyMs: 0 }
    const { db } = parts.use(await openStorage(options))
    return { db, [Symbol.asyncDispose]: () => parts.disposeAsync() }
  }

  async function join(db: Kysely<Database>, id: string) {
    const clock = createManualClock()
    const errors: unknown[] = []
    const onError = (error: unknown): void => void errors.push(error)
    const wire = databaseWire({ db, id, clock, steady: clock, onError })
    return { clock, errors, bus: await openBus({ wire, onError }) }
  }

  function ear(bus: Bus): (number | 'loss')[] {
    const heard: (number | 'loss')[] = []
    bus.subscribe(count, {
      onMessage: (number) => heard.push(number),
      onLoss: () => heard.push('loss'),
    })
    return heard
  }

  /** What another process of another time has left in the tables. */
  async function leave(db: Kysely<Database>, numbers: readonly number[]): Promise<void> {
    const messages = numbers.map((number) => ({ number, topic: 'count', text: String(number) }))
    await db
      .transaction()
      .execute((trx) => addMessages(trx, { id: 'other', activeAt: 0, messages }))
  }

  it('tells a node only what was said since it came', async () => {
    await using database = await openDatabase()
    const { db } = database
    const activeAt = createManualClock().now()
    const before = [{ number: 1, topic: 'count', text: '1' }]
    await db
      .transaction()
      .execute((trx) => addMessages(trx, { id: 'other', activeAt, messages: before }))
    const one = await join(db, 'one')
    await using _bus = one.bus
    const heard = ear(one.bus)

    await leave(db, [2])
    await expect.poll(() => one.clock.advance(200).then(() => heard)).toEqual([2])
  })

  it('notices messages that were cleared away before it came to them', async () => {
    await using database = await openDatabase()
    const { db } = database
    const one = await join(db, 'one')
    await using _bus = one.bus
    const heard = ear(one.bus)

    await leave(db, [1, 2])
    await db.deleteFrom('busMessage').where('number', '=', 1).execute()
    await expect.poll(() => one.clock.advance(200).then(() => heard)).toEqual(['loss', 2])
    await leave(db, [3])
    await db.deleteFrom('busMessage').execute()
    await expect.poll(() => one.clock.advance(200).then(() => heard)).toEqual(['loss', 2, 'loss'])
  })

  it('keeps the latest thousand messages of a publisher', async () => {
    await using database = await openDatabase()
    const { db } = database
    const one = await join(db, 'one')
    await using _bus = one.bus

    for (let number = 1; number <= 1_250; number += 1) one.bus.publish(count, number)
    await one.bus.flushed()

    const kept = await readMessages(db, { publisher: 'one', after: 0, upTo: 2_000 })
    expect(kept.length).toBeGreaterThanOrEqual(1_000)
    expect(kept.length).toBeLessThan(1_250)
    expect(kept.at(-1)?.number).toBe(1_250)
  })

  it('goes on with a publisher that was taken for gone and cleared away', async () => {
    await using database = await openDatabase()
    const { db } = database
    const [one, two] = [await join(db, 'one'), await join(db, 'two')]
    await using _one = one.bus
    await using _two = two.bus
    const heard = ear(two.bus)
    one.bus.publish(count, 1)
    await expect.poll(() => two.clock.advance(200).then(() => heard)).toEqual([1])

    await db.deleteFrom('busMessage').execute()
    await db.deleteFrom('busPublisher').execute()
    one.bus.publish(count, 2)

    await expect.poll(() => two.clock.advance(200).then(() => heard)).toEqual([1, 2])
  })
})

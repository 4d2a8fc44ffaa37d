/** Memory follows the database: of this node, of others, of commands. */
import { expect, it } from 'vitest'
import { describeEachDatabase } from '../testing/databases.ts'
import { createManualClock } from '../testing/manual-clock.ts'
import { connectTestRedis, describeWithRedis } from '../testing/redis.ts'
import { openBus, type Bus } from './bus/bus.ts'
import { memoryWires } from './bus/memory-wire.ts'
import { redisWire } from './bus/redis-wire.ts'
import { watchChanges } from './changes.ts'
import { parseDatabaseUrl } from './storage/database-url.ts'
import { openStorage, type Storage } from './storage/database.ts'
import { revisionMigrations } from './storage/revision.migrations.ts'
import { raiseRevision } from './storage/revision.repository.ts'

function raise({ db }: Storage, subject: string): Promise<void> {
  return db.transaction().execute((trx) => raiseRevision(trx, subject))
}

describeEachDatabase('what is in memory', (kind) => {
  /** Several nodes or commands on one database, each over connections of its own. */
  async function openGround() {
    const ground = new AsyncDisposableStack()
    const address = parseDatabaseUrl(ground.use(await kind.make()).url, '')
    const connect = memoryWires()

    async function open(): Promise<Storage> {
      return ground.use(await openStorage({ address, migrations: revisionMigrations, busyMs: 0 }))
    }

    async function node(bus?: Bus) {
      const storage = await open()
      const clock = createManualClock()
      const usedBus = bus ?? ground.use(await openBus({ wire: connect(), onError() {} }))
      const changes = ground.use(
        await watchChanges({
          ...{ storage, bus: usedBus, steady: clock, pollEveryMs: 200 },
          onError(error) {
            throw error
          },
        }),
      )
      const seen: string[] = []
      changes.subscribe(async (subjects) => void seen.push(...subjects))
      return { storage, clock, changes, seen }
    }

    return { open, node, [Symbol.asyncDispose]: () => ground.disposeAsync() }
  }

  it('follows a change of this node, when `refresh` has settled', async () => {
    await using ground = await openGround()
    const { storage, changes, seen } = await ground.node()

    await raise(storage, 'rules')
    await changes.refresh()

    expect(seen).toEqual(['rules'])
  })

  it('follows a change of another node at once, which says so on the bus', async () => {
    await using ground = await openGround()
    const [one, other] = [await ground.node(), await ground.node()]

    await raise(one.storage, 'rules')
    await one.changes.refresh()

    await expect.poll(() => other.seen).toEqual(['rules'])
  })

  it('follows a change that nobody tells of, at the next poll', async () => {
    await using ground = await openGround()
    const [{ clock, seen }, command] = [await ground.node(), await ground.open()]

    await raise(command, 'rules')
    await clock.advance(200)

    await expect.poll(() => seen).toEqual(['rules'])
  })

  it('looks once for all who ask at the same instant', async () => {
    await using ground = await openGround()
    const { storage, changes, seen } = await ground.node()
    for (const subject of ['accounts', 'rules']) await raise(storage, subject)

    const looks = [changes.refresh(), changes.refresh(), changes.refresh()]
    await Promise.all(looks)

    expect(new Set(looks).size).toBe(1)
    expect(seen.toSorted()).toEqual(['accounts', 'rules'])
  })

  it('looks again for who asks while a look is under way', async () => {
    await using ground = await openGround()
    const { storage, changes, seen } = await ground.node()
    await raise(storage, 'accounts')

    const first = changes.refresh()
    await raise(storage, 'rules')
    await changes.refresh()
    await first

    expect(seen.toSorted()).toEqual(['accounts', 'rules'])
  })

  it('after `upToDate` holds what was committed before: with SQLite always, else after the poll', async () => {
    await using ground = await openGround()
    const [{ clock, changes, seen }, command] = [await ground.node(), await ground.open()]

    await raise(command, 'rules')
    await changes.upToDate()
    const atOnce = [...seen]
    await clock.advance(200)

    expect(atOnce).toEqual(kind.name === 'SQLite' ? ['rules'] : [])
    await expect.poll(() => seen).toEqual(['rules'])
  })

  describeWithRedis('with Redis', () => {
    it('is repaired by the poll when the message of a change is lost', async () => {
      await using ground = await openGround()
      await using shared = await connectTestRedis()
      const { prefix, redis } = shared
      const clock = createManualClock()
      const wire = redisWire({ redis, prefix, id: 'one', steady: clock, onRefused() {} })
      await using bus = await openBus({ wire, onError() {} })
      const one = await ground.node(bus)
      const other = await ground.open()

      await raise(other, 'rules')
      redis.commands.disconnect()
      await expect.poll(() => redis.state().up).toBe(false)
      await one.clock.advance(200)

      await expect.poll(() => one.seen).toEqual(['rules'])
    })
  })
})

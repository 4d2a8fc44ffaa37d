/** Nodes that see each other. */
import type { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { describeEachDatabase } from '../../testing/databases.ts'
import { createManualClock, type ManualClock } from '../../testing/manual-clock.ts'
import { databaseLedger } from '../leases/database-ledger.ts'
import { leaseMigrations } from '../leases/lease.migrations.ts'
import { createLeases } from '../leases/leases.ts'
import { parseDatabaseUrl } from '../storage/database-url.ts'
import { openStorage, type Database } from '../storage/database.ts'
import { findSilentNodes, listNodes } from './list-nodes.ts'
import { newNodeId } from './node-id.ts'
import { nodeMigrations } from './node.migrations.ts'
import { nodeRoutes } from './node.routes.ts'
import { agreeOnCluster } from './node.repository.ts'
import { joinNodes } from './nodes.ts'

const migrations = { ...leaseMigrations, ...nodeMigrations }

interface Joining {
  readonly alone?: boolean
  readonly version?: string
  readonly predecessor?: string
}

const hourMs = 3_600_000

describeEachDatabase('nodes', (kind) => {
  const isServer = kind.name !== 'SQLite'

  async function openGround() {
    const ground = new AsyncDisposableStack()
    const address = parseDatabaseUrl(ground.use(await kind.make()).url, '')
    const { db } = ground.use(await openStorage({ address, migrations, busyMs: 0 }))

    async function join(id: string, options: Joining = {}) {
      const { alone = false, version = '0.1.0', predecessor } = options
      const clock = createManualClock({ startAt: Date.now() })
      const me = { id, name: `${id}:8080`, host: id, pid: 7, version }
      const onError = (error: unknown): void => expect(error).toBeUndefined()
      const nodes = await joinNodes({ db, me, alone, predecessor, clock, steady: clock, onError })
      return { ...nodes, clock }
    }

    return { db, join, [Symbol.asyncDispose]: () => ground.disposeAsync() }
  }

  async function statesIn(db: Kysely<Database>): Promise<Record<string, string>> {
    return Object.fromEntries((await listNodes(db)).map(({ id, state }) => [id, state]))
  }

  it('are listed with what is known of them, also when their versions differ', async () => {
    await using ground = await openGround()
    await using one = await ground.join('one')
    await using _two = await ground.join('two', { version: '0.2.0' })

    expect(await listNodes(ground.db)).toEqual([
      {
        ...{ id: 'one', name: 'one:8080', host: 'one', pid: 7, version: '0.1.0' },
        ...{ startedAt: one.clock.now(), state: 'running', leases: [] },
        ...{ clockOffsetMs: isServer ? expect.any(Number) : null, clockDiffers: false },
      },
      expect.objectContaining({ id: 'two', version: '0.2.0' }),
    ])
  })

  it('are listed by the API', async () => {
    await using ground = await openGround()
    await using _one = await ground.join('one')
    const [route] = nodeRoutes(ground.db)

    const answer = await route?.run({}, { name: 'monitor', role: 'viewer' })

    expect(answer).toEqual({ nodes: await listNodes(ground.db) })
  })

  it('show which leases they hold', async () => {
    await using ground = await openGround()
    await using one = await ground.join('one')
    await using leases = createLeases({
      ledger: databaseLedger(ground.db),
      holder: 'one',
      steady: one.clock,
      onError() {},
    })

    await leases.acquire('vault:wx1', { ttlMs: 5_000 })

    expect(await listNodes(ground.db)).toMatchObject([{ id: 'one', leases: ['vault:wx1'] }])
  })

  it('show that they are about to leave, and are gone from the list when they have left', async () => {
    await using ground = await openGround()
    await using _one = await ground.join('one')
    const two = await ground.join('two')

    await two.drain()
    const draining = await statesIn(ground.db)
    await two[Symbol.asyncDispose]()

    expect(draining).toEqual({ one: 'running', two: 'draining' })
    expect(await statesIn(ground.db)).toEqual({ one: 'running' })
  })

  it('show that they live whenever they are asked to, until they have left', async () => {
    await using ground = await openGround()
    await using one = await ground.join('one')
    const two = await ground.join('two')

    await two.checkIn()
    await pass(one, 2_000)
    expect([one.count(), two.count()]).toEqual([2, 2])

    await two[Symbol.asyncDispose]()
    await two.checkIn()
    await pass(one, 2_000)
    expect(one.count()).toBe(1)
    expect(await statesIn(ground.db)).toEqual({ one: 'running' })
  })

  it('mark one of them as gone that does not beat for ten seconds', async () => {
    await using ground = await openGround()
    await using one = await ground.join('one')
    await ground.join('two')

    await pass(one, 9_000)
    const before = [await statesIn(ground.db), await one.isGone('two')]
    await pass(one, 4_000)

    expect(before).toEqual([{ one: 'running', two: 'running' }, false])
    expect(await statesIn(ground.db)).toEqual({ one: 'running', two: 'gone' })
    expect(await one.isGone('two')).toBe(true)
  })

  it('take back one that was only paused', async () => {
    await using ground = await openGround()
    await using one = await ground.join('one')
    await using two = await ground.join('two')
    await pass(one, 14_000)
    expect(await one.isGone('two')).toBe(true)

    await pass(two, 2_000)

    expect(await statesIn(ground.db)).toMatchObject({ two: 'running' })
  })

  it('do not care what happens to the date', async () => {
    await using ground = await openGround()
    await using one = await ground.join('one')
    await using two = await ground.join('two')

    one.clock.jumpDate(86_400_000)
    two.clock.jumpDate(-86_400_000)
    for (let seconds = 0; seconds < 20; seconds += 2) {
      await pass(one, 2_000)
      await pass(two, 2_000)
    }

    expect(await statesIn(ground.db)).toEqual({ one: 'running', two: 'running' })
  })

  it('know that a node is gone that has left no trace, and never that they are themselves', async () => {
    await using ground = await openGround()
    await using one = await ground.join('one')

    expect(await one.isGone('long ago')).toBe(true)
    expect(await one.isGone('one')).toBe(false)
    expect(await one.isGone(null)).toBe(false)
  })

  it('know at once that the node is gone which they follow, and of no other', async () => {
    await using ground = await openGround()
    await ground.join('killed')
    await ground.join('beside')

    await using next = await ground.join('next', { predecessor: 'killed' })

    expect([await next.isGone('killed'), await next.isGone('beside')]).toEqual([true, false])
  })

  it('know at once that all others are gone, when only one can run', async () => {
    await using ground = await openGround()
    await ground.join('killed', { alone: true })

    await using one = await ground.join('one', { alone: true })

    expect(await statesIn(ground.db)).toEqual({ killed: 'gone', one: 'running' })
    expect(await one.isGone('killed')).toBe(true)
  })

  it('are found silent by a command that looks for a few seconds', async () => {
    await using ground = await openGround()
    await using one = await ground.join('one')
    await ground.join('killed')
    const clock = createManualClock()
    const look = { isOver: false }

    const silent = findSilentNodes(ground.db, clock).finally(() => (look.isOver = true))
    while (!look.isOver) {
      await pass(one, 250)
      await expect.poll(() => look.isOver || clock.timers() === 1, { interval: 1 }).toBe(true)
      await clock.advance(250)
    }

    expect(await silent).toEqual(new Set(['killed']))
  })

  it('agree on one name for the cluster, however many start at once', async () => {
    await using ground = await openGround()
    const proposals = ['a', 'b', 'c', 'd']

    const agreed = await Promise.all(proposals.map((id) => agreeOnCluster(ground.db, id)))

    expect(new Set(agreed).size).toBe(1)
    expect(proposals).toContain(agreed[0])
  })

  if (isServer) specifyClocks()

  function specifyClocks(): void {
    it('show whose clock differs from that of the server and from the others', async () => {
      await using ground = await openGround()
      await using _one = await ground.join('one')
      await using two = await ground.join('two')
      await using _three = await ground.join('three')

      two.clock.jumpDate(hourMs)
      await pass(two, 2_000)

      const nodes = await listNodes(ground.db)
      expect(nodes.filter(({ clockDiffers }) => clockDiffers).map(({ id }) => id)).toEqual(['two'])
      const offset = nodes.find(({ id }) => id === 'two')?.clockOffsetMs ?? 0
      expect(Math.abs(offset - hourMs)).toBeLessThan(60_000)
    })

    it('tell the time by the clocks of the others, if there are any', async () => {
      await using ground = await openGround()
      await using one = await ground.join('one')
      const alone = one.timeOfOthers()
      one.clock.jumpDate(-hourMs)
      await using _two = await ground.join('two')

      await pass(one, 2_000)

      expect(alone).toBeUndefined()
      expect(Math.abs(Number(one.timeOfOthers()) - Date.now())).toBeLessThan(60_000)
    })
  }
})

/** Time passes, in steps after which everything that a timer has set off is done. */
async function pass({ clock }: { readonly clock: ManualClock }, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1_000) {
    await clock.advance(Math.min(1_000, ms - passed))
    await expect.poll(() => clock.timers(), { interval: 1 }).toBe(1)
  }
}

describe('the id of a node', () => {
  it('is a UUID of version 7, later ones sort behind', () => {
    const [earlier, later] = [newNodeId(1_000_000), newNodeId(1_000_001)]

    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(earlier < later).toBe(true)
    expect(newNodeId(1_000_000)).not.toBe(earlier)
  })
})

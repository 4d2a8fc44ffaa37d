/** Writes under a lease: made while it is held, refused under an old number, never half. */
import { describe, expect, it } from 'vitest'
import { databaseKinds, describeEachDatabase } from '../../testing/databases.ts'
import { createManualClock } from '../../testing/manual-clock.ts'
import type { Lease } from './hold.ts'
import { StaleLeaseError } from './lease-errors.ts'
import { openDatabaseGround, writtenFences, type DatabaseGround } from './ledger.fixture.ts'
import { lockFence } from './lease.repository.ts'
import { createLeases } from './leases.ts'
import { assertHeld, writeUnder } from './write-under.ts'

const ttlMs = 8_000

describeEachDatabase('a write under a lease', (kind) => {
  /** One holder whose time does not pass, as on a machine that was frozen, and one that follows. */
  async function takeInTurn({ ledger }: DatabaseGround): Promise<[Lease, Lease]> {
    const [frozen, clock] = [createManualClock(), createManualClock()]
    const options = { ledger, onError() {} }
    const one = createLeases({ ...options, holder: 'one', steady: frozen })
    const other = createLeases({ ...options, holder: 'other', steady: clock })
    const before = await one.acquire('job', { ttlMs })
    await other.acquire('job', { ttlMs })
    await clock.advance(ttlMs)
    const after = await other.acquire('job', { ttlMs })
    if (before === undefined || after === undefined) throw new Error('the lease was not given')
    return [before, after]
  }

  it('is made while the lease is held', async () => {
    await using ground = await openDatabaseGround(kind)
    const [, lease] = await takeInTurn(ground)

    await writeUnder(ground.db, lease, (trx) => ground.note(trx, lease, 'other'))

    expect(await writtenFences(ground.db)).toEqual([lease.fence])
  })

  it('is refused under an old number, though its writer knows of nothing', async () => {
    await using ground = await openDatabaseGround(kind)
    const [stale] = await takeInTurn(ground)
    expect(stale.isHeld()).toBe(true)

    const writing = writeUnder(ground.db, stale, (trx) => ground.note(trx, stale, 'one'))

    await expect(writing).rejects.toThrow(StaleLeaseError)
    expect(await writtenFences(ground.db)).toEqual([])
  })

  it('is refused without asking the store, when its writer knows that the lease has ended', async () => {
    await using ground = await openDatabaseGround(kind)
    const [, lease] = await takeInTurn(ground)
    await lease.release()
    let asked = false

    const writing = writeUnder(ground.db, lease, async () => void (asked = true))

    await expect(writing).rejects.toThrow(StaleLeaseError)
    expect(asked).toBe(false)
  })

  it('is part of a larger transaction where its maker asks for it', async () => {
    await using ground = await openDatabaseGround(kind)
    const [stale, lease] = await takeInTurn(ground)
    const writeAs = (holder: Lease): Promise<void> =>
      ground.db.transaction().execute(async (trx) => {
        await ground.note(trx, holder, 'somebody')
        await assertHeld(trx, holder)
      })

    await writeAs(lease)
    await expect(writeAs(stale)).rejects.toThrow(StaleLeaseError)

    expect(await writtenFences(ground.db)).toEqual([lease.fence])
  })

  it('is not overtaken by a claim between its check and its commit', async () => {
    await using ground = await openDatabaseGround(kind)
    const [, lease] = await takeInTurn(ground)
    const order: string[] = []
    const seen = await ground.ledger.find('job')
    let claiming: Promise<unknown> = Promise.resolve()

    await ground.db.transaction().execute(async (trx) => {
      await ground.note(trx, lease, 'other')
      await assertHeld(trx, lease)
      claiming = ground.ledger
        .claim('job', { seen, holder: 'third', ttlMs })
        .then(() => order.push('claimed'))
      // Time enough for a claim that nothing holds up.
      for (let asked = 0; asked < 50; asked += 1) await assertHeld(trx, lease)
      order.push('written')
    })
    await claiming

    expect(order).toEqual(['written', 'claimed'])
  })
})

/** SQLite has no other writer that could wait: its hub is alone. */
const servers = databaseKinds.filter(({ name }) => name !== 'SQLite')

describe.concurrent('a writer that is stopped between its check and its commit', () => {
  it.each(servers.map((kind) => [kind.name, kind] as const))(
    'keeps others from the lease no longer than some seconds, on %s',
    async (_name, kind) => {
      await using ground = await openDatabaseGround(kind)
      const { db, ledger } = ground
      const mine = await ledger.claim('job', { seen: undefined, holder: 'stopped', ttlMs })
      const stopped = Promise.withResolvers<void>()
      const checked = Promise.withResolvers<void>()
      const writing = db.transaction().execute(async (trx) => {
        await ground.note(trx, { fence: 1 }, 'stopped')
        await lockFence(trx, 'job')
        checked.resolve()
        await stopped.promise
      })
      await checked.promise

      const next = await ledger.claim('job', { seen: mine, holder: 'other', ttlMs })
      stopped.resolve()

      expect(next).toMatchObject({ fence: 2, holder: 'other' })
      await expect(writing).rejects.toThrow()
      expect(await writtenFences(db)).toEqual([])
    },
  )
})

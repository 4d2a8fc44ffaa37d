/** How many jobs there are, and what it costs to know. */
import { sql, type Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { describeEachDatabase } from '../../testing/databases.ts'
import { addAll, kindOf, openQueueRoom, type QueueRoom } from '../../testing/queue-room.ts'
import { createMetrics } from '../metrics/metrics.ts'
import type { Database } from '../storage/database.ts'
import { dialectOf } from '../storage/dialect.ts'
import { countJobs } from './count-jobs.ts'
import { showJobs } from './show-jobs.ts'

async function fill(room: QueueRoom, greetings: number): Promise<void> {
  await addAll(room, Array<string>(greetings).fill('fan'))
  await addAll(room, ['fan'], { kind: kindOf('count') })
}

/** How many rows a server has read for this, as it counts them itself. */
async function rowsRead(db: Kysely<Database>, act: (db: Kysely<Database>) => Promise<unknown>) {
  return db.connection().execute(async (connection) => {
    const before = await handlerReads(connection)
    await act(connection)
    return (await handlerReads(connection)) - before
  })
}

async function handlerReads(connection: Kysely<Database>): Promise<number> {
  const { rows } = await sql<object>`show session status like 'Handler_read%'`.execute(connection)
  return rows.reduce((sum, row) => sum + Number(Object.values(row).at(-1)), 0)
}

describeEachDatabase('the jobs of a queue', (kind) => {
  const place = { database: kind, hasBullmq: false }

  it('are counted all, or as far as one wants to know', async () => {
    await using room = await openQueueRoom(place)
    await fill(room, 300)

    expect(await room.queue.counts()).toMatchObject([
      { kind: 'count', waiting: 1 },
      { kind: 'greet', waiting: 300 },
    ])
    expect(await room.queue.counts({ upTo: 100 })).toMatchObject([
      { kind: 'count', waiting: 1 },
      { kind: 'greet', waiting: 100 },
    ])
  })

  it('are no reason to read on where there are more than one wants to know', async () => {
    await using room = await openQueueRoom(place)
    if (dialectOf(room.db) !== 'mysql') return
    await fill(room, 5_000)

    const read = await rowsRead(room.db, (db) => countJobs(db, { upTo: 100 }))

    expect(read).toBeLessThan(1_000)
  })

  it('are told to who looks at the metrics', async () => {
    await using room = await openQueueRoom(place)
    const metrics = createMetrics((error) => {
      throw error
    })
    showJobs(room.queue, metrics)
    await fill(room, 3)
    await room.queue.pause('greet')

    const told = await metrics.write()

    expect(told).toContain('mphub_jobs{kind="greet",state="waiting"} 3')
    expect(told).toContain('mphub_jobs_paused{kind="greet"} 1')
  })
})

/** A process that leads when it may, and writes as long as it believes to lead, and a bit longer. */
import { setTimeout as pause } from 'node:timers/promises'
import { openRedis } from '../packages/hub/src/platform/redis/redis.ts'
import { parseRedisUrl } from '../packages/hub/src/platform/redis/redis-url.ts'
import { systemClock } from '../packages/hub/src/platform/clock.ts'
import { databaseLedger } from '../packages/hub/src/platform/leases/database-ledger.ts'
import type { Lease } from '../packages/hub/src/platform/leases/hold.ts'
import { createLeases } from '../packages/hub/src/platform/leases/leases.ts'
import { redisLedger } from '../packages/hub/src/platform/leases/redis-ledger.ts'
import { writeUnder } from '../packages/hub/src/platform/leases/write-under.ts'
import { steadyClock } from '../packages/hub/src/platform/steady-clock.ts'
import { parseDatabaseUrl } from '../packages/hub/src/platform/storage/database-url.ts'
import { openStorage } from '../packages/hub/src/platform/storage/database.ts'
import { leaseStormMigrations, machineMs, note } from './lease-storm-table.ts'

const [databaseUrl = '', redisUrl = '', holder = ''] = process.argv.slice(2)
const writeEveryMs = 40
const silent = { debug() {}, info() {}, warn() {}, error() {} }

const address = parseDatabaseUrl(databaseUrl, '')
const { db } = await openStorage({ address, migrations: leaseStormMigrations, busyMs: 0 })
const redis = openRedis({ address: parseRedisUrl(redisUrl), clock: systemClock, log: silent })
const leases = createLeases({
  ledger: redisLedger({
    redis: redis.commands,
    prefix: `mphub-test-storm-${address.dialect === 'sqlite' ? '' : address.database}`,
    ledger: databaseLedger(db),
  }),
  holder,
  steady: steadyClock,
  onError() {},
})

leases.lead('storm', async (signal, lease) => {
  while (!signal.aborted) {
    await write(lease).catch(() => {})
    await pause(writeEveryMs)
  }
  await write(lease).catch(() => {})
})
process.stdout.write(`${machineMs()} ready\n`)

/** Without asking whether it still leads: a process that was stopped behind that check does so too. */
function write(lease: Lease): Promise<void> {
  return writeUnder(db, { ...lease, isHeld: () => true }, (trx) =>
    note(trx, { fence: lease.fence, holder, at: machineMs() }),
  )
}

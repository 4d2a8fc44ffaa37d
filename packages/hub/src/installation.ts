/** What the server and the command line share: the tables, the database that has them, the key of its secrets. */
import { accountMigrations } from './accounts/account.migrations.ts'
import { findOldValue } from './accounts/reseal-accounts.ts'
import { messageMigrations } from './callback/message.migrations.ts'
import { fanMigrations } from './fans/fan.migrations.ts'
import { busMigrations } from './platform/bus/bus.migrations.ts'
import type { Config } from './platform/config.ts'
import { leaseMigrations } from './platform/leases/lease.migrations.ts'
import { limitMigrations } from './platform/limits/limit.migrations.ts'
import { nodeMigrations } from './platform/nodes/node.migrations.ts'
import { jobMigrations } from './platform/queue/job.migrations.ts'
import { openKeyring, type Keyring } from './platform/secrets/keyring.ts'
import { checkMasterKey, createSecrets, type Secrets } from './platform/secrets/secrets.ts'
import { secretsMigrations } from './platform/secrets/secrets.migrations.ts'
import { openStorage, type Storage } from './platform/storage/database.ts'
import { revisionMigrations } from './platform/storage/revision.migrations.ts'
import { ruleMigrations } from './rules/rule.migrations.ts'
import { keyMigrations } from './users/key.migrations.ts'

/** Of all concepts, in the order of their names. */
export const allMigrations = {
  ...revisionMigrations,
  ...accountMigrations,
  ...ruleMigrations,
  ...fanMigrations,
  ...messageMigrations,
  ...keyMigrations,
  ...limitMigrations,
  ...secretsMigrations,
  ...leaseMigrations,
  ...busMigrations,
  ...nodeMigrations,
  ...jobMigrations,
}

/** Their rows are true for the processes of one installation at one moment: not copied, not restored. */
export const tablesOfTheMoment: readonly string[] = [
  ...['rate_limit', 'job_worker'],
  ...['lease', 'bus_publisher', 'bus_message', 'node', 'cluster'],
]

/** A database, open, and what its secrets are sealed with. */
export interface Installation extends AsyncDisposable {
  readonly storage: Storage
  readonly secrets: Secrets
  readonly keyring: Keyring
}

/** `busyMs`: how long a write may block the process for another program’s lock. */
export async function openInstallation(config: Config, busyMs: number): Promise<Installation> {
  const keyring = await openKeyring(config)
  await using parts = new AsyncDisposableStack()
  const address = config.database
  const storage = parts.use(await openStorage({ address, migrations: allMigrations, busyMs }))
  await checkMasterKey(storage.db, { keyring, sample: () => findOldValue(storage.db) })
  const owned = parts.move()
  return {
    ...{ storage, keyring, secrets: createSecrets(keyring) },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

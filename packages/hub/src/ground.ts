/** What every concept of a hub stands on: its log, its database, the other nodes, and the news of changes. */
import { openInstallation, type Installation } from './installation.ts'
import { watchChanges, type Changes } from './platform/changes.ts'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { openLog, type Log } from './platform/log.ts'
import { becomeSoleHub, holdDataFolder } from './platform/sole-hub.ts'
import { keepLogShort } from './platform/storage/sqlite/checkpoints.ts'
import { openTopology, type Topology } from './platform/topology.ts'

export interface Ground extends Pick<Installation, 'storage' | 'secrets'>, AsyncDisposable {
  readonly log: Log
  /** Looks whether the file of the log has been moved away. */
  reopenLog(): void
  readonly topology: Topology
  readonly changes: Changes
}

export async function openGround(config: Config, clock: Clock): Promise<Ground> {
  const { data: folder, logLevel: level = 'info', logDir, logKeep: keep, redis, port } = config
  await using parts = new AsyncDisposableStack()
  const { log, reopen } = parts.use(openLog({ name: 'server', level, folder: logDir, keep, clock }))
  parts.defer(() => log.info('the hub has stopped'))
  const { storage, secrets } = parts.use(await occupy(config))
  const topology = parts.use(await openTopology({ storage, folder, redis, port, clock, log }))
  const { bus, pollEveryMs } = topology
  const changes = parts.use(
    await watchChanges({
      ...{ storage, bus, pollEveryMs },
      onError: (err) => log.error({ err }, 'changes could not be loaded'),
    }),
  )
  const owned = parts.move()
  return {
    ...{ log, reopenLog: reopen, storage, secrets, topology, changes },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** Keeps other hubs out of the data folder and of an embedded database, and opens the database. */
async function occupy(config: Config): Promise<Installation> {
  await using parts = new AsyncDisposableStack()
  parts.use(await holdDataFolder(config.data))
  const installation = parts.use(await openInstallation(config, 0))
  if (config.database.dialect === 'sqlite') {
    parts.use(becomeSoleHub(config.database.path))
    parts.use(await keepLogShort(installation.storage.db, config.database.path))
  }
  const occupied = parts.move()
  return { ...installation, [Symbol.asyncDispose]: () => occupied.disposeAsync() }
}

/** A hub that answers over HTTP on a data folder of its own, for one test. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHub, type Hub } from '../hub.ts'
import { openInstallation } from '../installation.ts'
import { systemClock, type Clock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { createKey, revokeKey, type NewKey } from '../users/keys.ts'

export interface RunningHub extends AsyncDisposable {
  readonly hub: Hub
  readonly folder: string
  /** As the command line does: beside the hub. Returns the key. */
  createKey(key: NewKey): Promise<string>
  revokeKey(name: string): Promise<void>
}

export interface RunningHubOptions {
  readonly clock?: Clock
  readonly environment?: Readonly<Record<string, string>>
}

export async function runningHub(options: RunningHubOptions = {}): Promise<RunningHub> {
  const { clock = systemClock, environment = {} } = options
  const folder = await mkdtemp(join(tmpdir(), 'mphub-'))
  const config = readConfig({
    MPHUB_DATA: folder,
    MPHUB_PORT: '0',
    MPHUB_LOG_LEVEL: 'silent',
    ...environment,
  })
  await using parts = new AsyncDisposableStack()
  parts.defer(() => rm(folder, { recursive: true }))
  const beside = parts.use(await openInstallation(config, 5_000))
  const hub = parts.use(await startHub({ config, clock }))
  const context = { db: beside.storage.db, clock }
  const owned = parts.move()
  return {
    hub,
    folder,
    createKey: async (key) => (await createKey(context, key)).key.reveal(),
    revokeKey: (name) => revokeKey(context.db, name),
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  }
}

/** Opens the installation for one command, and closes it afterwards. */
import type { Command } from 'commander'
import { openInstallation, type Installation } from '../installation.ts'
import { announcingChanges } from '../platform/announce-changes.ts'
import { systemClock, type Clock } from '../platform/clock.ts'
import { readConfig, type Config } from '../platform/config.ts'
import { createPrinter, type Printer } from './output.ts'

/** How long a command waits for a server that is writing, in milliseconds. */
const busyMs = 10_000

export interface Workplace {
  readonly config: Config
  readonly db: Installation['storage']['db']
  readonly secrets: Installation['secrets']
  readonly keyring: Installation['keyring']
  readonly clock: Clock
  readonly printer: Printer
}

/** Adds the option that every command has that prints. */
export function withJson(command: Command): Command {
  return command.option('--json', 'prints JSON')
}

/** Runs a command on the installation that the environment names. */
export async function withInstallation(
  command: Command,
  run: (workplace: Workplace) => Promise<void>,
): Promise<void> {
  const config = readConfig(process.env)
  const printer = createPrinter(command.opts())
  await using installation = await openInstallation(config, busyMs)
  const { secrets, keyring, storage } = installation
  const { db } = storage
  const clock = systemClock
  await announcingChanges({ db, redis: config.redis, clock }, () =>
    run({ config, db, secrets, keyring, clock, printer }),
  )
}

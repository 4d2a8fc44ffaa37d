/** `mphub serve`: the hub alone, configured by the environment. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import type { Hub } from '../hub.ts'
import { readConfig, type Config } from '../platform/config.ts'
import { untilStopped } from './until-stopped.ts'

/** Who is asked to stop while it starts goes on for so long: most starts are over by then. */
const startsWithinMs = 2_000

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('runs the hub until it is stopped (Ctrl-C)')
    .action(async () => {
      const config = readConfig(process.env)
      const stopped = untilStopped()
      await using hub = await start(config, stopped)
      if (hub === undefined) return
      // A terminal that closes ends the hub; where there is none, the signal asks it to look again.
      if (!process.stdin.isTTY) process.on('SIGHUP', () => void hub.reload())
      process.stdout.write(`hub       ${hub.url}\ncallback  ${hub.url}/callback/<appid>\nready\n`)
      await stopped
    })
}

/**
 * Undefined when it was asked to stop and still waits, such as for another hub that changes the
 * tables. A start is left in the middle then, as by a kill: the next one goes on.
 */
async function start(config: Config, stopped: Promise<void>): Promise<Hub | undefined> {
  // Of all commands this one alone needs the server.
  const { startHub } = await import('../hub.ts')
  const late = stopped.then(() => pause(startsWithinMs, undefined, { ref: false }))
  return Promise.race([startHub({ config: { ...config, host: config.host ?? '0.0.0.0' } }), late])
}

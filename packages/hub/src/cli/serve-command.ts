/** `mphub serve`: the hub alone, configured by the environment. */
import type { Command } from 'commander'
import { readConfig } from '../platform/config.ts'
import { untilStopped } from './until-stopped.ts'

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('runs the hub until it is stopped (Ctrl-C)')
    .action(async () => {
      const config = readConfig(process.env)
      const stopped = untilStopped()
      // Of all commands this one alone needs the server.
      const { startHub } = await import('../hub.ts')
      await using hub = await startHub({ config: { ...config, host: config.host ?? '0.0.0.0' } })
      // A terminal that closes ends the hub; where there is none, the signal asks it to look again.
      if (!process.stdin.isTTY) process.on('SIGHUP', () => void hub.reload())
      process.stdout.write(`hub       ${hub.url}\ncallback  ${hub.url}/callback/<appid>\nready\n`)
      await stopped
    })
}

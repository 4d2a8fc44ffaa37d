/** Writes down which commands were run and how they ended, without anything that was given to them. */
import type { Command } from 'commander'
import { systemClock } from '../platform/clock.ts'
import { readConfig, type Config } from '../platform/config.ts'
import { MphubError } from '../platform/errors.ts'
import { openLog } from '../platform/log.ts'

export interface CommandLog {
  /** Call when the command has ended, with what it failed with. */
  ended(exitCode: number, error?: unknown): void
}

/** Follows the program from here on. Only where there is a folder for logs. */
export function followCommands(program: Command): CommandLog {
  const startedAt = performance.now()
  let command = 'unknown'
  program.hook('preAction', (_program, action) => {
    command = nameOf(action)
  })
  return {
    ended(exitCode, error) {
      const config = configForLog()
      if (config?.logDir === undefined) return
      const { logDir: folder, logKeep: keep } = config
      const options = { name: 'command-line', level: 'info', folder, keep, clock: systemClock }
      using opened = openLog(options)
      const ms = Math.round(performance.now() - startedAt)
      const code = error instanceof MphubError ? error.code : undefined
      const outcome = exitCode === 0 ? 'a command was done' : 'a command failed'
      opened.log.info({ command, exitCode, code, ms }, outcome)
    },
  }
}

function nameOf(command: Command): string {
  const { parent } = command
  return parent?.parent ? `${nameOf(parent)} ${command.name()}` : command.name()
}

/** Undefined when the settings cannot be read, which the command itself complains about. */
function configForLog(): Config | undefined {
  try {
    return readConfig(process.env)
  } catch {
    return undefined
  }
}

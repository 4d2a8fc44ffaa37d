/** The `mphub` command: reads what is wanted, runs it, and turns errors into exit codes. */
import { Command, CommanderError } from 'commander'
import { addAccountCommands } from './account-commands.ts'
import { addBackupCommands } from './backup-commands.ts'
import { addDatabaseCommands } from './database-commands.ts'
import { followCommands } from './command-log.ts'
import { addKeyCommands } from './key-commands.ts'
import { addNodesCommand } from './nodes-command.ts'
import { addQueueCommands } from './queue-commands.ts'
import { reportError } from './report-error.ts'
import { addRuleCommands } from './rule-commands.ts'
import { addSecretCommands } from './secret-commands.ts'
import { addServeCommand } from './serve-command.ts'
import { addSimulatorCommand } from './simulator-command.ts'

/** Sets the exit code: 0 done, 1 failed, 2 wrong use. */
export async function run(argv: readonly string[]): Promise<void> {
  const program = createProgram()
  const log = followCommands(program)
  try {
    await program.parseAsync(argv)
    log.ended(Number(process.exitCode ?? 0))
  } catch (error) {
    process.exitCode = exitCodeFor(error)
    log.ended(process.exitCode, error)
  }
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  return reportError(error)
}

function createProgram(): Command {
  const program = new Command('mphub')
    .description('A server of your own for WeChat Official Accounts (微信公众号)')
    .exitOverride()
    .showHelpAfterError()
  addServeCommand(program)
  addSimulatorCommand(program)
  addAccountCommands(program)
  addRuleCommands(program)
  addQueueCommands(program)
  addDatabaseCommands(program)
  addBackupCommands(program)
  addKeyCommands(program)
  addSecretCommands(program)
  addNodesCommand(program)
  return program
}

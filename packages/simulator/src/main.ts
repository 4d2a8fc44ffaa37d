#!/usr/bin/env node
/** The command mphub-simulator: runs a simulator alone until it is told to stop, or a load test. */
import { loadHelp, runLoadCommand, UsageError } from './load/load-command.ts'
import { HistoryInUseError } from './store/history-in-use-error.ts'
import { HistoryRefusedError } from './store/history-refused-error.ts'
import { PortInUseError } from './port-in-use-error.ts'
import { readSettings, SettingError } from './settings.ts'
import { startSimulator, type Simulator } from './simulator.ts'

const [command, ...words] = process.argv.slice(2)

try {
  if (command === undefined) await simulate()
  else if (command === 'load') process.exitCode = await runLoadCommand(words)
  else if (command === '--help' || command === 'help') console.log(help())
  else throw new UsageError(`no command ${command}`)
} catch (error) {
  process.exitCode = reported(error)
}

async function simulate(): Promise<void> {
  const simulator = await startSimulator(readSettings(process.env))
  stopOnSignal(simulator)
  console.log(`phone        ${simulator.url}/phone`)
  console.log(`control API  ${simulator.url}/sim`)
  console.log(`WeChat’s API ${simulator.url}`)
  console.log('ready')
}

function help(): string {
  return `mphub-simulator\n\n  Runs WeChat’s side until it is stopped (Ctrl-C).\n\n${loadHelp}`
}

function reported(error: unknown): 1 | 2 {
  if (error instanceof UsageError) console.error(`${error.message}\nTry mphub-simulator --help`)
  else if (isOfSettings(error) || isInTheWay(error)) console.error(error.message)
  else throw error
  return isInTheWay(error) ? 1 : 2
}

/** Another value of a setting helps. */
function isOfSettings(error: unknown): error is Error {
  return error instanceof SettingError || error instanceof HistoryRefusedError
}

/** Another program is to be stopped. */
function isInTheWay(error: unknown): error is Error {
  return error instanceof PortInUseError || error instanceof HistoryInUseError
}

/** Ctrl-C may arrive twice, from the terminal and passed on by npm. */
const sameWishMs = 500

/** A signal that comes later, because stopping takes too long, ends it at once. */
function stopOnSignal(simulator: Simulator): void {
  let firstAt: number | undefined
  function stop(signal: NodeJS.Signals): void {
    if (firstAt === undefined) void simulator.close()
    firstAt ??= performance.now()
    if (performance.now() - firstAt < sameWishMs) return
    process.removeListener(signal, stop)
    process.kill(process.pid, signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
}

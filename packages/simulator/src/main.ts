#!/usr/bin/env node
/** The command mphub-simulator: runs a simulator alone until it is told to stop. */
import { PortInUseError } from './port-in-use-error.ts'
import { readSettings, SettingError } from './settings.ts'
import { startSimulator, type Simulator } from './simulator.ts'

try {
  const simulator = await startSimulator(readSettings(process.env))
  stopOnSignal(simulator)
  console.log(`phone        ${simulator.url}/phone`)
  console.log(`control API  ${simulator.url}/sim`)
  console.log(`WeChat’s API ${simulator.url}`)
  console.log('ready')
} catch (error) {
  if (!(error instanceof SettingError) && !(error instanceof PortInUseError)) throw error
  console.error(error.message)
  process.exitCode = error instanceof SettingError ? 2 : 1
}

/** Ctrl-C may arrive twice, from the terminal and passed on by npm: stopping once is enough. */
function stopOnSignal(simulator: Simulator): void {
  let closing: Promise<void> | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void (closing ??= simulator.close()))
  }
}

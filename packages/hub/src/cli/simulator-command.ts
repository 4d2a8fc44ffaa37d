/** `mphub simulator`: WeChat’s side, offline, where that package is installed too. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import type { Command } from 'commander'
import { MphubError } from '../platform/errors.ts'

/** The simulator is a package of its own, and not installed here. */
class SimulatorMissingError extends MphubError {
  override readonly name = 'SimulatorMissingError'
  readonly code = 'simulator_missing'
}

export function addSimulatorCommand(program: Command): void {
  program
    .command('simulator [words...]')
    .description(
      'runs the simulated WeChat until it is stopped (Ctrl-C); `load --help`: load tests',
    )
    .allowUnknownOption()
    .helpOption(false)
    .action(async (words: readonly string[]) => {
      const child = spawn(process.execPath, [simulatorProgram(), ...words], { stdio: 'inherit' })
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.on(signal, () => child.kill(signal))
      process.exitCode = await new Promise<number>((resolve) => {
        child.once('exit', (code) => resolve(code ?? 0))
      })
    })
}

function simulatorProgram(): string {
  try {
    return createRequire(import.meta.url).resolve('@mphub/simulator/main')
  } catch (cause) {
    throw new SimulatorMissingError(
      {
        en: 'The simulator is not installed. Install it with: npm install @mphub/simulator',
        zh: '未安装模拟器。安装方法：npm install @mphub/simulator',
      },
      { cause },
    )
  }
}

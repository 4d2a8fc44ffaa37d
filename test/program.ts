/** A program of ours as a process of its own: what it says, how it ends, and never left behind. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { until, type Patience } from './until.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export type Environment = Readonly<Record<string, string>>

export interface ProgramOptions {
  readonly environment?: Environment
  /** In a process group of its own, as in a terminal: signals reach its children too. */
  readonly asGroup?: boolean
}

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Program extends AsyncDisposable {
  readonly pid: number
  readonly ended: Promise<Ended>
  hasEnded(): boolean
  stdout(): string
  stderr(): string
  signal(name: NodeJS.Signals): void
}

export function startProgram(
  command: string,
  args: readonly string[],
  { environment = {}, asGroup = false }: ProgramOptions = {},
): Program {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...surroundings(), ...environment },
    detached: asGroup,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${command} cannot be started`)
  const target = asGroup ? -pid : pid
  let [stdout, stderr] = ['', '']
  // A test that ran out of time is not waited for, and its programs must go all the same.
  const kill = () => signal('SIGKILL')
  process.once('exit', kill)
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (stderr += text))
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      process.off('exit', kill)
      resolve({ code, stdout, stderr })
    })
  })

  function hasEnded(): boolean {
    return child.exitCode !== null || child.signalCode !== null
  }

  function signal(name: NodeJS.Signals): void {
    if (!hasEnded()) process.kill(target, name)
  }

  return {
    pid,
    ended,
    hasEnded,
    stdout: () => stdout,
    stderr: () => stderr,
    signal,
    async [Symbol.asyncDispose]() {
      signal('SIGKILL')
      await ended
    },
  }
}

/** The environment of this process without settings of mphub. */
function surroundings(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('MPHUB_'))
  return Object.fromEntries(entries)
}

/**
 * What a program prints in this form, or its first group, as soon as it is there.
 *
 * @throws with what it said when it ends without
 */
export function announced(
  program: Program,
  form: RegExp,
  patience: Patience = { withinMs: 20_000 },
): Promise<string> {
  return until(async () => {
    const isOver = program.hasEnded()
    if (isOver) await program.ended
    const found = form.exec(program.stdout())
    if (found === null && isOver) throw new Error(`the program has ended: ${program.stderr()}`)
    return found?.[1] ?? found?.[0]
  }, patience)
}

/** Runs a program to its end. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options?: ProgramOptions,
): Promise<Ended> {
  await using program = startProgram(command, args, options)
  return await program.ended
}

/** Runs `mphub` on a data folder, as somebody at a terminal does. */
export function mphub(
  dataFolder: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<Ended> {
  return runProgram(process.execPath, ['packages/hub/src/main.ts', ...args], {
    environment: { MPHUB_DATA: dataFolder, LANG: 'C', LC_ALL: 'C', ...environment },
  })
}

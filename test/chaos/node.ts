/** One hub of a run: a process that is started, killed, held, and started again. */
import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { startHubProcess, type HubProcess } from '../hub-process.ts'
import type { Environment } from '../program.ts'
import { untilTrue } from '../until.ts'

export interface HubNode extends AsyncDisposable {
  /** Undefined while there is no process. */
  url(): string | undefined
  /** What it has said when it ended though nobody asked it to. */
  fault(): string | undefined
  /**
   * Starts it, and says after how many milliseconds it was ready.
   *
   * @throws with what it has said when it ends instead.
   */
  start(): Promise<number>
  /** Installs the next version, which is started from then on. */
  upgrade(): void
  /** `kill -9`. */
  kill(): Promise<void>
  /** Asks it to stop, and says after how many milliseconds it had. */
  stop(): Promise<number>
  /** Holds the process (SIGSTOP) until `resume`. */
  pause(): void
  resume(): void
  /** Sets its wall clock apart from the true time by so much. */
  setClock(shiftMs: number): Promise<void>
}

export interface HubNodeOptions {
  /** Its own data folder. */
  readonly folder: string
  readonly environment: Environment
  /** What Node.js runs. */
  readonly program: readonly string[]
}

export function createNode({ folder, environment, program }: HubNodeOptions): HubNode {
  const clockFile = join(folder, 'clock')
  let preloads = ['./test/chaos/shifted-clock.ts']
  let running: HubProcess | undefined

  function itself(): HubProcess {
    if (running === undefined) throw new Error('the node does not run')
    return running
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number> {
    const beganAt = performance.now()
    itself().signal(signal)
    const { code, stderr } = await itself().ended
    running = undefined
    await keepLog(folder, stderr)
    const expected = signal === 'SIGKILL' ? null : 0
    if (code !== expected) throw new Error(`a hub ended by itself, with ${code}: ${stderr}`)
    return performance.now() - beganAt
  }

  return {
    url: () => running?.url,
    fault: () => (running?.hasEnded() === true ? running.stderr() : undefined),
    async start() {
      const beganAt = performance.now()
      await writeFile(clockFile, '0')
      await rm(`${clockFile}.done`, { force: true })
      running = await startHubProcess(folder, {
        environment: { ...environment, CHAOS_CLOCK: clockFile },
        program: [...preloads.flatMap((path) => ['--import', path]), ...program],
      })
      await untilTrue(() => isReady(itself().url), { withinMs: 30_000 })
      return performance.now() - beganAt
    },
    upgrade() {
      preloads = [...preloads, './test/chaos/next-version.ts']
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    pause: () => itself().signal('SIGSTOP'),
    resume: () => itself().signal('SIGCONT'),
    async setClock(shiftMs) {
      await writeFile(`${clockFile}.new`, String(shiftMs))
      await rename(`${clockFile}.new`, clockFile)
      await untilTrue(async () => (await shiftOf(clockFile)) === shiftMs)
    },
    async [Symbol.asyncDispose]() {
      await running?.[Symbol.asyncDispose]()
      if (running !== undefined) await keepLog(folder, running.stderr())
    },
  }
}

/** Whether a node may be given pushes, as a load balancer asks. */
export async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1_000) })).ok
  } catch {
    return false
  }
}

/** For who looks for the cause of what the judge has found. */
async function keepLog(folder: string, log: string): Promise<void> {
  const { CHAOS_LOGS: place } = process.env
  if (place !== undefined) await appendFile(join(place, `${basename(folder)}.log`), log)
}

async function shiftOf(clockFile: string): Promise<number> {
  return Number(await readFile(`${clockFile}.done`, 'utf8').catch(() => 0))
}

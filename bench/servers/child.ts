/** A server as its own process, on its own core, which never outlives the benchmark. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { taskset } from './cores.ts'

export interface Server extends AsyncDisposable {
  readonly name: string
  readonly port: number
  /** Undefined where there is no /proc. */
  cpuMs(): number | undefined
  memory(): Memory
}

/** In MiB. */
export interface Memory {
  readonly now: number
  readonly peak: number
}

export interface ChildOptions {
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Undefined: wherever the system puts it. */
  readonly core: string | undefined
}

export type Child = ChildProcess & { readonly stdout: Readable; readonly stderr: Readable }

/** Runs Node.js with these arguments, and with nothing of our own environment’s hub settings. */
export function startNode({ args, env = {}, core }: ChildOptions): Child {
  const pin = core === undefined ? [] : [taskset, '-c', core]
  const [command = process.execPath, ...rest] = [...pin, process.execPath, ...args]
  const child = spawn(command, rest, {
    env: { ...withoutHubSettings(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  tellWhyItFails(child)
  return child
}

/** The log is only of interest when the server ends by itself. */
function tellWhyItFails(child: Child): void {
  let log = ''
  child.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4_096)))
  child.once('exit', (code) => {
    if (code !== null && code !== 0) console.error(log)
  })
}

export function withoutHubSettings(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('MPHUB_'))
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

export async function stopNode(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Starts a server that prints its address and then `ready`. */
export async function startServer(name: string, options: ChildOptions): Promise<Server> {
  const child = startNode(options)
  const port = await portOf(child, name)
  const { pid } = child
  return {
    name,
    port,
    cpuMs: () => cpuMsOf(pid),
    memory: () => memoryOf(pid),
    [Symbol.asyncDispose]: () => stopNode(child),
  }
}

async function portOf(child: Child, name: string): Promise<number> {
  let port = 0
  for await (const line of createInterface(child.stdout)) {
    port ||= Number(/http:\/\/[^:]+:(\d+)/.exec(line)?.[1] ?? 0)
    if (line === 'ready') return port
  }
  throw new Error(`${name} ended before it was ready`)
}

/** The kernel counts in hundredths of a second. */
const msPerTick = 10

function cpuMsOf(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux') return undefined
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * msPerTick
}

function memoryOf(pid: number | undefined): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const mib = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN) / 1_024
  return { now: mib('VmRSS'), peak: mib('VmHWM') }
}

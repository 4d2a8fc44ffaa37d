/** Keeps the measured server and the load apart, each on a core of its own. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The program of Linux that keeps a process on chosen cores. */
export const taskset = 'taskset'

export interface Cores {
  readonly server: string
  readonly load: string
}

/**
 * Pins this process, which makes the load, to the last core it may use, and says which is left for
 * the servers. Undefined where that is not possible: then the system places them.
 */
export function takeCores(): Cores | undefined {
  const allowed = allowedCores()
  const [server, load] = [allowed.at(0), allowed.at(-1)]
  if (server === undefined || load === undefined || server === load) return undefined
  try {
    execFileSync(taskset, ['-a', '-p', '-c', load, String(process.pid)], { stdio: 'ignore' })
    return { server, load }
  } catch {
    return undefined
  }
}

/** Linux writes them as `0-3,8`. */
function allowedCores(): string[] {
  if (process.platform !== 'linux') return []
  const status = readFileSync('/proc/self/status', 'utf8')
  const list = /^Cpus_allowed_list:\s*(.+)$/m.exec(status)?.[1] ?? ''
  return list.split(',').flatMap((range) => {
    const [from, to = from] = range.split('-').map(Number)
    return from === undefined || to === undefined ? [] : numbersBetween(from, to)
  })
}

function numbersBetween(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
}

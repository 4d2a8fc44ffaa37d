/** Measures several servers by turns with the same pushes, so that a bad minute is shared. */
import type { Server } from '../servers/child.ts'
import { drive, type Run } from './drive.ts'
import { median } from './figures.ts'
import type { Batch } from './pushes.ts'

export interface Series {
  readonly servers: readonly Server[]
  readonly pushes: { batch(count: number): Batch }
  /** Counted rounds; one for warming up goes before. */
  readonly rounds: number
  /** Pushes to each server in each round. */
  readonly count: number
  readonly connections: number
  readonly rate?: number
}

interface ServerRun extends Run {
  /** CPU time of the server for one message, in µs: other programs hardly disturb it. */
  readonly cpu: number
}

export interface Measured {
  /** Medians of the rounds. */
  of(server: Server): ServerRun
  /** Rate of one by the rate of the other: median of the rounds. */
  ratio(one: Server, other: Server): number
}

export async function alternate(series: Series): Promise<Measured> {
  const { servers, pushes, rounds, count } = series
  const runs = new Map<Server, ServerRun[]>(servers.map((server) => [server, []]))
  for (let round = 0; round <= rounds; round++) {
    const batch = pushes.batch(count)
    for (const server of rotated(servers, round)) {
      const run = await measure(server, batch, series)
      if (round > 0) runs.get(server)?.push(run)
    }
  }
  const runsOf = (server: Server) => runs.get(server) ?? []
  return {
    of: (server) => medians(runsOf(server)),
    ratio: (one, other) =>
      median(runsOf(one).map((run, at) => run.perSecond / (runsOf(other)[at]?.perSecond ?? NaN))),
  }
}

/** Nobody always goes first. */
function rotated(servers: readonly Server[], by: number): Server[] {
  const start = by % servers.length
  return [...servers.slice(start), ...servers.slice(0, start)]
}

async function measure(
  server: Server,
  batch: Batch,
  { connections, rate }: Series,
): Promise<ServerRun> {
  const before = server.cpuMs() ?? NaN
  const run = await drive({ port: server.port, batch, connections, rate })
  const cpuMs = (server.cpuMs() ?? NaN) - before
  return { ...run, cpu: (cpuMs * 1_000) / batch.count }
}

function medians(runs: readonly ServerRun[]): ServerRun {
  return {
    perSecond: median(runs.map(({ perSecond }) => perSecond)),
    p50: median(runs.map(({ p50 }) => p50)),
    p99: median(runs.map(({ p99 }) => p99)),
    loadShare: median(runs.map(({ loadShare }) => loadShare)),
    cpu: median(runs.map(({ cpu }) => cpu)),
  }
}

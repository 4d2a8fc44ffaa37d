/** Drives a server with a batch of pushes, and takes the time of each. */
import { checkReplies } from './check-replies.ts'
import type { HttpReply } from './connection.ts'
import { percentile } from './figures.ts'
import { openLanes } from './lanes.ts'
import type { Batch } from './pushes.ts'

export interface Drive {
  readonly port: number
  readonly batch: Batch
  readonly connections: number
  /**
   * Messages a second, sent when they are due whatever the server does (open loop). Undefined: each
   * connection sends the next message when it has the reply to the one before (closed loop).
   */
  readonly rate?: number | undefined
}

export interface Run {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** How much of one core the load itself took, 0 to 1. */
  readonly loadShare: number
}

/** One reply of so many is decrypted and compared, after the clock has stopped. */
const sampleEvery = 50

/**
 * In the open loop the time of a message begins when it is due, even when it had to wait for a
 * connection: a server that stalls is not spared the messages that it held up.
 *
 * @throws when a reply is not 200, or a sampled one is not the right answer.
 */
export async function drive({ port, batch, connections, rate }: Drive): Promise<Run> {
  const beganAt = new Float64Array(batch.count)
  const took = new Float64Array(batch.count)
  const samples = new Map<number, Buffer>()
  const { promise: finished, resolve, reject } = Promise.withResolvers<void>()
  let [next, done] = [0, 0]

  function sendDue(): void {
    for (; next < batch.count; next++) {
      const now = performance.now()
      const dueAt = rate === undefined ? now : startedAt + (next * 1_000) / rate
      if (dueAt > now || !lanes.send(next, batch.request(next))) return
      beganAt[next] = dueAt
    }
  }

  function take(index: number, { status, body }: HttpReply): void {
    took[index] = performance.now() - (beganAt[index] ?? 0)
    if (status !== 200) return reject(new Error(`a push was answered with ${status}: ${body}`))
    if (index % sampleEvery === 0) samples.set(index, Buffer.from(body))
    if (++done === batch.count) resolve()
    sendDue()
  }

  /** Never sleeps: a timer would be up to a millisecond late. */
  function keepSending(): void {
    sendDue()
    if (next < batch.count) setImmediate(keepSending)
  }

  using lanes = await openLanes({ port, count: connections, onReply: take, onLost: reject })
  const cpuBefore = process.cpuUsage()
  const startedAt = performance.now()
  if (rate === undefined) sendDue()
  else keepSending()
  await finished
  const elapsedMs = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpuBefore)
  checkReplies(batch, samples)
  return {
    perSecond: (batch.count * 1_000) / elapsedMs,
    p50: percentile(took, 0.5),
    p99: percentile(took, 0.99),
    loadShare: (user + system) / 1_000 / elapsedMs,
  }
}

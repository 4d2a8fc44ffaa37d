/** One of several hubs is held (SIGSTOP) for a while, and then goes on as if nothing had been. */
import { setTimeout as pause } from 'node:timers/promises'
import { startBalanced } from '../balanced.ts'
import type { Findings } from '../findings.ts'
import { startRig, type RigOptions } from '../rig.ts'
import { mixed } from '../texts.ts'

export interface PauseOptions extends Pick<RigOptions, 'database' | 'seed' | 'redis'> {
  readonly nodes: number
  readonly pausedMs: number
  readonly perSecond: number
}

const texts = mixed({ hello: 5, quick: 4, slow: 1 })
const aroundMs = 1_000

export async function runPause(options: PauseOptions): Promise<Findings> {
  const { seed, pausedMs, perSecond } = options
  await using rig = await startRig({ ...options, texts })
  await using _ = await startBalanced(rig, seed)

  async function hold(): Promise<void> {
    await pause(aroundMs)
    rig.nodes[0]?.pause()
    await pause(pausedMs)
    rig.nodes[0]?.resume()
    await pause(aroundMs)
  }
  await rig.traffic.flow(perSecond, hold())
  return { judgement: await rig.judge() }
}

/**
 * The wall clock of one hub jumps ahead and back by an hour, the others keep the time. Each message
 * arrives twice, so that nodes wait for each other.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { createRandom } from '../../../bench/workload/random.ts'
import type { Findings } from '../findings.ts'
import { startRig, type RigOptions } from '../rig.ts'
import { openRoad } from '../road.ts'
import { mixed } from '../texts.ts'

export interface ClockOptions extends Pick<RigOptions, 'database' | 'seed' | 'redis'> {
  readonly nodes: number
  /** How long it is wrong each time. */
  readonly wrongMs: number
  readonly perSecond: number
}

export interface ClockFindings extends Findings {
  /** How many were refused of those that left when all clocks were right again. */
  readonly refusedAfterwards: number
}

const hourMs = 3_600_000
const texts = mixed({ hello: 10, quick: 9, slow: 1 })
const afterMs = 1_000

export async function runClock(options: ClockOptions): Promise<ClockFindings> {
  const { seed, wrongMs, perSecond } = options
  await using rig = await startRig({ ...options, texts })
  await Promise.all(rig.nodes.map((node) => node.start()))
  await using road = await openRoad({ nodes: rig.running, random: createRandom(seed) })
  await rig.wechat.repeatPushes(1)
  await rig.pushTo(road.url)
  let rightAt = 0

  async function jump(): Promise<void> {
    for (const shiftMs of [hourMs, 0, -hourMs, 0]) {
      await rig.nodes[0]?.setClock(shiftMs)
      rightAt = performance.now()
      await pause(wrongMs)
    }
    await pause(afterMs)
  }
  await rig.traffic.flow(perSecond, jump())
  const judgement = await rig.judge()
  const refused = new Set(judgement.refused)
  const afterwards = rig.traffic.exchanges.filter(({ sentAt }) => sentAt > rightAt)
  const refusedAfterwards = afterwards.filter(({ msgId }) => refused.has(msgId)).length
  return { judgement, refusedAfterwards }
}

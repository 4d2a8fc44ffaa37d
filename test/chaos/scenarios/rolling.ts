/** Hubs behind a load balancer that are started again one after the other, under load. */
import { startBalanced } from '../balanced.ts'
import type { Findings } from '../findings.ts'
import { startRig, type RigOptions } from '../rig.ts'
import { mixed } from '../texts.ts'

export interface RollingOptions extends Pick<RigOptions, 'database' | 'seed' | 'redis'> {
  readonly nodes: number
  /** How often each node is started again. */
  readonly rounds: number
  readonly perSecond: number
}

export interface RollingFindings extends Findings {
  /** How long each node took to stop. */
  readonly stoppedMs: readonly number[]
  /** And to be ready again. */
  readonly readyMs: readonly number[]
}

const texts = mixed({ hello: 10, quick: 9, slow: 1 })

export async function runRolling(options: RollingOptions): Promise<RollingFindings> {
  const { seed, rounds, perSecond } = options
  await using rig = await startRig({ ...options, texts })
  await using balanced = await startBalanced(rig, seed)
  const [stoppedMs, readyMs]: [number[], number[]] = [[], []]

  async function roll(): Promise<void> {
    for (const node of Array.from({ length: rounds }, () => rig.nodes).flat()) {
      stoppedMs.push(await node.stop())
      readyMs.push(await node.start())
      await balanced.untilAllHealthy()
    }
  }
  await rig.traffic.flow(perSecond, roll())
  return { judgement: await rig.judge(), stoppedMs, readyMs }
}

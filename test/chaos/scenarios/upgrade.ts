/** Hubs that are replaced by ones of the next version, one after the other, under load. */
import { startBalanced } from '../balanced.ts'
import type { Findings } from '../findings.ts'
import type { HubNode } from '../node.ts'
import { startRig, type RigOptions } from '../rig.ts'
import { mixed } from '../texts.ts'

export interface UpgradeOptions extends Pick<RigOptions, 'database' | 'seed' | 'redis'> {
  readonly nodes: number
  readonly perSecond: number
}

export interface UpgradeFindings extends Findings {
  /** How long each node took to be ready as the next version; the first one changes the tables. */
  readonly readyMs: readonly number[]
  /** How many nodes of the old version were started when the tables were new, and refused that. */
  readonly refusedToStart: number
}

const texts = mixed({ hello: 10, quick: 9, slow: 1 })

export async function runUpgrade(options: UpgradeOptions): Promise<UpgradeFindings> {
  const { seed, perSecond } = options
  await using rig = await startRig({ ...options, texts })
  await using balanced = await startBalanced(rig, seed)
  const readyMs: number[] = []
  let refusedToStart = 0

  async function upgradeAll(): Promise<void> {
    for (const node of rig.nodes) {
      await node.stop()
      if (readyMs.length > 0) refusedToStart += Number(await isRefused(node))
      node.upgrade()
      readyMs.push(await node.start())
      await balanced.untilAllHealthy()
    }
  }
  await rig.traffic.flow(perSecond, upgradeAll())
  return { judgement: await rig.judge(), readyMs, refusedToStart }
}

/** Whether the tables are too new for it. */
async function isRefused(node: HubNode): Promise<boolean> {
  try {
    await node.start()
    return false
  } catch (error) {
    return String(error).includes('brought up to date by a later version')
  }
}

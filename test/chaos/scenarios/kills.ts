/** A hub that is killed (`kill -9`) again and again while messages arrive. */
import { createRandom } from '../../../bench/workload/random.ts'
import { mixed } from '../texts.ts'
import { untilTrue } from '../../until.ts'
import type { Findings } from '../findings.ts'
import { startRig, type RigOptions } from '../rig.ts'
import { openRoad } from '../road.ts'

export interface KillOptions extends Pick<RigOptions, 'database' | 'seed' | 'mode'> {
  readonly callbacks: number
  readonly kills: number
}

export interface KillFindings extends Findings {
  /** How long the hub took to be ready, at first and after each kill. */
  readonly readyMs: readonly number[]
  /** Of the database. */
  readonly damages: number
}

/** Few are slow, since slow ones hold up the run. */
const texts = mixed({ hello: 12, quick: 7, slow: 1 })

/** So many fans write at once, each after the answer before. */
const fans = 32
/** Messages that arrive while there is no hub wait for it, shorter than WeChat does. */
const patienceMs = 4_500

export async function runKills(options: KillOptions): Promise<KillFindings> {
  const { callbacks, kills, seed } = options
  await using rig = await startRig({ ...options, texts })
  const [node] = rig.nodes
  if (node === undefined) throw new Error('there is no node')
  const readyMs = [await node.start()]
  const random = createRandom(seed)
  await using road = await openRoad({ nodes: rig.running, random, patienceMs })
  await rig.pushTo(road.url)

  const moments = Array.from({ length: kills }, () => random.below(callbacks - fans))
  const kill = async (): Promise<void> => {
    for (const moment of moments.sort((one, other) => one - other)) {
      await untilTrue(() => rig.traffic.sent() >= moment, { withinMs: 600_000 })
      await node.kill()
      readyMs.push(await node.start())
    }
  }
  await Promise.all([rig.traffic.talk(callbacks, fans), kill()])
  const damages = await rig.database.damages()
  return { judgement: await rig.judge(), readyMs, damages: damages.length }
}

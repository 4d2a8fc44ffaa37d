/** Several hubs on one database, while each message arrives several times, here and there. */
import { createRandom } from '../../../bench/workload/random.ts'
import { untilTrue } from '../../until.ts'
import type { Findings } from '../findings.ts'
import { startRig, type RigOptions } from '../rig.ts'
import { openRoad } from '../road.ts'
import { mixed } from '../texts.ts'

export interface SharedOptions extends Pick<RigOptions, 'database' | 'seed' | 'redis'> {
  readonly nodes: number
  readonly messages: number
}

/** Most need a module, whose answer all the others wait for. */
const texts = mixed({ hello: 4, quick: 5, slow: 1 })

const fans = 24
const mostRepeats = 4
const scatterMs = 50
/** So many messages in a row arrive equally often. */
const batch = 50

export interface SharedFindings extends Findings {
  /** How many pushes there were. */
  readonly deliveries: number
}

export async function runShared(options: SharedOptions): Promise<SharedFindings> {
  const { seed, messages } = options
  await using rig = await startRig({ ...options, texts })
  await Promise.all(rig.nodes.map((node) => node.start()))
  const random = createRandom(seed)
  await using road = await openRoad({ nodes: rig.running, random, scatterMs })
  await rig.pushTo(road.url)

  const talking = rig.traffic.talk(messages, fans)
  for (let moment = 0; moment < messages; moment += batch) {
    await untilTrue(() => rig.traffic.sent() >= moment, { withinMs: 600_000 })
    await rig.wechat.repeatPushes(random.below(mostRepeats + 1))
  }
  await talking
  const deliveries = rig.traffic.exchanges.reduce((sum, { attempts }) => sum + attempts.length, 0)
  return { judgement: await rig.judge(), deliveries }
}

/** The database or Redis goes away for a while, and messages go on arriving. */
import { setTimeout as pause } from 'node:timers/promises'
import { createRandom } from '../../../bench/workload/random.ts'
import type { Proxy } from '../../../packages/hub/src/testing/proxy.ts'
import type { Findings } from '../findings.ts'
import { startRig, type RigOptions } from '../rig.ts'
import { openRoad } from '../road.ts'

/**
 * How it is away: nobody listens; it takes connections and says nothing; or each connection breaks
 * soon.
 */
export const troubles = ['refused', 'silent', 'resets'] as const
export type Trouble = (typeof troubles)[number]

export interface OutageOptions extends Pick<
  RigOptions,
  'database' | 'seed' | 'redis' | 'nodes' | 'texts'
> {
  readonly away: 'database' | 'redis'
  readonly trouble: Trouble
  readonly awayMs: number
  readonly perSecond: number
}

export interface OutageFindings extends Findings {
  /** From the end of the trouble until all that was acknowledged is in the database. */
  readonly caughtUpMs: number
}

const beforeMs = 1_000
const afterMs = 1_000

export async function runOutage(options: OutageOptions): Promise<OutageFindings> {
  const { away, seed, perSecond } = options
  await using rig = await startRig(options)
  const proxy = away === 'database' ? rig.databaseProxy : rig.redisProxy
  if (proxy === undefined) throw new Error('there is no server that could go away')
  await Promise.all(rig.nodes.map((node) => node.start()))
  await using road = await openRoad({
    nodes: rig.running,
    random: createRandom(seed),
    choose: 'turns',
    scatterMs: 50,
  })
  await rig.pushTo(road.url)
  // Each message arrives at several hubs, which cannot ask each other what was said.
  await rig.wechat.repeatPushes(rig.nodes.length - 1)

  let overAt = 0
  async function happen(): Promise<void> {
    await pause(beforeMs)
    await makeTrouble(proxy as Proxy, options)
    overAt = performance.now()
    await pause(afterMs)
  }
  await rig.traffic.flow(perSecond, happen())
  const judgement = await rig.judge()
  return { judgement, caughtUpMs: performance.now() - overAt }
}

async function makeTrouble(
  proxy: Proxy,
  { trouble, awayMs }: Pick<OutageOptions, 'trouble' | 'awayMs'>,
): Promise<void> {
  switch (trouble) {
    case 'refused':
      await proxy.refuse()
      await pause(awayMs)
      return proxy.accept()
    case 'silent':
      proxy.set({ blackHole: true })
      await pause(awayMs)
      return proxy.set({})
    case 'resets': {
      const until = performance.now() + awayMs
      while (performance.now() < until) {
        proxy.reset()
        await pause(resetEveryMs)
      }
    }
  }
}

/** Connections are made again and again, and none lasts. */
const resetEveryMs = 50

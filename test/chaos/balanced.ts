/** Hubs behind a load balancer, which gives pushes to the healthy ones in their turns. */
import { createRandom } from '../../bench/workload/random.ts'
import { watchHealth } from './health.ts'
import type { Rig } from './rig.ts'
import { openRoad } from './road.ts'

export interface Balanced extends AsyncDisposable {
  /** Done when all hubs of the rig are healthy at once. */
  untilAllHealthy(): Promise<void>
}

/** Starts all hubs of the rig; WeChat pushes to the balancer from now on. */
export async function startBalanced(rig: Rig, seed: number): Promise<Balanced> {
  await using parts = new AsyncDisposableStack()
  await Promise.all(rig.nodes.map((node) => node.start()))
  const health = parts.use(await watchHealth(rig.running))
  const nodes = health.healthy
  const road = parts.use(await openRoad({ nodes, random: createRandom(seed), choose: 'turns' }))
  await rig.pushTo(road.url)
  const started = parts.move()
  return {
    untilAllHealthy: () => health.untilHealthy(rig.nodes.length),
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  }
}

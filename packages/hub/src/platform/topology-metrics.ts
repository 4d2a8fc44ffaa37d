/** What metrics tell of the nodes, and of what they meet by. */
import type { Kysely } from 'kysely'
import type { Metrics } from './metrics/metrics.ts'
import { readNodes } from './nodes/node.repository.ts'
import { nodeStates } from './nodes/node.table.ts'
import type { Database } from './storage/database.ts'
import type { Topology } from './topology.ts'

const leaseFence = {
  name: 'mphub_lease_fence',
  help: 'Leases that this node holds, with the number of each.',
}
const busLosses = {
  name: 'mphub_bus_losses_total',
  help: 'Times when messages of other nodes may have been missed, by reason.',
}
const redisUp = { name: 'mphub_redis_up', help: 'Whether Redis answers; absent without Redis.' }
const nodesByState = { name: 'mphub_nodes', help: 'Nodes of the cluster, by state.' }

interface Shown {
  readonly topology: Pick<Topology, 'leases' | 'bus' | 'cluster'>
  readonly db: Kysely<Database>
  readonly metrics: Metrics
}

export function showTopology({ topology, db, metrics }: Shown): void {
  const { leases, bus, cluster } = topology
  metrics.readGauge(leaseFence, () =>
    leases.held().map(({ name, fence }) => ({ labels: { lease: name }, value: fence })),
  )
  metrics.readCounter(busLosses, () =>
    Object.entries(bus.losses()).map(([reason, value]) => ({ labels: { reason }, value })),
  )
  metrics.readGauge(redisUp, () =>
    cluster === undefined ? [] : [{ value: Number(cluster.redis.state().up) }],
  )
  metrics.readGauge(nodesByState, async () => {
    const nodes = await readNodes(db)
    return nodeStates.map((state) => ({
      labels: { state },
      value: nodes.filter((node) => node.state === state).length,
    }))
  })
}

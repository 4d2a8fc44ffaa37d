/** What those who run a hub see of it, and what their programs may ask of it. */
import { freshForMs } from './callback/authenticate.ts'
import type { DurableJournal } from './callback/durable-journal.ts'
import type { Push } from './callback/push.ts'
import { createTally, showTally, type Tally } from './callback/tally.ts'
import { showClock, watchClock, type ClockWatch } from './operations/clock-watch.ts'
import { addOperationsRoutes } from './operations/operations.routes.ts'
import { createReadiness, type CheckReadiness } from './operations/readiness.ts'
import { createAdmission } from './platform/api/admission.ts'
import { addApi } from './platform/api/api.ts'
import type { Changes } from './platform/changes.ts'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Log } from './platform/log.ts'
import { createMetrics, type Metrics } from './platform/metrics/metrics.ts'
import { nodeRoutes } from './platform/nodes/node.routes.ts'
import type { Queue } from './platform/queue/queue.ts'
import { showJobs } from './platform/queue/show-jobs.ts'
import type { Storage } from './platform/storage/database.ts'
import { readServerTime } from './platform/storage/server-time.ts'
import { createWriteCheck } from './platform/storage/write-check.ts'
import { showTopology } from './platform/topology-metrics.ts'
import type { Topology } from './platform/topology.ts'
import type { WebServer } from './platform/web-server.ts'
import { keyRoutes } from './users/key.routes.ts'
import type { Keys } from './users/keys.ts'

const spooledPushes = {
  name: 'mphub_spooled_pushes',
  help: 'Pushes kept in a file until the database is back.',
}

export interface ManagementOptions {
  readonly config: Config
  readonly db: Storage['db']
  readonly topology: Topology
  readonly journal: DurableJournal
  readonly queue: Queue
  readonly keys: Keys
  readonly changes: Changes
  readonly clock: Clock
  readonly log: Log
}

export interface Management extends AsyncDisposable {
  /** What became of callbacks. */
  readonly tally: Tally
  /** Told of a push with a right signature, and whether its time was accepted. */
  sawPush(push: Pick<Push, 'query' | 'arrivedAt'>, isTaken: boolean): void
  addRoutes(web: WebServer): void
}

export async function openManagement(options: ManagementOptions): Promise<Management> {
  const { log, topology, db, journal, queue } = options
  const metrics = createMetrics((err, metric) => log.warn({ err, metric }, 'a metric is missing'))
  const tally = createTally()
  const clocks = await watchClocks(options)
  showTally(tally, metrics)
  showTopology({ topology, db, metrics })
  showClock(clocks, metrics)
  showJobs(queue, metrics)
  metrics.readGauge(spooledPushes, () => [{ value: journal.spooled() }])

  return {
    tally,
    sawPush({ query: { signature, timestamp }, arrivedAt }, isTaken) {
      clocks.sawPush({ signature, signedAt: Number(timestamp) * 1000, arrivedAt, isTaken })
    },
    addRoutes(web) {
      addRoutes(web, { ...options, metrics, checkReadiness: readinessOf(web, clocks, options) })
    },
    [Symbol.asyncDispose]: () => clocks[Symbol.asyncDispose](),
  }
}

/** Those that this hub can ask, besides what pushes say. */
function watchClocks({ topology, db, clock, log }: ManagementOptions): Promise<ClockWatch> {
  const redis = topology.cluster?.redis
  return watchClock({
    ...{ clock, log, toleranceMs: freshForMs },
    others: {
      database: () => readServerTime(db),
      nodes: async () => topology.nodes.timeOfOthers(),
      ...(redis && { redis: redis.readTime }),
    },
  })
}

function readinessOf(
  { isStopping }: WebServer,
  { isOff }: ClockWatch,
  { db, topology, journal, log }: ManagementOptions,
): CheckReadiness {
  const check = createWriteCheck({
    write: topology.nodes.checkIn,
    ask: () => readServerTime(db),
    onError: (err) => log.error({ err }, 'the database takes no writes'),
  })
  const checkDatabase = async () => journal.trouble() ?? (await check())
  return createReadiness({ checkDatabase, isClockOff: isOff, isStopping })
}

interface Shown extends ManagementOptions {
  readonly metrics: Metrics
  readonly checkReadiness: CheckReadiness
}

function addRoutes({ http }: WebServer, shown: Shown): void {
  const { config, db, topology, keys, changes, metrics, checkReadiness, clock, log } = shown
  const admission = createAdmission({
    ...{ authenticate: keys.authenticate, limits: topology.limits, clock },
    rates: config.apiRates,
  })
  addOperationsRoutes(http, { metrics, access: config.metricsAccess, admission, checkReadiness })
  addApi(http, {
    routes: [...keyRoutes({ db, clock }), ...nodeRoutes(db)],
    ...{ admission, refresh: changes.refresh, log },
  })
}

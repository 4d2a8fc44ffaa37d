/** Builds the hub. Reads top to bottom: each part is given what it uses, and nothing else. */
import type { NewAccount } from './accounts/account.ts'
import { addAccount, loadAccounts, type Accounts } from './accounts/accounts.ts'
import { addCallbackRoutes } from './callback/callback.routes.ts'
import { createCallback } from './callback/callback.ts'
import { openDurableJournal, type DurableJournal } from './callback/durable-journal.ts'
import { watchElsewhere } from './callback/elsewhere.ts'
import { forgetOldSignatures } from './callback/forget-signatures.ts'
import { openGround, type Ground } from './ground.ts'
import { openManagement } from './management.ts'
import type { Module } from './modules/module.ts'
import { registerModules } from './modules/modules.ts'
import { systemClock, type Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Log } from './platform/log.ts'
import { createQueue, type Queue } from './platform/queue/queue.ts'
import type { WorkSignals } from './platform/queue/work-signals.ts'
import { steadyClock } from './platform/steady-clock.ts'
import { readRevisions } from './platform/storage/revision.repository.ts'
import type { Topology } from './platform/topology.ts'
import { openWebServer } from './platform/web-server.ts'
import { checkRuleInput, type RuleInput } from './rules/rule-input.ts'
import { loadRules, saveRules } from './rules/rules.ts'
import { loadKeys } from './users/keys.ts'

/** Within the ten seconds that a stop of the hub may take. */
const queueStopsWithinMs = 5_000

export interface HubOptions {
  readonly config: Config
  readonly clock?: Clock
  readonly modules?: readonly Module[]
}

export interface Hub extends AsyncDisposable {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly url: string
  readonly accounts: Accounts
  /** @throws {@link WrongUseError}, {@link ConflictError} */
  addAccount(account: NewAccount): Promise<void>
  /** Keeps all the rules, or none. @throws {@link WrongUseError} */
  addRules(rules: readonly RuleInput[]): Promise<void>
  /** Looks at what may be exchanged while it runs, as SIGHUP asks: the certificate, the log file. */
  reload(): Promise<void>
}

/** Starts a hub, and returns when it answers. Disposing of it answers what is under way first. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { config, clock = systemClock, modules = [] } = options
  await using parts = new AsyncDisposableStack()
  const ground = parts.use(await openGround(config, clock))
  const { log, reopenLog, storage, secrets, topology, changes } = ground
  const { db } = storage
  const accounts = await loadAccounts({ db, secrets }, changes)
  const rules = await loadRules(db, changes)
  const journal = parts.use(await openJournal(ground, config, clock))
  const queue = await openQueue(ground, clock)
  parts.defer(() => queue.stop({ withinMs: queueStopsWithinMs }))
  const keys = await loadKeys({ db, clock, changes, log })
  parts.defer(() => keys.drained())
  parts.defer(forgetOldSignatures({ db, clock, log }))
  const management = parts.use(
    await openManagement({ config, db, topology, journal, queue, keys, changes, clock, log }),
  )
  const { tally, sawPush } = management
  const web = parts.use(
    await openWebServer({
      ...{ config, clock, log },
      onBrokenRequest(reason) {
        tally.count(reason)
        log.warn({ reason }, 'a request was refused')
      },
    }),
  )
  const steady = steadyClock
  const answer = createCallback({
    ...{ rules, modules: registerModules(modules), journal, clock, steady, log },
    elsewhere: watchElsewhere(db, steady),
    process: { id: topology.nodeId, isGone: topology.nodes.isGone },
  })
  addCallbackRoutes(web.http, { accounts, changes, clock, steady, log, tally, answer, sawPush })
  management.addRoutes(web)
  await queue.start()
  const url = await web.listen()
  parts.defer(() => void topology.nodes.drain())
  const running = parts.move()

  return {
    url,
    accounts,
    async addAccount(account) {
      await addAccount({ db, secrets, clock }, account)
      await changes.refresh()
    },
    async addRules(inputs) {
      await saveRules({ db, clock }, inputs.map(checkRuleInput))
      await changes.refresh()
    },
    async reload() {
      reopenLog()
      await web.refreshCertificate()
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

function openJournal(
  { storage, log }: Ground,
  { data: folder }: Config,
  clock: Clock,
): Promise<DurableJournal> {
  const checkDatabase = async () => void (await readRevisions(storage.db))
  return openDurableJournal({ storage, folder, clock, log, checkDatabase })
}

async function openQueue({ storage, topology, log }: Ground, clock: Clock): Promise<Queue> {
  const { db, dialect } = storage
  const signals = await openWorkSignals(topology, { clock, log })
  return createQueue({ db, clock, log, sole: dialect === 'sqlite', signals })
}

/** In a cluster with Redis. An embedded hub starts without loading BullMQ. */
async function openWorkSignals(
  { cluster }: Topology,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<WorkSignals | undefined> {
  if (cluster === undefined) return undefined
  const { createBullmqSignals } = await import('./platform/queue/bullmq-signals.ts')
  const { redis, prefix } = cluster
  return createBullmqSignals({
    ...{ connection: redis.bullmqOptions, clock, prefix: `${prefix}:queue` },
    onRefused: (error) =>
      log.warn({ reason: String(error) }, 'redis refuses the queue, which goes on without'),
  })
}

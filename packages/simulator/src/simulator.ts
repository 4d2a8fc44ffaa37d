/** Builds a simulator and opens its door. Each part is given what it uses, and nothing else. */
import { fileURLToPath } from 'node:url'
import fastify, { type FastifyInstance } from 'fastify'
import type { Account, AccountInput } from './accounts/account.ts'
import { createAccounts } from './accounts/accounts.ts'
import type { Alarm } from './alarms/alarm.ts'
import { createAlarms } from './alarms/alarms.ts'
import { articleRoutes } from './articles/article.routes.ts'
import { createReadership } from './articles/readership.ts'
import { apiRoutes } from './api/api.routes.ts'
import { answerUnreadable } from './api/unreadable.ts'
import { wechatEndpoints } from './api/wechat.endpoints.ts'
import { createChats } from './chats/chats.ts'
import { createClock, type Clock } from './clock.ts'
import { controlRoutes } from './control/control.routes.ts'
import { answerRefusal } from './control/refusal.ts'
import { createDomains, type Domain } from './domains/domains.ts'
import { createFans } from './fans/fans.ts'
import type { FaultInput } from './faults/fault.ts'
import { createFaults, type ShownFault } from './faults/faults.ts'
import { createHandles } from './handles/handles.ts'
import type { CallChoice, PushChoice } from './handles/recorded-calls.ts'
import type { SimulatedAccount } from './handles/simulated-account.ts'
import type { Patience, SimulatedFan } from './handles/simulated-fan.ts'
import { createLive } from './live/live.ts'
import type { LoadOrderInput } from './load/load-order.ts'
import type { LoadRun } from './load/load-run.ts'
import { createLoads } from './load/loads.ts'
import { createMessaging } from './messaging.ts'
import { phoneRoutes } from './phone/phone.routes.ts'
import { createPlatform } from './platform.ts'
import { PortInUseError } from './port-in-use-error.ts'
import { createPushes } from './pushes/pushes.ts'
import { createReordering } from './pushes/reordering.ts'
import { createSay } from './pushes/say.ts'
import { createSender } from './pushes/sender.ts'
import { createRecords, type ApiRecord, type Bodies, type PushRecord } from './records/records.ts'
import { openHistory } from './store/history.ts'
import { forgetfulStore, type Store } from './store/store.ts'

export interface SimulatorOptions {
  /** 0 takes any free port; 8090 when not given. */
  readonly port?: number
  readonly host?: string
  readonly clock?: Clock
  /** How long WeChat waits for an answer: 5,000 when not given. */
  readonly pushTimeoutMs?: number
  /** How often a push is tried: 3 when not given, 4 by another reading of WeChat’s documents. */
  readonly deliveries?: 3 | 4
  /** Whether an error status or an unusable answer is tried again too. WeChat seems not to. */
  readonly retryOnError?: boolean
  /** How many failures of one kind in five minutes raise an alarm: 3 when not given. */
  readonly alarmAfter?: number
  /** How many customer-service messages a fan’s message allows: 5 when not given, 20 before 2023. */
  readonly answersPerMessage?: 5 | 20
  /** Whether records keep what was asked and answered, with secrets masked. */
  readonly recordBodies?: boolean
  /** A folder for accounts, fans, chats and the rest, which are there again after a restart. */
  readonly data?: string
}

export interface Simulator extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly clock: Clock
  /**
   * Makes an account, or changes the one with this appid. One that is not kept has to be added
   * again after a restart; its fans and chats are there.
   */
  addAccount(account?: AccountInput, options?: { readonly isKept?: boolean }): Account
  accounts(): Account[]
  /** @throws {@link ControlError} for an appid nobody has */
  account(account: string | Pick<Account, 'appid'>): SimulatedAccount
  /** The fan with this openid, of whatever account. @throws {@link ControlError} */
  fan(openid: string): SimulatedFan
  /** API calls that were made, oldest first (the latest 10,000). */
  calls(choice?: CallChoice): readonly (ApiRecord & Bodies)[]
  /** Waits for a call. @throws {@link NotCalledError} */
  called(choice: CallChoice, patience?: Patience): Promise<ApiRecord & Bodies>
  /** Attempts of pushes that were made, oldest first (the latest 10,000). */
  pushes(choice?: PushChoice): readonly (PushRecord & Bodies)[]
  /** Makes trouble. The answer says what stands; `id` is what `removeFault` takes. */
  fault(fault: FaultInput): Promise<ShownFault>
  removeFault(id: string): Promise<void>
  alarms(appid?: string): Alarm[]
  /** Pushes at a steady rate: `await simulator.load(account, { rate: 200, seconds: 10 }).done`. */
  load(account: Pick<Account, 'appid'>, order: LoadOrderInput): LoadRun
  /** A domain of WeChat with a port of its own. */
  domain(host: string): Promise<Domain>
  /** Forgets all but the accounts. */
  reset(): void
  close(): Promise<void>
}

/** Zod reads the requests: a start need not load the compilers of JSON Schema, a hundred files. */
const withoutSchemas = {
  compilersFactory: { buildValidator: refuseSchema, buildSerializer: refuseSchema },
}

function refuseSchema(): never {
  throw new Error('a route of the simulator has a JSON Schema, which nobody compiles')
}

/** @throws {@link PortInUseError}, {@link HistoryInUseError} and {@link HistoryRefusedError} */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 8090, host = '127.0.0.1', clock = createClock() } = options
  const app = fastify({
    forceCloseConnections: true,
    frameworkErrors(error, request, reply) {
      if (request.url.startsWith('/sim/')) answerRefusal(error, request, reply)
      else answerUnreadable(clock, reply)
    },
    schemaController: withoutSchemas,
  })
  const store = options.data ? await openHistory(options.data) : forgetfulStore()
  const { handles, close } = assemble(app, { clock, store }, options)
  try {
    await app.listen({ port, host })
  } catch (error) {
    await close()
    throw PortInUseError.from(error, { host, port })
  }
  return {
    url: addressOf(app, host),
    port: portOf(app),
    clock,
    ...handles,
    close,
    [Symbol.asyncDispose]: close,
  }
}

interface Base {
  readonly clock: Clock
  readonly store: Store
}

function assemble(app: FastifyInstance, { clock, store }: Base, options: SimulatorOptions) {
  const { pushTimeoutMs: timeoutMs = 5000, deliveries = 3, retryOnError = false } = options
  const { host = '127.0.0.1' } = options
  const live = createLive()
  const { tell } = live
  const records = createRecords({ bodies: options.recordBodies ?? false })
  const faults = createFaults(clock)
  const alarms = createAlarms({ clock, faults, store, tell, after: options.alarmAfter ?? 3 })
  const accounts = createAccounts({ store, tell })
  const fans = createFans({ clock, store, tell })
  const chats = createChats({ clock, fans, store, tell })
  const domains = createDomains({ clock, faults, address: host, answer: app.routing })
  const loads = createLoads({ clock, timeoutMs })
  const sender = createSender({ clock, timeoutMs })
  const reordering = createReordering(clock)
  const courier = { clock, sender, faults, reordering, timeoutMs, deliveries, retryOnError }
  const ground = { accounts, alarms, clock, deliveries, fans, sender, store, tell }
  const platform = createPlatform(ground)
  const { serverOf } = platform
  const pushes = createPushes({ courier, chats, records, alarms, serverOf, store, tell })
  const address = () => addressOf(app, host)
  const perMessage = options.answersPerMessage ?? 5
  const base = { accounts, address, chats, clock, perMessage, pushes, store, tell }
  const messaging = createMessaging(base)
  const { authorizations, blacklist, quota, rids, tags, tokens } = platform
  const say = createSay({ ...messaging.parts, blacklist, clock, fans, chats, pushes, tags })

  const readership = createReadership({ ...messaging.parts, fans })

  function reset(also: { accounts: boolean }): void {
    const parts = [messaging, pushes, loads, fans, chats, records, platform, faults, alarms]
    for (const part of parts) part.clear()
    if (also.accounts) accounts.clear()
    tell({ type: 'reset' })
  }
  async function close(): Promise<void> {
    for (const part of [pushes, loads]) part.clear()
    platform.stop()
    messaging.stop()
    await domains.close()
    await app.close()
    sender.close()
    store.close()
  }

  const control = {
    ...platform,
    ...messaging.parts,
    accounts,
    alarms,
    chats,
    clock,
    domains,
    fans,
    faults,
    live,
    loads,
    pushes,
    readership,
    records,
    reset,
    say,
    sender,
  }
  app.addHook('onSend', async () => store.flush())
  app.register(async (sim) => controlRoutes(sim, control), { prefix: '/sim' })
  const endpoints = wechatEndpoints(control)
  const judged = { accounts, authorizations, quota, rids, tokens }
  const front = { ...judged, clock, endpoints, faults, records }
  app.register(async (api) => apiRoutes(api, front))
  articleRoutes(app, control)
  phoneRoutes(app, fileURLToPath(new URL('../phone/dist', import.meta.url)))
  const handles = createHandles({ ...control })
  return { handles, close }
}

function addressOf(app: FastifyInstance, host: string): string {
  return `http://${reachable(host)}:${portOf(app)}`
}

function portOf({ server }: FastifyInstance): number {
  const bound = server.address()
  return typeof bound === 'object' && bound ? bound.port : 0
}

/** An address to listen on everywhere is not one to call. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

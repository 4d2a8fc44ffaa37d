/** A storm over nodes that want to lead: pauses, kills and partitions, in time that a test moves. */
import { createRandom, type Random } from '../../../../../bench/workload/random.ts'
import { createManualClock, type ManualClock } from '../../testing/manual-clock.ts'
import type { SteadyClock } from '../steady-clock.ts'
import type { Lease } from './hold.ts'
import { StaleLeaseError } from './lease-errors.ts'
import type { Ledger } from './ledger.ts'
import { createLeases, type Leases } from './leases.ts'

/** What the storm rages over. */
export interface StormGround {
  /** The ledger, over a connection of its own; `elapsedMs` tells the time of the storm. */
  connect(elapsedMs: () => number): StormConnection
  /** Writes something under the lease, if it is still held. @throws {@link StaleLeaseError} */
  write(lease: Lease, holder: string): Promise<void>
  /** Nothing, where there is no Redis. */
  loseRedisData(): Promise<void>
}

export interface StormConnection {
  readonly ledger: Ledger
  /** Nothing, where there is no Redis. */
  setRedisReachable(reachable: boolean): Promise<void>
}

export interface StormReport {
  readonly steps: number
  /** Under which numbers something was written, in the order of the store. */
  readonly fences: readonly number[]
  /** Writes that were tried under a number of the past, and refused. */
  readonly refused: number
  readonly leaders: number
  /** The longest time in which nobody led though a node was well all the time. */
  readonly leaderlessMs: number
}

const nodeCount = 4
const writeEveryMs = 250
/** A question that gets no answer is given up, as the pool of the database does. */
const questionWithinMs = 15_000

export async function rage(
  ground: StormGround,
  { seed, steps }: { readonly seed: number; readonly steps: number },
): Promise<StormReport> {
  const chance = createRandom(seed)
  let underWay = 0
  const world = createManualClock({ isBusy: () => underWay > 0 })
  const fences: number[] = []
  let refused = 0
  let ledAt = 0
  let leaderlessMs = 0
  const leaders = new Set<number>()

  async function outside<Result>(work: () => Promise<Result>): Promise<Result> {
    underWay += 1
    try {
      return await work()
    } finally {
      underWay -= 1
    }
  }

  /** Goes on writing when it should not, as a process does that was stopped behind its check. */
  async function writeOnce(lease: Lease, node: StormNode): Promise<void> {
    const held = lease.isHeld()
    await node.travel(chance.below(200))
    try {
      await outside(() => ground.write({ ...lease, isHeld: () => held }, node.holder))
      noteLed()
      fences.push(lease.fence)
      leaders.add(lease.fence)
    } catch (error) {
      if (!(error instanceof StaleLeaseError)) throw error
      refused += 1
    }
  }

  function noteLeaderless(): void {
    const well = nodes.map((node) => node.wellSince()).filter((since) => since !== undefined)
    if (well.length === 0) return
    const since = Math.max(ledAt, Math.min(...well))
    leaderlessMs = Math.max(leaderlessMs, world.elapsedMs() - since)
  }

  function noteLed(): void {
    noteLeaderless()
    ledAt = world.elapsedMs()
  }

  async function lead(node: StormNode, signal: AbortSignal, lease: Lease): Promise<void> {
    noteLed()
    while (node.lives() && !signal.aborted) {
      await writeOnce(lease, node).catch(() => {})
      await node.rest(writeEveryMs)
    }
    // It does not notice at once that it leads no more.
    await writeOnce(lease, node).catch(() => {})
  }

  function start(index: number): StormNode {
    const node = createStormNode({
      world,
      chance,
      outside,
      connection: ground.connect(world.elapsedMs),
      index,
    })
    node.leases.lead('job', (signal, lease) => lead(node, signal, lease))
    return node
  }

  const nodes: StormNode[] = []
  for (let index = 0; index < nodeCount; index += 1) nodes.push(start(index))

  async function strike(): Promise<void> {
    const index = chance.below(nodeCount)
    const node = nodes[index]
    if (node === undefined) return
    const strikes = [
      () => node.stop(),
      () => node.goOn(),
      () => node.goOn(),
      () => node.cutOff('refused'),
      () => node.cutOff('silent'),
      () => node.reconnect(),
      () => node.reconnect(),
      () => node.connection.setRedisReachable(false),
      () => node.connection.setRedisReachable(true),
      () => ground.loseRedisData(),
      () => {
        node.kill()
        nodes[index] = start(index)
      },
    ]
    await outside(async () => strikes[chance.below(strikes.length)]?.())
  }

  for (let step = 0; step < steps; step += 1) {
    await strike()
    noteLeaderless()
    await world.advance(100 + chance.below(2_400))
    noteLeaderless()
  }
  for (const node of nodes) node.kill()
  return { steps, fences, refused, leaders: leaders.size, leaderlessMs }
}

interface StormNode {
  readonly holder: string
  readonly leases: Leases
  readonly connection: StormConnection
  lives(): boolean
  /** Since when it runs and reaches the ledger. Undefined: it does not. */
  wellSince(): number | undefined
  stop(): void
  goOn(): void
  kill(): void
  cutOff(how: 'refused' | 'silent'): void
  reconnect(): void
  rest(ms: number): Promise<void>
  /** Settles after `ms`, once the node runs and its network carries. */
  travel(ms: number): Promise<void>
}

interface StormNodeOptions {
  readonly world: ManualClock
  readonly chance: Random
  readonly outside: <Result>(work: () => Promise<Result>) => Promise<Result>
  readonly connection: StormConnection
  readonly index: number
}

let lives = 0

function createStormNode(options: StormNodeOptions): StormNode {
  const { world, chance, outside, connection, index } = options
  lives += 1
  const holder = `node ${index}, life ${lives}`
  /** Clocks go on at slightly different paces, and begin anywhere. */
  const pace = 0.97 + chance.below(61) / 1_000
  let state: 'running' | 'stopped' | 'dead' = 'running'
  let network: 'fine' | 'refused' | 'silent' = 'fine'
  let wellSince: number | undefined = world.elapsedMs()
  const onceRunning: (() => void)[] = []
  const onceConnected: (() => void)[] = []

  function whenRunning(run: () => void): void {
    if (state === 'running') run()
    else if (state === 'stopped') onceRunning.push(run)
  }

  function note(): void {
    const well = state === 'running' && network === 'fine'
    if (!well) wellSince = undefined
    else wellSince ??= world.elapsedMs()
  }

  const steady: SteadyClock = {
    elapsedMs: () => 5_000 * index + world.elapsedMs() * pace,
    setTimeout: (run, ms) => world.setTimeout(() => whenRunning(run), ms / pace),
  }

  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      steady.setTimeout(resolve, ms)
    })

  /** What is on its way while the network is silent arrives later, or is given up. */
  async function travel(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      world.setTimeout(resolve, ms)
    })
    if (network === 'refused') throw new Error('connection refused')
    if (network === 'silent') {
      await new Promise<void>((resolve, reject) => {
        onceConnected.push(resolve)
        world.setTimeout(() => reject(new Error('no answer')), questionWithinMs)
      })
    }
  }

  /** There, done, and back: cut off in between, it is done and nobody knows. */
  async function ask<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      await travel(chance.below(100))
      const result = await outside(work)
      await travel(chance.below(100))
      return result
    } finally {
      await new Promise<void>((resolve) => whenRunning(resolve))
    }
  }

  const { ledger } = connection
  const leases = createLeases({
    holder,
    steady,
    ledger: {
      find: (name) => ask(() => ledger.find(name)),
      claim: (name, claim) => ask(() => ledger.claim(name, claim)),
      renew: (name, mine) => ask(() => ledger.renew(name, mine)),
      release: (name, mine) => ask(() => ledger.release(name, mine)),
    },
    onError() {},
  })

  return {
    ...{ holder, leases, connection, rest, travel },
    lives: () => state !== 'dead',
    wellSince: () => wellSince,
    stop() {
      if (state === 'running') state = 'stopped'
      note()
    },
    goOn() {
      if (state === 'stopped') state = 'running'
      for (const run of onceRunning.splice(0)) run()
      note()
    },
    kill() {
      state = 'dead'
      note()
    },
    cutOff(how) {
      network = how
      note()
    },
    reconnect() {
      network = 'fine'
      for (const resolve of onceConnected.splice(0)) resolve()
      note()
    },
  }
}

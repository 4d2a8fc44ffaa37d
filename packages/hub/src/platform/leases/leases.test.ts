/** What leases promise, on every kind of ledger. */
import { expect, it } from 'vitest'
import { createManualClock, type ManualClock } from '../../testing/manual-clock.ts'
import { StaleLeaseError } from './lease-errors.ts'
import { describeEachLedger, nodeLedger, type Ground, type NodeLedger } from './ledger.fixture.ts'
import { createLeases, type Leases } from './leases.ts'

const ttlMs = 8_000
const name = 'vault:wx1'

interface TestNode extends Leases {
  readonly clock: ManualClock
  readonly network: NodeLedger
  readonly errors: unknown[]
}

function startNode({ ledger }: Ground, holder: string): TestNode {
  const network = nodeLedger(ledger)
  const clock = createManualClock({ isBusy: network.isBusy })
  const errors: unknown[] = []
  const leases = createLeases({
    ledger: network,
    holder,
    steady: clock,
    onError: (error) => errors.push(error),
  })
  return { ...leases, clock, network, errors }
}

/** Time passes for all nodes, a little at each after the other. */
async function pass(ms: number, nodes: readonly TestNode[]): Promise<void> {
  for (let passed = 0; passed < ms; passed += 500) {
    for (const { clock } of nodes) await clock.advance(500)
  }
}

describeEachLedger('a lease', (open) => {
  it('has one holder', async () => {
    await using ground = await open()
    const [one, other] = [startNode(ground, 'one'), startNode(ground, 'other')]

    const lease = await one.acquire(name, { ttlMs })

    expect(lease?.isHeld()).toBe(true)
    expect(await other.acquire(name, { ttlMs })).toBeUndefined()
    expect(await one.acquire(name, { ttlMs })).toBeUndefined()
    expect(await other.acquire('vault:wx2', { ttlMs })).toBeDefined()
  })

  it('goes to one of many that ask at the same instant', async () => {
    await using ground = await open()
    const nodes = Array.from({ length: 8 }, (_, index) => startNode(ground, `node ${index}`))

    const taken = await Promise.all(nodes.map((node) => node.acquire(name, { ttlMs })))

    expect(taken.filter((lease) => lease !== undefined)).toHaveLength(1)
  })

  it('is free at once when its holder gives it back, under a higher number', async () => {
    await using ground = await open()
    const [one, other] = [startNode(ground, 'one'), startNode(ground, 'other')]
    const before = await one.acquire(name, { ttlMs })

    await before?.release()
    const after = await other.acquire(name, { ttlMs })

    expect(before?.isHeld()).toBe(false)
    expect(before?.signal.aborted).toBe(true)
    expect(after?.fence).toBeGreaterThan(before?.fence ?? Infinity)
  })

  it('comes to who waits for it', async () => {
    await using ground = await open()
    const [one, other] = [startNode(ground, 'one'), startNode(ground, 'other')]
    const lease = await one.acquire(name, { ttlMs })
    const waiting = other.acquire(name, { ttlMs, waitMs: 5_000 })
    await other.clock.advance(1_000)

    await lease?.release()
    await other.clock.advance(1_000)

    expect((await waiting)?.isHeld()).toBe(true)
  })

  it('does not keep who waits longer than it wants to', async () => {
    await using ground = await open()
    const [one, other] = [startNode(ground, 'one'), startNode(ground, 'other')]
    await one.acquire(name, { ttlMs })
    const waiting = other.acquire(name, { ttlMs, waitMs: 5_000 })

    await pass(6_000, [one, other])

    expect(await waiting).toBeUndefined()
  })

  it('stays with a holder that renews it, whoever waits for however long', async () => {
    await using ground = await open()
    const [one, other] = [startNode(ground, 'one'), startNode(ground, 'other')]
    const lease = await one.acquire(name, { ttlMs })
    const waiting = other.acquire(name, { ttlMs, waitMs: 5 * ttlMs })

    await pass(6 * ttlMs, [one, other])

    expect(lease?.isHeld()).toBe(true)
    expect(await waiting).toBeUndefined()
  })

  it('passes on when its holder is cut off: first it stops, then another begins', async () => {
    await using ground = await open()
    const [one, other] = [startNode(ground, 'one'), startNode(ground, 'other')]
    const lease = await one.acquire(name, { ttlMs })
    const waiting = other.acquire(name, { ttlMs, waitMs: 60_000 })
    one.network.cutOff()

    await pass(ttlMs - 500, [one, other])
    const stopped = lease?.signal.reason
    await pass(2_000, [one, other])
    const next = await waiting

    expect(stopped).toBeInstanceOf(StaleLeaseError)
    expect(next?.fence).toBeGreaterThan(lease?.fence ?? Infinity)
    expect(one.errors).not.toEqual([])
  })

  it('survives renewals that fail for less than its time', async () => {
    await using ground = await open()
    const one = startNode(ground, 'one')
    const lease = await one.acquire(name, { ttlMs })

    one.network.cutOff()
    await one.clock.advance(ttlMs / 2)
    one.network.reconnect()
    await one.clock.advance(3 * ttlMs)

    expect(lease?.isHeld()).toBe(true)
  })

  it('is not taken by who has just come, before it has watched for the whole time', async () => {
    await using ground = await open()
    const [one, late] = [startNode(ground, 'one'), startNode(ground, 'late')]
    await one.acquire(name, { ttlMs })
    one.clock.stopFor(100 * ttlMs)

    const looks = [await late.acquire(name, { ttlMs })]
    await late.clock.advance(ttlMs - 1)
    looks.push(await late.acquire(name, { ttlMs }))
    await late.clock.advance(1)
    looks.push(await late.acquire(name, { ttlMs }))

    expect(looks.map((lease) => lease?.isHeld())).toEqual([undefined, undefined, true])
  })

  it('is known to be lost in the first instant after a pause, before any timer fires', async () => {
    await using ground = await open()
    const one = startNode(ground, 'one')
    const lease = await one.acquire(name, { ttlMs })

    one.clock.stopFor(ttlMs)

    expect(lease?.isHeld()).toBe(false)
    expect(lease?.signal.aborted).toBe(false)
    await one.clock.advance(0)
    expect(lease?.signal.aborted).toBe(true)
  })

  it('is free at once for the node that has lost it, if nobody else took it', async () => {
    await using ground = await open()
    const one = startNode(ground, 'one')
    const before = await one.acquire(name, { ttlMs })
    one.clock.stopFor(ttlMs)
    await one.clock.advance(0)

    const after = await one.acquire(name, { ttlMs })

    expect(after?.fence).toBeGreaterThan(before?.fence ?? Infinity)
  })

  it('does not care what happens to the date', async () => {
    await using ground = await open()
    const [one, other] = [startNode(ground, 'one'), startNode(ground, 'other')]
    const lease = await one.acquire(name, { ttlMs })
    await other.acquire(name, { ttlMs })

    one.clock.jumpDate(-86_400_000)
    other.clock.jumpDate(86_400_000)
    await pass(2_000, [one, other])

    expect(lease?.isHeld()).toBe(true)
    expect(await other.acquire(name, { ttlMs })).toBeUndefined()
  })

  it('keeps its holder and its number when Redis loses its data', async () => {
    await using ground = await open()
    const [one, other] = [startNode(ground, 'one'), startNode(ground, 'other')]
    const lease = await one.acquire(name, { ttlMs })

    await ground.loseRedisData?.()

    expect(await other.acquire(name, { ttlMs })).toBeUndefined()
    await lease?.release()
    await ground.loseRedisData?.()
    const next = await other.acquire(name, { ttlMs })
    expect(next?.fence).toBeGreaterThan(lease?.fence ?? Infinity)
  })

  it('is given back when the node stops', async () => {
    await using ground = await open()
    const [one, other] = [startNode(ground, 'one'), startNode(ground, 'other')]
    await one.acquire(name, { ttlMs })

    await one[Symbol.asyncDispose]()

    expect(one.held()).toEqual([])
    expect(await other.acquire(name, { ttlMs })).toBeDefined()
  })
})

describeEachLedger('leadership', (open) => {
  /** Leads until the signal, and notes under which numbers. */
  function campaign(node: TestNode, log: number[]): AsyncDisposable {
    return node.lead(name, (signal, { fence }) => {
      log.push(fence)
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
    })
  }

  it('is of one node, and passes on within 15 s when that one dies', async () => {
    await using ground = await open()
    const nodes = ['one', 'two', 'three'].map((holder) => startNode(ground, holder))
    const terms = nodes.map(() => [])
    nodes.forEach((node, index) => campaign(node, terms[index] ?? []))
    await pass(20_000, nodes)
    expect(terms.flat()).toHaveLength(1)
    const leader = terms.findIndex((term) => term.length > 0)

    await pass(15_000, nodes.toSpliced(leader, 1))

    expect(terms.flat()).toHaveLength(2)
    expect(terms[leader]).toHaveLength(1)
    await Promise.all(nodes.map((node) => node[Symbol.asyncDispose]()))
  })

  it('passes on at once when its node stops', async () => {
    await using ground = await open()
    const [one, two] = [startNode(ground, 'one'), startNode(ground, 'two')]
    const terms: number[] = []
    const first = campaign(one, terms)
    await one.clock.advance(0)
    campaign(two, terms)

    await first[Symbol.asyncDispose]()
    await two.clock.advance(1_000)

    expect(terms).toHaveLength(2)
    await two[Symbol.asyncDispose]()
  })

  it('goes on after a failure, which is reported', async () => {
    await using ground = await open()
    const one = startNode(ground, 'one')
    const terms: number[] = []
    one.lead(name, async (_signal, { fence }) => {
      terms.push(fence)
      throw new Error('could not do it')
    })

    await one.clock.advance(3_500)

    expect(terms.length).toBeGreaterThan(2)
    expect(terms).toEqual(terms.toSorted((a, b) => a - b))
    expect(one.errors).toContainEqual(new Error('could not do it'))
    const stopping = one[Symbol.asyncDispose]()
    await one.clock.advance(1_000)
    await stopping
  })
})

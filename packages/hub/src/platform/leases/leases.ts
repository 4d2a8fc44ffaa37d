/** Leases (租约): what one node at a time may do, for a limited time, under a number of its own. */
import { createComplaint } from '../complaint.ts'
import type { SteadyClock } from '../steady-clock.ts'
import { createWatch } from '../watch.ts'
import { startCampaign, type Lead } from './campaign.ts'
import { hold, type Lease } from './hold.ts'
import type { LeaseEntry, Ledger } from './ledger.ts'

/** How often a lease that somebody else holds is looked at by who waits for it. */
const lookEveryMs = 100
/** A dead leader is followed within some 7 s; within 15 s also when its last beat comes late. */
const usualLeaderTtlMs = 6_000

export interface AcquireOptions {
  /** A holder that could not renew for so long has lost the lease. */
  readonly ttlMs: number
  /** How long to wait for a lease that somebody else holds. Not at all, when absent. */
  readonly waitMs?: number
}

export interface Leases extends AsyncDisposable {
  /** Undefined when somebody else holds it. A lease is renewed until it is released or lost. */
  acquire(name: string, options: AcquireOptions): Promise<Lease | undefined>
  /**
   * Runs `run` whenever this node holds the lease, and tries for ever to get it. `run` ends soon after
   * its signal is aborted. Disposing aborts it, waits for it, and hands the lease on.
   */
  lead(name: string, run: Lead): AsyncDisposable
  /** What this node holds now. */
  held(): readonly Lease[]
}

export interface LeasesOptions {
  readonly ledger: Ledger
  /** Names this node among all others that use the ledger, and among its own lives. */
  readonly holder: string
  readonly steady: SteadyClock
  /** How long the lease of a leader lasts without renewal; 6 s when not given. */
  readonly leaderTtlMs?: number
  /** Told of what `run` of {@link Leases.lead} throws, and when the ledger begins to fail. */
  readonly onError: (error: unknown) => void
}

export function createLeases(options: LeasesOptions): Leases {
  const { ledger, holder, steady, leaderTtlMs = usualLeaderTtlMs, onError } = options
  const watch = createWatch(steady)
  const complaint = createComplaint(onError)
  /** Names that this process holds, takes or gives back at the moment. */
  const busy = new Map<string, Lease | undefined>()
  const campaigns = new Set<AsyncDisposable>()

  async function tryOnce(name: string, ttlMs: number): Promise<Lease | undefined> {
    if (busy.has(name)) return undefined
    busy.set(name, undefined)
    const sentAt = steady.elapsedMs()
    const mine = await claimIfFree(name, ttlMs).catch((error: unknown) => {
      busy.delete(name)
      throw error
    })
    if (mine === undefined) {
      busy.delete(name)
      return undefined
    }
    const held = hold({
      ...{ name, mine, ledger, steady, complaint, sentAt },
      onEnd: () => busy.delete(name),
    })
    if (!held.isHeld()) return undefined
    busy.set(name, held)
    return held
  }

  async function claimIfFree(name: string, ttlMs: number): Promise<LeaseEntry | undefined> {
    const seen = await ledger.find(name)
    complaint.worked()
    if (!isFree(name, seen)) return undefined
    const mine = await ledger.claim(name, { seen, holder, ttlMs })
    watch.forget(name)
    return mine
  }

  /** What this node held and holds no more, it may take again at once. */
  function isFree(name: string, seen: LeaseEntry | undefined): boolean {
    if (seen === undefined || seen.holder === null || seen.holder === holder) return true
    return watch.isSilent(name, `${seen.fence}:${seen.beat}`, seen.ttlMs)
  }

  async function acquire(
    name: string,
    { ttlMs, waitMs = 0 }: AcquireOptions,
  ): Promise<Lease | undefined> {
    const givesUpAt = steady.elapsedMs() + waitMs
    for (;;) {
      const lease = await tryOnce(name, ttlMs)
      if (lease !== undefined || steady.elapsedMs() >= givesUpAt) return lease
      await new Promise<void>((resolve) => steady.setTimeout(resolve, lookEveryMs))
    }
  }

  function lead(name: string, run: Lead): AsyncDisposable {
    const campaign = startCampaign({
      ...{ run, steady, complaint, onError },
      acquire: () => tryOnce(name, leaderTtlMs),
    })
    campaigns.add(campaign)
    return campaign
  }

  const held = (): Lease[] => [...busy.values()].filter((lease) => lease !== undefined)

  return {
    acquire,
    lead,
    held,
    async [Symbol.asyncDispose]() {
      await Promise.all([...campaigns].map((campaign) => campaign[Symbol.asyncDispose]()))
      await Promise.all(held().map((lease) => lease.release()))
    },
  }
}

/** A lease in the hand of its holder: renewed in time, or lost. */
import type { Timer } from '../clock.ts'
import type { Complaint } from '../complaint.ts'
import type { SteadyClock } from '../steady-clock.ts'
import { StaleLeaseError } from './lease-errors.ts'
import type { LeaseEntry, Ledger } from './ledger.ts'

/** Renewals in the life of a lease: several may fail before it is lost. */
const renewalsPerTtl = 4
/** The holder stops earlier than others begin, by more than clocks differ in pace. */
const trustedPart = 0.9

export interface Lease {
  readonly name: string
  /** Goes with every write made under the lease; see `writeUnder`. */
  readonly fence: number
  /** Aborted when the lease ends, whichever way, with a {@link StaleLeaseError} when it was lost. */
  readonly signal: AbortSignal
  /** Asks the clock, so that it is right also in the first instant after a pause of the process. */
  isHeld(): boolean
  /** Gives the lease back, so that another node may take it at once. */
  release(): Promise<void>
}

interface HoldOptions {
  readonly name: string
  readonly mine: LeaseEntry
  /** When the claim was sent: the lease is counted from here. */
  readonly sentAt: number
  readonly ledger: Ledger
  readonly steady: SteadyClock
  readonly complaint: Complaint
  readonly onEnd: () => void
}

export function hold(options: HoldOptions): Lease {
  const { name, ledger, steady, complaint, onEnd } = options
  const { fence, ttlMs } = options.mine
  const ending = new AbortController()
  let mine = options.mine
  let trustedUntil = options.sentAt + ttlMs * trustedPart
  let renewal = steady.setTimeout(renew, ttlMs / renewalsPerTtl)
  let expiry: Timer = steady.setTimeout(expire, trustedUntil - steady.elapsedMs())

  function isHeld(): boolean {
    return !ending.signal.aborted && steady.elapsedMs() < trustedUntil
  }

  async function renew(): Promise<void> {
    if (!isHeld()) return lose()
    const sentAt = steady.elapsedMs()
    try {
      const renewed = await ledger.renew(name, mine)
      complaint.worked()
      if (renewed === undefined) return lose()
      mine = renewed
      if (isHeld()) trustedUntil = sentAt + ttlMs * trustedPart
    } catch (error) {
      complaint.failed(error)
    }
    if (isHeld()) renewal = steady.setTimeout(renew, ttlMs / renewalsPerTtl)
  }

  function expire(): void {
    if (!isHeld()) return lose()
    expiry = steady.setTimeout(expire, trustedUntil - steady.elapsedMs())
  }

  function lose(): void {
    end(new StaleLeaseError(name, fence))
  }

  function end(reason?: StaleLeaseError): void {
    if (ending.signal.aborted) return
    renewal.cancel()
    expiry.cancel()
    ending.abort(reason)
    onEnd()
  }

  return {
    name,
    fence,
    signal: ending.signal,
    isHeld,
    async release() {
      if (ending.signal.aborted) return
      end()
      await ledger.release(name, mine).catch(complaint.failed)
    },
  }
}

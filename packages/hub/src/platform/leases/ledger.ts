/** Where leases are written down. It compares and never looks at a clock. */

/** A lease as it stands in the ledger. */
export interface LeaseEntry {
  /** Raised by every claim, never lowered: the number of whoever holds it, or held it last. */
  readonly fence: number
  /** Null while nobody holds it. */
  readonly holder: string | null
  /** Raised by every renewal, so that others see the holder live. */
  readonly beat: number
  /** A holder that has not renewed for so long holds it no more. */
  readonly ttlMs: number
}

export interface Claim {
  /** The claim fails unless the entry is still this one. Undefined: there was none. */
  readonly seen: LeaseEntry | undefined
  readonly holder: string
  readonly ttlMs: number
}

export interface Ledger {
  find(name: string): Promise<LeaseEntry | undefined>
  /** The entry of the new holder, or undefined when the lease is no longer as it was seen. */
  claim(name: string, claim: Claim): Promise<LeaseEntry | undefined>
  /** The entry with its next beat, or undefined when `mine` does not hold the lease any more. */
  renew(name: string, mine: LeaseEntry): Promise<LeaseEntry | undefined>
  /** Does nothing when `mine` does not hold the lease any more. */
  release(name: string, mine: LeaseEntry): Promise<void>
}

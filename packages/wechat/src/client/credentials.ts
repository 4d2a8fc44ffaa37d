/** Who owns the token of an account. */
import { CallError } from './call-error.ts'
import type { Clock } from './clock.ts'

/** The token that calls carry. The hub’s vault is one of these; `ownToken` makes a simple one. */
export interface Credentials {
  /** A token that works now, as far as is known. */
  current(): Promise<string>
  /**
   * The token that takes the place of one that WeChat refused. Many callers may have observed the same
   * one; only the first makes a new one, and whoever comes later gets it.
   */
  replace(observed: string): Promise<string>
}

/** A token as WeChat issues it. */
export interface IssuedToken {
  readonly token: string
  readonly expiresInSeconds: number
}

interface OwnTokenParts {
  /** Asks WeChat, once. */
  issue(): Promise<IssuedToken>
  readonly clock: Clock
  /** From 0 to 1. */
  readonly random: () => number
}

interface HeldToken {
  readonly token: string
  /** Until it is renewed, while it still works. */
  readonly fresh: Span
  readonly alive: Span
}

/** UTC milliseconds. With its beginning, so that a clock that is set back does not stretch it. */
interface Span {
  readonly from: number
  readonly until: number
}

const marginMs = 300_000
const firstBackOffMs = 1000
const longestBackOffMs = 60_000
/** How long a token that WeChat refuses and issues again is not asked for once more. */
const stubbornMs = 30_000

/**
 * Owns a token within this process: one request at a time however many wait for it, renewed five
 * minutes before it ends, and after a failure not asked for again until a growing while has passed.
 * Two processes that own the same account’s classic token would take it from each other; use the
 * stable one, or one owner.
 */
export function ownToken({ issue, clock, random }: OwnTokenParts): Credentials {
  let held: HeldToken | undefined
  let pending: Promise<string> | undefined
  let failure: { error: unknown; count: number; span: Span } | undefined
  let stubborn: { token: string; span: Span } | undefined

  return { current, replace }

  async function current(): Promise<string> {
    if (held !== undefined && isNow(held.fresh)) return held.token
    try {
      return await renewed()
    } catch (error) {
      if (held !== undefined && isNow(held.alive)) return held.token
      throw error
    }
  }

  async function replace(observed: string): Promise<string> {
    if (held !== undefined && held.token !== observed) return held.token
    if (stubborn?.token === observed && isNow(stubborn.span)) return observed
    held = undefined
    const token = await renewed()
    if (token === observed) stubborn = { token, span: spanOf(stubbornMs) }
    return token
  }

  function renewed(): Promise<string> {
    if (failure !== undefined && isNow(failure.span)) return Promise.reject(failure.error)
    pending ??= renew().finally(() => {
      pending = undefined
    })
    return pending
  }

  async function renew(): Promise<string> {
    const askedAt = clock.now()
    try {
      const issued = await issue()
      held = hold(issued, askedAt)
      failure = undefined
      return issued.token
    } catch (error) {
      const count = (failure?.count ?? 0) + 1
      failure = { error, count, span: spanOf(backOffMs(error, count)) }
      throw error
    }
  }

  /** Its life counts from when it was asked for, and it is renewed early, not by all at once. */
  function hold({ token, expiresInSeconds }: IssuedToken, askedAt: number): HeldToken {
    const lifeMs = expiresInSeconds * 1000
    const early = Math.min(marginMs * (1 + random() / 5), lifeMs / 2)
    return {
      token,
      fresh: { from: askedAt, until: askedAt + lifeMs - early },
      alive: { from: askedAt, until: askedAt + lifeMs },
    }
  }

  function spanOf(ms: number): Span {
    return { from: clock.now(), until: clock.now() + ms }
  }

  function isNow({ from, until }: Span): boolean {
    return clock.now() >= from && clock.now() < until
  }

  function backOffMs(error: unknown, count: number): number {
    const isHopeless = error instanceof CallError && !error.retryable
    const growing = Math.min(firstBackOffMs * 2 ** (count - 1), longestBackOffMs)
    return (isHopeless ? longestBackOffMs : growing) * (0.75 + random() / 4)
  }
}

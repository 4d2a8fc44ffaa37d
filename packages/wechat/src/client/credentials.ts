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
  /** From here on it is renewed, while it still works. */
  readonly renewAt: number
  readonly expiresAt: number
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
  let failure: { error: unknown; until: number; count: number } | undefined
  let stubborn: { token: string; until: number } | undefined

  return { current, replace }

  async function current(): Promise<string> {
    if (held !== undefined && clock.now() < held.renewAt) return held.token
    try {
      return await renewed()
    } catch (error) {
      if (held !== undefined && clock.now() < held.expiresAt) return held.token
      throw error
    }
  }

  async function replace(observed: string): Promise<string> {
    if (held !== undefined && held.token !== observed) return held.token
    if (stubborn?.token === observed && clock.now() < stubborn.until) return observed
    held = undefined
    const token = await renewed()
    if (token === observed) stubborn = { token, until: clock.now() + stubbornMs }
    return token
  }

  function renewed(): Promise<string> {
    if (failure !== undefined && clock.now() < failure.until) return Promise.reject(failure.error)
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
      failure = { error, until: clock.now() + backOffMs(error, count), count }
      throw error
    }
  }

  /** Its life counts from when it was asked for, and it is renewed early, not by all at once. */
  function hold({ token, expiresInSeconds }: IssuedToken, askedAt: number): HeldToken {
    const lifeMs = expiresInSeconds * 1000
    const early = Math.min(marginMs * (1 + random() / 5), lifeMs / 2)
    return { token, renewAt: askedAt + lifeMs - early, expiresAt: askedAt + lifeMs }
  }

  function backOffMs(error: unknown, count: number): number {
    const isHopeless = error instanceof CallError && !error.retryable
    const growing = Math.min(firstBackOffMs * 2 ** (count - 1), longestBackOffMs)
    return (isHopeless ? longestBackOffMs : growing) * (0.75 + random() / 4)
  }
}

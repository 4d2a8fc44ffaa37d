/**
 * The arithmetic of a limit. Its whole state is one number: the instant at which everything is
 * available again. To take moves it into the future, but never further than `perMs` from now.
 *
 * Instants are whole microseconds, so that every store keeps them exactly.
 */
import type { Limit, Taken } from './limits.ts'

export interface Price {
  /** Microseconds that what is taken moves the instant by. */
  readonly cost: number
  /** Microseconds that one moves it by. */
  readonly one: number
  /** Microseconds that the instant may lie ahead. */
  readonly most: number
}

/** @throws RangeError when more is asked than there ever is. */
export function priceOf({ amount, perMs, cost = 1 }: Limit): Price {
  if (!(amount > 0 && perMs > 0 && cost > 0 && cost <= amount)) {
    throw new RangeError(`a limit cannot give ${cost} of ${amount} in ${perMs} ms`)
  }
  const one = (perMs * 1000) / amount
  return { cost: Math.floor(one * cost), one, most: Math.floor(perMs * 1000) }
}

/**
 * What comes of taking at `nowMs` when everything is available again at `known`. An instant further
 * ahead than there ever is was written by another clock, or before this one was set back.
 */
export function take(known: number, nowMs: number, price: Price): Taken & { fullAt: number } {
  const now = nowMs * 1000
  const fullAt = Math.min(known, now + price.most)
  const next = Math.max(fullAt, now) + price.cost
  if (next <= now + price.most) return { ...taken(next, nowMs, price), fullAt: next }
  return { ...refused(fullAt, nowMs, price), fullAt }
}

/** What is told of having taken, `fullAt` being the instant afterwards. */
export function taken(fullAt: number, nowMs: number, price: Price): Taken {
  return { ok: true, remaining: remaining(fullAt, nowMs, price), retryAtMs: nowMs }
}

export function refused(fullAt: number, nowMs: number, price: Price): Taken {
  const retryAtMs = Math.ceil((fullAt + price.cost - price.most) / 1000)
  return { ok: false, remaining: remaining(fullAt, nowMs, price), retryAtMs }
}

function remaining(fullAt: number, nowMs: number, { one, most }: Price): number {
  const ahead = Math.max(0, fullAt - nowMs * 1000)
  // A hair more, since what one costs is rounded down.
  return Math.min(Math.floor((most - ahead) / one + 1e-6), Math.round(most / one))
}

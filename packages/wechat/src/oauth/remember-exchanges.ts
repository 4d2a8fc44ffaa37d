/** Lets a code be used twice, as browsers do that load a page again (40163). */
import { systemClock, type Clock } from '../client/clock.ts'

/** How long and how much is remembered. */
export interface RememberOptions {
  /** A minute, when nothing is said. WeChat’s codes live for five. */
  readonly forMs?: number
  /** How many results at once; beyond that the oldest is forgotten. 10,000, when nothing is said. */
  readonly most?: number
  readonly clock?: Clock
}

interface Remembered<Result> {
  readonly result: Promise<Result>
  readonly until: number
}

/**
 * Wraps an exchange of codes, so that a code used again gets the first result for a short while, and
 * all who bring the same code at the same time share one call. A failure is shared, but not remembered.
 *
 * @example
 * const exchange = rememberExchanges((code) => exchangeCode(wechat, account, { code }))
 */
export function rememberExchanges<Result>(
  exchange: (code: string) => Promise<Result>,
  { forMs = 60_000, most = 10_000, clock = systemClock }: RememberOptions = {},
): (code: string) => Promise<Result> {
  const remembered = new Map<string, Remembered<Result>>()

  return async (code) => {
    const known = remembered.get(code)
    if (known !== undefined && known.until > clock.now()) return known.result
    forgetOld()
    const result = exchange(code)
    remembered.set(code, { result, until: clock.now() + forMs })
    result.catch(() => forget(code, result))
    return result
  }

  /** Entries are in the order of time, so the first that is fresh ends the search. */
  function forgetOld(): void {
    const now = clock.now()
    for (const [code, { until }] of remembered) {
      if (until > now && remembered.size < most) return
      remembered.delete(code)
    }
  }

  function forget(code: string, result: Promise<Result>): void {
    if (remembered.get(code)?.result === result) remembered.delete(code)
  }
}

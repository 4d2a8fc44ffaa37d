/** What the times of WeChat’s pushes say about the clock of this machine. */
import type { SteadyClock } from '../platform/steady-clock.ts'

/** A push whose signature is right. */
export interface SignedPush {
  readonly signature: string
  /** UTC milliseconds, by WeChat’s clock. */
  readonly signedAt: number
  /** UTC milliseconds, by the clock of this machine. */
  readonly arrivedAt: number
  /** Whether its time was accepted. */
  readonly isTaken: boolean
}

/** So many pushes that nobody sent before, all of them refused, are no accident and no replay. */
const enough = 3
/** They come from one clock when they are off by the same. */
const alikeWithinMs = 60_000
const believedForMs = 15 * 60_000

interface Refused {
  readonly signature: string
  readonly offsetMs: number
  readonly at: number
}

export interface PushTimes {
  saw(push: SignedPush): void
  /** Undefined when no push has told of late. */
  areOff(): boolean | undefined
  /** Of the latest push, if that was of late: how far WeChat’s clock is ahead. */
  offsetMs(): number | undefined
}

export function createPushTimes({ steady }: { readonly steady: SteadyClock }): PushTimes {
  let takenAt = Number.NEGATIVE_INFINITY
  let refused: Refused[] = []
  let latest = { offsetMs: 0, at: Number.NEGATIVE_INFINITY }

  function isRecent(at: number): boolean {
    return steady.elapsedMs() - at < believedForMs
  }

  function noteRefused({ signature }: SignedPush, offsetMs: number): void {
    if (refused.some((known) => known.signature === signature)) return
    const alike = refused.filter((known) => Math.abs(known.offsetMs - offsetMs) < alikeWithinMs)
    refused = [...alike.slice(1 - enough), { signature, offsetMs, at: steady.elapsedMs() }]
  }

  return {
    saw(push) {
      const offsetMs = push.signedAt - push.arrivedAt
      latest = { offsetMs, at: steady.elapsedMs() }
      if (!push.isTaken) return noteRefused(push, offsetMs)
      takenAt = steady.elapsedMs()
      if (refused.length > 0) refused = []
    },
    areOff() {
      if (refused.filter(({ at }) => isRecent(at)).length >= enough) return true
      return isRecent(takenAt) ? false : undefined
    },
    offsetMs: () => (isRecent(latest.at) ? latest.offsetMs : undefined),
  }
}

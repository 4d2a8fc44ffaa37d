/** The times at which the pushes of a load test leave, by real time: what is measured is a real server. */

interface Order {
  /** A second. */
  readonly rate: number
  readonly planned: number
  /** Called for each, from 0. */
  readonly due: (number: number) => void
  readonly onTick: () => void
}

interface Timing {
  readonly seconds: number
  /** From the first to the last that left. */
  readonly sendingSeconds: number
  readonly isOnSchedule: boolean
  readonly behindMs: number
  readonly lagMs: number
}

export interface Schedule {
  timing(): Timing
  /** Whether all have left, or no more will. */
  isOver(): boolean
  isStopped(): boolean
  stop(): void
  /** The last answer is in: time counts no further. */
  end(): void
}

const tickMs = 10

/** Whoever is later than that has not kept the schedule. */
const toleratedMs = 100

export function keepSchedule({ rate, planned, due, onTick }: Order): Schedule {
  const begun = performance.now()
  const elapsedMs = () => performance.now() - begun
  /** After a pause of its own it does not make up for all of it at once. */
  const mostAtOnce = Math.ceil((rate * tickMs) / 1000) * 4
  let [made, sendingMs, tickedAt, behindMs, lagMs] = [0, 0, 0, 0, 0]
  let [isStopped, endedMs] = [false, NaN]

  const isOver = () => made >= planned || isStopped

  function sendWhatIsDue(): void {
    const most = made + mostAtOnce
    while (!isOver() && made < most && (made / rate) * 1000 <= elapsedMs()) {
      behindMs = Math.max(behindMs, elapsedMs() - (made / rate) * 1000)
      due(made++)
    }
    sendingMs = Math.max(elapsedMs(), 1)
  }

  const ticking = setInterval(() => {
    const now = elapsedMs()
    lagMs = Math.max(lagMs, now - tickedAt - tickMs)
    tickedAt = now
    sendWhatIsDue()
    if (isOver()) clearInterval(ticking)
    onTick()
  }, tickMs)

  return {
    isOver,
    isStopped: () => isStopped,
    timing: () => ({
      seconds: Math.round(Number.isNaN(endedMs) ? elapsedMs() : endedMs) / 1000,
      sendingSeconds: Math.max(sendingMs, 1) / 1000,
      isOnSchedule: behindMs <= toleratedMs,
      behindMs: Math.round(behindMs),
      lagMs: Math.round(lagMs),
    }),
    stop() {
      isStopped = true
      clearInterval(ticking)
    },
    end() {
      endedMs = elapsedMs()
    },
  }
}

/** Watches how far the clock of this machine is from others’: one that is far off refuses every push. */
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Metrics } from '../platform/metrics/metrics.ts'
import { repeat, steadyClock, type SteadyClock } from '../platform/steady-clock.ts'
import { createPushTimes, type SignedPush } from './push-times.ts'

const measureEveryMs = 60_000
/** What was measured longer ago says nothing any more: the server may be away. */
const believedForMs = 5 * measureEveryMs
/** From here on the log mentions it. */
const noticedFromMs = 60_000

/** Another clock: UTC milliseconds; undefined where there is none. */
export type AskTime = () => Promise<number | undefined>

export interface ClockWatchOptions {
  readonly clock: Clock
  readonly steady?: SteadyClock
  readonly log: Log
  /** Other clocks, by the names of those who have them. */
  readonly others: Readonly<Record<string, AskTime>>
  /** A push is refused whose time differs by more. */
  readonly toleranceMs: number
}

export interface ClockWatch extends AsyncDisposable {
  /** Told of every push with a right signature, taken or refused. */
  sawPush(push: SignedPush): void
  /** Whether pushes are, or would be, refused because of this machine’s clock. */
  isOff(): boolean
  /** Milliseconds that other clocks are ahead of this one, by name; WeChat’s is `wechat`. */
  offsets(): ReadonlyMap<string, number>
}

interface Measured {
  readonly offsetMs: number
  readonly at: number
}

/** Measures before it returns, and then every minute. */
export async function watchClock(options: ClockWatchOptions): Promise<ClockWatch> {
  const { clock, steady = steadyClock, log, others, toleranceMs } = options
  const pushes = createPushTimes({ steady })
  const measured = new Map<string, Measured>()
  const noticed = new Set<string>()
  let wasOff = false

  async function measure(name: string, ask: AskTime): Promise<void> {
    const before = clock.now()
    const theirs = await ask().catch(() => undefined)
    if (theirs === undefined) return
    const offsetMs = theirs - (before + clock.now()) / 2
    measured.set(name, { offsetMs, at: steady.elapsedMs() })
    notice(name, offsetMs)
  }

  function notice(name: string, offsetMs: number): void {
    const isFar = Math.abs(offsetMs) > noticedFromMs
    if (isFar === noticed.has(name)) return
    const told = { clock: name, aheadSeconds: Math.round(offsetMs / 1000) }
    if (isFar) {
      noticed.add(name)
      log.warn(told, 'another clock differs from the clock of this machine')
    } else {
      noticed.delete(name)
      log.info(told, 'another clock agrees with the clock of this machine again')
    }
  }

  async function measureAll(): Promise<void> {
    await Promise.all(Object.entries(others).map(([name, ask]) => measure(name, ask)))
    tell()
  }

  /** Milliseconds, by name. */
  function recent(): Map<string, number> {
    const young = [...measured].filter(([, { at }]) => steady.elapsedMs() - at < believedForMs)
    return new Map(young.map(([name, { offsetMs }]) => [name, offsetMs]))
  }

  /** WeChat’s own pushes know best; without them, all other clocks must say the same. */
  function isOff(): boolean {
    const byPushes = pushes.areOff()
    if (byPushes !== undefined) return byPushes
    const known = [...recent().values()]
    return known.length > 0 && known.every((offsetMs) => Math.abs(offsetMs) > toleranceMs)
  }

  function tell(): void {
    const off = isOff()
    if (off === wasOff) return
    wasOff = off
    const seconds = Object.fromEntries(
      [...offsets()].map(([name, ms]) => [name, Math.round(ms / 1000)]),
    )
    if (off) log.error({ aheadSeconds: seconds }, 'pushes are refused: set the clock right (NTP)')
    else log.info({ aheadSeconds: seconds }, 'the clock is right again')
  }

  function offsets(): Map<string, number> {
    const wechat = pushes.offsetMs()
    return wechat === undefined ? recent() : recent().set('wechat', wechat)
  }

  await measureAll()
  const turns = repeat(steady, measureEveryMs, measureAll)
  return {
    sawPush(push) {
      pushes.saw(push)
      if (wasOff || !push.isTaken) tell()
    },
    isOff,
    offsets,
    [Symbol.asyncDispose]: () => turns[Symbol.asyncDispose](),
  }
}

const clockOffset = {
  name: 'mphub_clock_offset_seconds',
  help: 'How far other clocks are ahead of that of this machine, by whose they are.',
}

export function showClock({ offsets }: Pick<ClockWatch, 'offsets'>, metrics: Metrics): void {
  metrics.readGauge(clockOffset, () =>
    [...offsets()].map(([clock, ms]) => ({ labels: { clock }, value: ms / 1000 })),
  )
}

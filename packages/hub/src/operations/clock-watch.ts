/** Watches how far the clock of this machine is from others’: one that is far off refuses every push. */
import type { Metrics } from '../platform/metrics/metrics.ts'
import { repeat, steadyClock } from '../platform/steady-clock.ts'
import { compareClocks, measureEveryMs, type OtherClocksOptions } from './other-clocks.ts'
import { createPushTimes, type SignedPush } from './push-times.ts'

export interface ClockWatchOptions extends Omit<OtherClocksOptions, 'steady'> {
  readonly steady?: OtherClocksOptions['steady']
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

/** Measures before it returns, and then every minute. */
export async function watchClock(options: ClockWatchOptions): Promise<ClockWatch> {
  const { log, steady = steadyClock, toleranceMs } = options
  const pushes = createPushTimes({ steady })
  const others = compareClocks({ ...options, steady })
  /** Clocks that said so when it was off last. */
  let accusers: readonly string[] = []
  let wasOff = false

  /** WeChat’s own pushes know best; without them, all other clocks must say the same. */
  function isOff(): boolean {
    const byPushes = pushes.areOff()
    if (byPushes !== undefined) return byPushes
    const known = [...others.offsets().values()]
    return known.length > 0 && !known.some(isTolerable)
  }

  function isTolerable(offsetMs: number): boolean {
    return Math.abs(offsetMs) <= toleranceMs
  }

  /** Silence is no proof: after it pushes are welcome again, and nothing is said. */
  function isProvedRight(): boolean {
    const known = others.offsets()
    const isTakenBack = (name: string) => isTolerable(known.get(name) ?? Infinity)
    return pushes.areOff() === false || accusers.some(isTakenBack)
  }

  function tell(): void {
    if (isOff()) {
      if (!wasOff) log.error(aheadSeconds(), 'pushes are refused: set the clock right (NTP)')
      wasOff = true
      const far = [...others.offsets()].filter(([, offsetMs]) => !isTolerable(offsetMs))
      accusers = far.map(([name]) => name)
    } else if (wasOff && isProvedRight()) {
      wasOff = false
      log.info(aheadSeconds(), 'the clock is right again')
    }
  }

  function aheadSeconds() {
    const seconds = [...offsets()].map(([name, ms]) => [name, Math.round(ms / 1000)])
    return { aheadSeconds: Object.fromEntries(seconds) }
  }

  function offsets(): Map<string, number> {
    const wechat = pushes.offsetMs()
    const known = others.offsets()
    return wechat === undefined ? known : known.set('wechat', wechat)
  }

  async function measure(): Promise<void> {
    await others.measure()
    tell()
  }

  await measure()
  const turns = repeat(steady, measureEveryMs, measure)
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

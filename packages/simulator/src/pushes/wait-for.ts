/** Waits by the simulator’s clock, unless a signal ends it. */
import type { Clock } from '../clock.ts'

export async function waitFor(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0 || signal.aborted) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const done = () => resolve()
  const timer = clock.setTimeout(done, ms)
  signal.addEventListener('abort', done)
  await promise
  signal.removeEventListener('abort', done)
  timer.cancel()
}

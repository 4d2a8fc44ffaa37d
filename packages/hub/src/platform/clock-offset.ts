/** How far clocks are apart. */
import type { Clock } from './clock.ts'

/** From here on people are told. */
export const farApartMs = 60_000

/** Another clock: UTC milliseconds; undefined where there is none. */
export type AskTime = () => Promise<number | undefined>

/** How many milliseconds the other clock is ahead of `clock`. */
export async function measureOffset(
  clock: Pick<Clock, 'now'>,
  ask: AskTime,
): Promise<number | undefined> {
  const before = clock.now()
  const theirs = await ask()
  return theirs === undefined ? undefined : theirs - (before + clock.now()) / 2
}

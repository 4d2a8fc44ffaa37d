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

/** What most clocks say when some are wrong; undefined where there are none. */
export function middleOf(offsets: readonly number[]): number | undefined {
  return offsets.toSorted((one, other) => one - other)[Math.floor(offsets.length / 2)]
}

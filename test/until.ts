/** Waits for what will be true soon. */
import { setTimeout as pause } from 'node:timers/promises'

const lookEveryMs = 10

export interface Patience {
  readonly withinMs?: number
}

/** Looks again and again until `look` gives something, and returns that. */
export async function until<Found>(
  look: () => Found | undefined | Promise<Found | undefined>,
  { withinMs = 10_000 }: Patience = {},
): Promise<Found> {
  const givesUpAt = performance.now() + withinMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (performance.now() > givesUpAt) throw new Error(`not so within ${withinMs} ms: ${look}`)
    await pause(lookEveryMs)
  }
}

/** Looks again and again until `isSo`. */
export async function untilTrue(
  isSo: () => boolean | Promise<boolean>,
  patience?: Patience,
): Promise<void> {
  await until(async () => ((await isSo()) ? true : undefined), patience)
}

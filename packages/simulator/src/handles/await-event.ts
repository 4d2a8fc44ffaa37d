/** Waits for something to happen, for a while of real time: tests wait really, whatever the clock says. */

interface Waiting<Found> {
  /** Looks now, at what has happened before. */
  readonly look: () => Found | undefined
  /** Calls back at each change; its answer stops that. */
  readonly listen: (changed: () => void) => () => void
  readonly withinMs: number
}

/** `undefined` when it did not happen in time. */
export async function awaitEvent<Found>(waiting: Waiting<Found>): Promise<Found | undefined> {
  const { look, listen, withinMs } = waiting
  const before = look()
  if (before !== undefined) return before
  const { promise, resolve } = Promise.withResolvers<Found | undefined>()
  const timer = setTimeout(() => resolve(undefined), withinMs)
  const stopListening = listen(() => {
    const found = look()
    if (found !== undefined) resolve(found)
  })
  const found = await promise
  clearTimeout(timer)
  stopListening()
  return found
}

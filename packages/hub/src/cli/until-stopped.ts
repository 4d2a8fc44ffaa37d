/** Waits for the operator, or the system, to end the program. */

/** What still hangs then, such as a connection to a server that has gone silent, is not waited for. */
const endsWithinMs = 9_500
/** Ctrl-C reaches a program that npm runs twice: from the terminal, and passed on by npm. */
const sameWishMs = 500

/**
 * Settles at the first SIGINT or SIGTERM. The process ends in ten seconds at the latest then, also
 * when it was only about to start; a later signal ends it at once.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | undefined
    function stop(signal: NodeJS.Signals): void {
      if (firstAt === undefined) setTimeout(() => process.exit(), endsWithinMs).unref()
      firstAt ??= performance.now()
      resolve()
      if (performance.now() - firstAt > sameWishMs) endAtOnce(signal)
    }
    function endAtOnce(signal: NodeJS.Signals): void {
      process.removeListener(signal, stop)
      process.kill(process.pid, signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  })
}

/** Waits for the operator, or the system, to end the program. */

/** Ctrl-C reaches a program that npm runs twice: from the terminal, and passed on by npm. */
const sameWishMs = 500

/** Settles at the first SIGINT or SIGTERM; one that comes later ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | undefined
    function stop(signal: NodeJS.Signals): void {
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

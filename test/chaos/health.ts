/** Which nodes a load balancer holds for healthy: it asks them all, again and again. */
import { setTimeout as pause } from 'node:timers/promises'
import { untilTrue } from '../until.ts'
import { isReady } from './node.ts'

export interface Health extends AsyncDisposable {
  /** Addresses of the nodes that were ready when they were last asked. */
  healthy(): readonly string[]
  /** Done when so many are healthy at once. */
  untilHealthy(count: number): Promise<void>
}

const askEveryMs = 100
/** The tables may change meanwhile, on a busy machine: how long that takes is not judged. */
const patience = { withinMs: 30_000 }

/** Returns when each was asked once. */
export async function watchHealth(nodes: () => readonly string[]): Promise<Health> {
  let healthy: readonly string[] = []
  const stopping = new AbortController()

  async function ask(): Promise<void> {
    const asked = await Promise.all(
      nodes().map(async (url) => ({ url, ready: await isReady(url) })),
    )
    healthy = asked.flatMap(({ url, ready }) => (ready ? [url] : []))
  }

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      await pause(askEveryMs)
      await ask()
    }
  }

  await ask()
  const watching = watch()
  return {
    healthy: () => healthy,
    untilHealthy: (count) => untilTrue(() => healthy.length === count, patience),
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await watching
    },
  }
}

/** Tries for ever to lead, and leads. */
import type { Complaint } from '../complaint.ts'
import type { SteadyClock } from '../steady-clock.ts'
import type { Lease } from './hold.ts'

/** How often a lease that another node holds is looked at. */
const lookEveryMs = 1_000

/** Works while it leads, and ends soon after the signal is aborted. */
export type Lead = (signal: AbortSignal, lease: Lease) => Promise<void>

interface CampaignOptions {
  readonly run: Lead
  /** One try to get the lease. */
  readonly acquire: () => Promise<Lease | undefined>
  readonly steady: SteadyClock
  /** Told when tries fail. */
  readonly complaint: Complaint
  /** Told what `run` throws. */
  readonly onError: (error: unknown) => void
}

/** Disposing ends the work, waits for it, and gives the lease back. */
export function startCampaign(options: CampaignOptions): AsyncDisposable {
  const { run, acquire, steady, complaint, onError } = options
  const stop = new AbortController()

  async function campaign(): Promise<void> {
    while (!stop.signal.aborted) {
      const lease = await acquire().catch(complaint.failed)
      if (lease) await serve(lease)
      await pause()
    }
  }

  async function serve(lease: Lease): Promise<void> {
    const signal = AbortSignal.any([stop.signal, lease.signal])
    try {
      await run(signal, lease)
    } catch (error) {
      if (!signal.aborted) onError(error)
    } finally {
      await lease.release()
    }
  }

  function pause(): Promise<void> {
    if (stop.signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = steady.setTimeout(goOn, lookEveryMs)
      stop.signal.addEventListener('abort', goOn, { once: true })
      function goOn(): void {
        timer.cancel()
        stop.signal.removeEventListener('abort', goOn)
        resolve()
      }
    })
  }

  const ended = campaign()
  return {
    async [Symbol.asyncDispose]() {
      stop.abort()
      await ended
    },
  }
}

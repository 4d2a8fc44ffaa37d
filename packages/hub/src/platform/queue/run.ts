/** One run of one job: its handler, its time, its end. */
import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import { MphubError } from '../errors.ts'
import type { Log } from '../log.ts'
import { restMs } from './backoff.ts'
import type { ClaimedJob } from './claim-jobs.ts'
import { FailJob, RetryJob, type JobKind } from './job.ts'
import type { Change, Ledger } from './ledger.ts'
import type { Outcome } from './settle-jobs.ts'

/** This run was held up for so long that its job was given to somebody else, or has ended. */
export class JobLostError extends MphubError {
  override readonly name = 'JobLostError'
  readonly code = 'job_lost'

  constructor(id: string) {
    super({
      en: `Job ${id} is no longer run by this process, which was held up too long. Nothing was written.`,
      zh: `本进程停顿过久，任务 ${id} 已不再由它执行。没有写入任何内容。`,
    })
  }
}

/** Why a run is to stop. */
export type StopReason = 'timeout' | 'lost' | 'cancel' | 'shutdown'

/** What the signal of a run is aborted with. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped'
  readonly reason: StopReason

  constructor(reason: StopReason) {
    super(`the run was stopped: ${reason}`)
    this.reason = reason
  }
}

export interface RunContext<Payload> {
  readonly id: string
  readonly payload: Payload
  /** Counted from 1. */
  readonly attempt: number
  /** Fires with a {@link RunStopped}: time is up, somebody cancels, the hub stops, the job is lost. */
  readonly signal: AbortSignal
  /** Shows how far it is, in per cent. Cheap: written now and then. */
  progress(percent: number): void
  /**
   * Ends the job as done, together with changes of the handler’s own, in one transaction: both
   * happen, once, or neither. `change` may be run again when the transaction has to be.
   *
   * @throws {@link JobLostError}, {@link DatabaseUnavailableError}
   */
  write(change: Change): Promise<void>
}

/** Returns when the job is done. What it throws decides what becomes of the job. */
export type Handler<Payload> = (context: RunContext<Payload>) => Promise<void> | void

export interface Run {
  readonly job: ClaimedJob
  /** Settles when its end is written, or when it is no longer ours to write. Never rejects. */
  readonly ended: Promise<void>
  stop(reason: StopReason): void
  /** What it has reported since the last call. */
  takeProgress(): number | undefined
}

type Untyped = Omit<RunContext<unknown>, 'payload'>

/** A handler behind the reading of its payload, which is JSON. */
export type Work = (payload: string, context: Untyped) => Promise<void>

export interface Surroundings {
  readonly kind: JobKind
  readonly work: Work
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
}

export function startRun(job: ClaimedJob, surroundings: Surroundings): Run {
  const { kind, ledger, clock, log } = surroundings
  const abort = new AbortController()
  const timer = clock.setTimeout(() => stop('timeout'), kind.timeoutMs)
  let progress: number | undefined
  let isWritten = false

  function stop(reason: StopReason): void {
    if (!isWritten) abort.abort(new RunStopped(reason))
  }

  const context: Untyped = {
    id: job.id,
    attempt: job.attempt,
    signal: abort.signal,
    progress: (percent) => (progress = wholePercent(percent)),
    async write(change) {
      if (!(await ledger.settle(job, doneNow(surroundings), change))) throw new JobLostError(job.id)
      isWritten = true
    },
  }

  async function run(): Promise<void> {
    const end = await endOf(context, job, surroundings)
    timer.cancel()
    const outcome = outcomeOf(end, { job, surroundings, stopped: stoppedBy(abort.signal) })
    if (isWritten || outcome === undefined) return
    if (outcome.state !== 'done')
      log.warn({ job: job.id, kind: kind.kind, outcome }, 'a job did not end well')
    await ledger.settleSurely(job, outcome).catch(async (err: unknown) => {
      log.error({ err, job: job.id, kind: kind.kind }, 'the end of a job could not be written')
      await ledger.settleSurely(job, { state: 'unknown', error: 'its end could not be written' })
    })
  }

  return {
    job,
    stop,
    ended: run().catch((err: unknown) =>
      log.error({ err, job: job.id, kind: kind.kind }, 'a job is left as running'),
    ),
    takeProgress() {
      const reported = progress
      progress = undefined
      return reported
    },
  }
}

function wholePercent(percent: number): number {
  return Number.isNaN(percent) ? 0 : Math.trunc(Math.min(100, Math.max(0, percent)))
}

type End = { readonly ok: true } | { readonly ok: false; readonly error: unknown }

/** Waits for the handler, or for a reason not to wait for it. */
async function endOf(
  context: Untyped,
  job: ClaimedJob,
  { kind, work }: Surroundings,
): Promise<End> {
  const { signal } = context
  const givenUp = new Promise<End>((resolve) => {
    signal.addEventListener('abort', () => {
      const reason = stoppedBy(signal)
      const waits = reason === 'cancel' || (reason === 'shutdown' && !kind.repeatable)
      if (!waits) resolve({ ok: false, error: signal.reason })
    })
  })
  const worked = work(job.payload, context).then(
    (): End => ({ ok: true }),
    (error: unknown): End => ({ ok: false, error }),
  )
  return Promise.race([worked, givenUp])
}

/** The payload may have been written by an older version of the code. */
export function workOf<Payload extends z.ZodType>(
  { payload: schema }: JobKind<Payload>,
  handler: Handler<z.output<Payload>>,
): Work {
  return async (json, context) => {
    const { success, data, error } = schema.safeParse(JSON.parse(json))
    if (!success) throw new FailJob(`its payload cannot be read: ${error.issues[0]?.message}`)
    await handler({ ...context, payload: data })
  }
}

function stoppedBy(signal: AbortSignal): StopReason | undefined {
  return signal.reason instanceof RunStopped ? signal.reason.reason : undefined
}

function doneNow({ kind, clock }: Surroundings): Outcome {
  return { state: 'done', forgetAt: kind.keepMs === 0 ? undefined : clock.now() + kind.keepMs }
}

interface Circumstances {
  readonly job: ClaimedJob
  readonly surroundings: Surroundings
  readonly stopped: StopReason | undefined
}

const cancelledForMs = 24 * 3_600_000

/** Undefined when there is nothing to write: the job belongs to somebody else. */
function outcomeOf(end: End, { job, surroundings, stopped }: Circumstances): Outcome | undefined {
  const { kind, clock } = surroundings
  if (end.ok) return doneNow(surroundings)
  const { error } = end
  const words = wordsOf(error)
  if (stopped === 'lost' || error instanceof JobLostError) return undefined
  if (stopped === 'cancel') return { state: 'cancelled', forgetAt: clock.now() + cancelledForMs }
  if (error instanceof FailJob) return { state: 'dead', error: words }
  if (stopped === 'shutdown' && (kind.repeatable || error instanceof RetryJob)) {
    return { state: 'again' }
  }
  if (!kind.repeatable && !(error instanceof RetryJob)) return { state: 'unknown', error: words }
  if (job.attempt >= job.maxAttempts) return { state: 'dead', error: words }
  const wanted = error instanceof RetryJob ? error.afterMs : undefined
  const dueAt = clock.now() + (wanted ?? restMs(kind.backoff, job.attempt))
  return { state: 'resting', dueAt, error: words }
}

const longestWords = 2_000

/** PostgreSQL knows no zero character. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return words.replaceAll('\0', '').slice(0, longestWords)
}

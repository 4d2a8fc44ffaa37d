/** What a job is: a kind, which is data, and one piece of work of that kind. */
import { z } from 'zod'
import type { Backoff } from './backoff.ts'

export interface JobKind<Payload extends z.ZodType = z.ZodType> {
  /** Lower-case words joined by underscores or dots; unique on a server. */
  readonly kind: string
  /** Reads what {@link newJob} wrote as JSON, perhaps an older version of the code. */
  readonly payload: Payload
  /**
   * Whether the same job may run twice. One that may not ends as `unknown` when its run ends without
   * a word: its process died, its time ran out, its handler threw something else than
   * {@link RetryJob} or {@link FailJob}.
   */
  readonly repeatable: boolean
  /** How often it may run before it is dead. */
  readonly attempts: number
  readonly backoff: Backoff
  /** How many run at once on one node. */
  readonly concurrency: number
  readonly timeoutMs: number
  /** How long a finished job stays to be seen, and its key taken. 0: it goes at once. */
  readonly keepMs: number
}

const name = z.string().regex(/^[a-z][a-z0-9_.]{0,63}$/)
/** PostgreSQL knows no zero character. */
const label = z
  .string()
  .min(1)
  .max(191)
  .regex(/^[^\0]*$/)

type Defaulted = 'attempts' | 'backoff' | 'concurrency' | 'timeoutMs' | 'keepMs'

/** Fills in what most kinds have in common. */
export function defineJob<Payload extends z.ZodType>(
  kind: Omit<JobKind<Payload>, Defaulted> & Partial<Pick<JobKind, Defaulted>>,
): JobKind<Payload> {
  name.parse(kind.kind)
  return {
    attempts: 5,
    backoff: { firstMs: 1_000, maxMs: 3_600_000 },
    concurrency: 10,
    timeoutMs: 60_000,
    keepMs: 0,
    ...kind,
  }
}

export interface JobOptions {
  /** While a job of the kind with this key is in the queue, another one is not taken. */
  readonly key?: string | undefined
  /** Jobs of one lane, whatever their kinds, run one after the other in the order of adding. */
  readonly lane?: string | undefined
  /** The higher goes first, among those of its kind. */
  readonly priority?: number
  /** Not before so many milliseconds have gone by. */
  readonly delayMs?: number
  /** Not before this instant; in place of `delayMs`. */
  readonly at?: number
}

/** A job that is not in the queue yet. */
export interface NewJob extends JobOptions {
  readonly kind: Pick<JobKind, 'kind' | 'attempts' | 'repeatable'>
  /** As JSON. */
  readonly payload: string
}

/** One piece of work, checked, to be given to the queue. */
export function newJob<Payload extends z.ZodType>(
  kind: JobKind<Payload>,
  payload: z.input<Payload>,
  options: JobOptions = {},
): NewJob {
  kind.payload.parse(payload)
  label.optional().parse(options.key)
  label.optional().parse(options.lane)
  z.int32().optional().parse(options.priority)
  return { ...options, kind, payload: JSON.stringify(payload) }
}

/** Thrown by a handler that has done nothing yet: the job may run again, even one not repeatable. */
export class RetryJob extends Error {
  override readonly name = 'RetryJob'
  readonly afterMs: number | undefined

  /** `afterMs`: in place of the back-off of the kind. */
  constructor(reason: string, { afterMs, cause }: { afterMs?: number; cause?: unknown } = {}) {
    super(reason, { cause })
    this.afterMs = afterMs
  }
}

/** Thrown by a handler that knows that trying again is of no use: the job is dead. */
export class FailJob extends Error {
  override readonly name = 'FailJob'
}

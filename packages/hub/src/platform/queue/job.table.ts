/** The tables of the queue. They are the ledger: what they say is what has happened. */

/**
 * What is to run: `waiting`; `parked` behind an earlier job of its lane; `delayed` until it is due;
 * `resting` after a failure. `running`. What has ended: `done`, `dead`, `unknown`, `cancelled`.
 */
export const storedStates = [
  ...(['waiting', 'parked', 'delayed', 'resting'] as const),
  ...(['running', 'done', 'dead', 'unknown', 'cancelled'] as const),
] as const

export type StoredState = (typeof storedStates)[number]

export interface JobTable {
  /** UUIDv7: a job that was added later has a greater id. */
  id: string
  kind: string
  key: string | null
  lane: string | null
  state: StoredState
  /** The priority with its sign turned, so that an ascending index serves. */
  rank: number
  /** When something is to happen by itself: it may run, or, having ended, be forgotten. */
  dueAt: number | null
  payload: string
  attempt: number
  maxAttempts: number
  /** 1 or 0, of the kind at the time of its last claim. */
  repeatable: number
  /** Raised by every claim. Whoever writes under an older one has lost the job. */
  fence: number
  /** Who runs it. */
  worker: string | null
  /** 1: somebody wants it cancelled while it runs. */
  cancelAsked: number
  /** Of 100, as its handler says. */
  progress: number | null
  error: string | null
  addedAt: number
  changedAt: number
}

/** A lane in which a job runs: the key lets no second one in. */
export interface JobLaneTable {
  lane: string
  jobId: string
}

/** A process that runs jobs. It lives as long as its beats go on. */
export interface JobWorkerTable {
  id: string
  beats: number
}

/** A kind of which no job is begun. */
export interface JobPauseTable {
  kind: string
}

/** The ledger of schedules: the key lets each fire once for an instant, in the whole cluster. */
export interface JobFiringTable {
  schedule: string
  firedFor: number
  /** Expression and zone it was computed by. */
  spec: string
  /** Null: only the beginning of the schedule. */
  jobId: string | null
}

declare module '../storage/database.ts' {
  interface Database {
    job: JobTable
    jobLane: JobLaneTable
    jobWorker: JobWorkerTable
    jobPause: JobPauseTable
    jobFiring: JobFiringTable
  }
}

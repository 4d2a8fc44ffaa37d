/** How jobs are shown. */
import type { KindCounts } from '../platform/queue/count-jobs.ts'
import type { Cancelled, Job } from '../platform/queue/jobs.ts'
import { table } from './output.ts'

export function describeCounts(counts: readonly KindCounts[]): string {
  if (counts.length === 0) return 'The queue is empty.'
  return table(
    ['KIND', 'WAITING', 'RUNNING', 'DONE', 'DEAD', 'UNKNOWN', 'CANCELLED'],
    counts.map(({ kind, paused, waiting, running, done, dead, unknown, cancelled }) => [
      `${kind}${paused ? ' (paused)' : ''}`,
      ...[waiting, running, done, dead, unknown, cancelled].map(String),
    ]),
  )
}

/** For programs: the payload as JSON, instants as text. */
export function showJob({ payload, addedAt, changedAt, ...job }: Job) {
  return {
    ...job,
    payload: JSON.parse(payload) as unknown,
    addedAt: new Date(addedAt).toISOString(),
    changedAt: new Date(changedAt).toISOString(),
  }
}

export function describeDeadLetters(jobs: readonly Job[]): string {
  if (jobs.length === 0) return 'No job is dead or unknown.'
  return table(
    ['ID', 'KIND', 'STATE', 'ATTEMPTS', 'SINCE', 'WHY'],
    jobs.map(({ id, kind, state, attempt, changedAt, error }) => [
      id,
      kind,
      state,
      String(attempt),
      new Date(changedAt).toISOString(),
      firstLine(error ?? ''),
    ]),
  )
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}

export function describeCancelled(id: string, outcome: Cancelled): string {
  switch (outcome) {
    case 'cancelled':
      return `Cancelled ${id}`
    case 'asked':
      return `${id} is running and was told to stop`
    case 'ended':
      return `${id} had ended before`
  }
}

/** The queue in numbers. */
import type { Metrics } from '../metrics/metrics.ts'
import type { KindCounts } from './count-jobs.ts'
import type { Queue } from './queue.ts'

/** A look at the metrics reads no more of a kind and state, however many there are. */
const upTo = 10_000

const jobs = {
  name: 'mphub_jobs',
  help: `Jobs in the queue, by kind and state; ${upTo} means as many or more.`,
}
const paused = { name: 'mphub_jobs_paused', help: 'Kinds of jobs of which none is begun: 1.' }
const states = ['waiting', 'running', 'done', 'dead', 'unknown', 'cancelled'] as const

export function showJobs(queue: Pick<Queue, 'counts' | 'pausedKinds'>, metrics: Metrics): void {
  metrics.readGauge(jobs, async () => (await queue.counts({ upTo })).flatMap(samplesOf))
  metrics.readGauge(paused, async () =>
    (await queue.pausedKinds()).map((kind) => ({ labels: { kind }, value: 1 })),
  )
}

function samplesOf(counts: KindCounts) {
  return states.map((state) => ({ labels: { kind: counts.kind, state }, value: counts[state] }))
}

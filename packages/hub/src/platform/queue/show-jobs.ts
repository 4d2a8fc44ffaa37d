/** The queue in numbers. */
import type { Metrics } from '../metrics/metrics.ts'
import type { KindCounts } from './jobs.ts'
import type { Queue } from './queue.ts'

const jobs = { name: 'mphub_jobs', help: 'Jobs in the queue, by kind and state.' }
const paused = { name: 'mphub_jobs_paused', help: 'Kinds of jobs of which none is begun: 1.' }
const states = ['waiting', 'running', 'done', 'dead', 'unknown', 'cancelled'] as const

export function showJobs(queue: Pick<Queue, 'counts'>, metrics: Metrics): void {
  metrics.readGauge(jobs, async () => (await queue.counts()).flatMap(samplesOf))
  metrics.readGauge(paused, async () =>
    (await queue.counts())
      .filter((counts) => counts.paused)
      .map(({ kind }) => ({ labels: { kind }, value: 1 })),
  )
}

function samplesOf(counts: KindCounts) {
  return states.map((state) => ({ labels: { kind: counts.kind, state }, value: counts[state] }))
}

/** Metrics, as Prometheus reads them. */
import { describe, expect, it } from 'vitest'
import { createMetrics, type Metrics } from './metrics.ts'

function createWorld() {
  const failed: string[] = []
  const metrics = createMetrics((_error, metric) => failed.push(metric))
  return { metrics, failed }
}

async function linesOf(metrics: Metrics, name: string): Promise<string[]> {
  const lines = (await metrics.write()).split('\n')
  return lines.filter((line) => line.includes(name))
}

describe('the metrics', () => {
  it('show what has been counted, by label', async () => {
    const { metrics } = createWorld()
    const jobs = metrics.counter({ name: 'mphub_jobs_total', help: 'Jobs, by outcome.' })

    jobs.add({ outcome: 'done' })
    jobs.add({ outcome: 'done' }, 2)
    jobs.add({ outcome: 'failed' })

    expect(await linesOf(metrics, 'mphub_jobs')).toEqual([
      '# HELP mphub_jobs_total Jobs, by outcome.',
      '# TYPE mphub_jobs_total counter',
      'mphub_jobs_total{outcome="done"} 3',
      'mphub_jobs_total{outcome="failed"} 1',
    ])
  })

  it('show what a gauge was set to last, and what is so when somebody looks', async () => {
    const { metrics } = createWorld()
    let depth = 1
    const held = metrics.gauge({ name: 'mphub_held', help: 'Held.' })
    metrics.readGauge({ name: 'mphub_depth', help: 'Depth.' }, async () => [{ value: depth }])

    held.set(1)
    held.set(0)
    depth = 7

    expect(await linesOf(metrics, 'mphub_held')).toContain('mphub_held 0')
    expect(await linesOf(metrics, 'mphub_depth')).toContain('mphub_depth 7')
  })

  it('show how values are spread: each bucket holds those below it', async () => {
    const { metrics } = createWorld()
    const words = { name: 'mphub_seconds', help: 'Time.', buckets: [0.1, 1] }
    const seconds = metrics.histogram(words)

    for (const value of [0.05, 0.1, 0.5, 3]) seconds.observe(value, { kind: 'text' })

    expect(await linesOf(metrics, 'mphub_seconds')).toEqual([
      '# HELP mphub_seconds Time.',
      '# TYPE mphub_seconds histogram',
      'mphub_seconds_bucket{kind="text",le="0.1"} 2',
      'mphub_seconds_bucket{kind="text",le="1"} 3',
      'mphub_seconds_bucket{kind="text",le="+Inf"} 4',
      'mphub_seconds_sum{kind="text"} 3.65',
      'mphub_seconds_count{kind="text"} 4',
    ])
  })

  it('are there by name before anything has happened', async () => {
    const { metrics } = createWorld()
    metrics.counter({ name: 'mphub_jobs_total', help: 'Jobs.' })

    expect(await linesOf(metrics, 'mphub_jobs')).toContain('# TYPE mphub_jobs_total counter')
  })

  it('stay readable whatever a label holds', async () => {
    const { metrics } = createWorld()
    const jobs = metrics.counter({ name: 'mphub_jobs_total', help: 'Jobs.' })

    jobs.add({ kind: 'a"b\\c\nd' })

    const lines = await linesOf(metrics, 'mphub_jobs_total{')
    expect(lines).toEqual([String.raw`mphub_jobs_total{kind="a\"b\\c\nd"} 1`])
  })

  it('are shown without the one that cannot be read', async () => {
    const { metrics, failed } = createWorld()
    metrics.readGauge({ name: 'mphub_depth', help: 'Depth.' }, () =>
      Promise.reject(new Error('the database is away')),
    )
    metrics.readCounter({ name: 'mphub_jobs_total', help: 'Jobs.' }, () => [{ value: 2 }])

    expect(await linesOf(metrics, 'mphub_jobs_total ')).toContain('mphub_jobs_total 2')
    expect(failed).toContain('mphub_depth')
  })

  it('include those of the process', async () => {
    const { metrics } = createWorld()

    expect(await linesOf(metrics, 'process_cpu_seconds_total ')).toHaveLength(3)
  })

  it('have one name each', () => {
    const { metrics } = createWorld()
    metrics.gauge({ name: 'mphub_held', help: 'Held.' })

    expect(() => metrics.counter({ name: 'mphub_held', help: 'Held.' })).toThrow('mphub_held')
  })
})

/**
 * What those who run the server may look at in numbers. To count costs an addition; everything else is
 * done when somebody looks.
 */
import { writeFamily, writeLabels, type Family, type Labels, type Sample } from './exposition.ts'

export interface MetricWords {
  /** `mphub_…`, the unit at its end; a counter ends in `_total`. */
  readonly name: string
  readonly help: string
}

export interface Counter {
  add(labels?: Labels, by?: number): void
}

export interface Gauge {
  set(value: number, labels?: Labels): void
}

export interface Histogram {
  observe(value: number, labels?: Labels): void
}

/** Called when somebody looks. When it fails, its metric has no samples this time. */
export type Read = () => Iterable<Sample> | Promise<Iterable<Sample>>

export interface Metrics {
  counter(words: MetricWords): Counter
  gauge(words: MetricWords): Gauge
  /** `buckets`: upper bounds, from the least to the greatest. */
  histogram(words: MetricWords & { readonly buckets: readonly number[] }): Histogram
  /** For what is counted elsewhere already. */
  readCounter(words: MetricWords, read: Read): void
  /** For what is known at any time: a depth, a state. */
  readGauge(words: MetricWords, read: Read): void
  /** All of them, with those of the process, as Prometheus reads them. */
  write(): Promise<string>
}

interface Registered extends MetricWords {
  readonly type: Family['type']
  readonly read: Read
}

export function createMetrics(onError: (error: unknown, metric: string) => void): Metrics {
  const registered = new Map<string, Registered>()
  let writeProcess: Promise<() => Promise<string>> | undefined

  function register(metric: Registered): void {
    if (registered.has(metric.name)) throw new Error(`there is a metric ${metric.name} already`)
    registered.set(metric.name, metric)
  }

  async function samplesOf({ name, read }: Registered): Promise<Iterable<Sample>> {
    try {
      return [...(await read())]
    } catch (error) {
      onError(error, name)
      return []
    }
  }

  return {
    counter(words) {
      const series = new Map<string, Sample>()
      register({ ...words, type: 'counter', read: () => series.values() })
      return {
        add(labels = {}, by = 1) {
          const key = writeLabels(labels)
          series.set(key, { labels, value: (series.get(key)?.value ?? 0) + by })
        },
      }
    },
    gauge(words) {
      const series = new Map<string, Sample>()
      register({ ...words, type: 'gauge', read: () => series.values() })
      return {
        set: (value, labels = {}) => void series.set(writeLabels(labels), { labels, value }),
      }
    },
    histogram({ buckets, ...words }) {
      const series = new Map<string, Observed>()
      const read = () => [...series.values()].flatMap((observed) => samplesFrom(observed, buckets))
      register({ ...words, type: 'histogram', read })
      return { observe: (value, labels = {}) => observe(value, { labels, series, buckets }) }
    },
    readCounter: (words, read) => register({ ...words, type: 'counter', read }),
    readGauge: (words, read) => register({ ...words, type: 'gauge', read }),
    async write() {
      writeProcess ??= openProcessMetrics()
      const families = [...registered.values()].map(async (metric) =>
        writeFamily({ ...metric, samples: await samplesOf(metric) }),
      )
      return [await (await writeProcess)(), ...(await Promise.all(families))].join('')
    },
  }
}

interface Observed {
  readonly labels: Labels
  /** How many fell into each bucket, and behind the last of them. */
  readonly counts: number[]
  sum: number
}

interface Place {
  readonly labels: Labels
  readonly series: Map<string, Observed>
  readonly buckets: readonly number[]
}

function observe(value: number, { labels, series, buckets }: Place): void {
  const key = writeLabels(labels)
  const observed = series.get(key) ?? { labels, counts: buckets.map(() => 0).concat(0), sum: 0 }
  series.set(key, observed)
  const found = buckets.findIndex((bound) => value <= bound)
  const index = found === -1 ? buckets.length : found
  observed.counts[index] = (observed.counts[index] ?? 0) + 1
  observed.sum += value
}

/** Buckets hold what those before them hold, too. */
function samplesFrom({ labels, counts, sum }: Observed, buckets: readonly number[]): Sample[] {
  let total = 0
  const bounds = [...buckets.map(String), '+Inf']
  const filled = bounds.map((le, index) => {
    total += counts[index] ?? 0
    return { suffix: '_bucket', labels: { ...labels, le }, value: total }
  })
  return [
    ...filled,
    { suffix: '_sum', labels, value: sum },
    { suffix: '_count', labels, value: total },
  ]
}

/** Loaded when somebody first looks, since not every server is watched. */
async function openProcessMetrics(): Promise<() => Promise<string>> {
  const { collectDefaultMetrics, Registry } = await import('prom-client')
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return () => registry.metrics()
}

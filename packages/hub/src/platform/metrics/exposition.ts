/** Writes metrics in the text format of Prometheus. */

export type Labels = Readonly<Record<string, string>>

export interface Sample {
  /** What follows the name of the metric, such as `_sum`. */
  readonly suffix?: string
  readonly labels?: Labels
  readonly value: number
}

export interface Family {
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly samples: Iterable<Sample>
}

export function writeFamily({ name, help, type, samples }: Family): string {
  const lines = Array.from(samples, ({ suffix = '', labels = {}, value }) => {
    return `${name}${suffix}${writeLabels(labels)} ${writeValue(value)}\n`
  })
  return `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n${lines.join('')}`
}

/** `{kind="a",…}`; nothing when there are none. */
export function writeLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

function writeValue(value: number): string {
  if (Number.isFinite(value)) return String(value)
  if (Number.isNaN(value)) return 'NaN'
  return value > 0 ? '+Inf' : '-Inf'
}

function escapeHelp(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
}

function escapeLabel(text: string): string {
  return escapeHelp(text).replaceAll('"', '\\"')
}

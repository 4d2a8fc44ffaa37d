/** Prints figures and the goals beside them. */

/** A figure of which was said beforehand what it shall be. */
export interface Verdict {
  readonly figure: string
  readonly measured: string
  readonly goal: string
  readonly met: boolean
}

type Row = readonly string[]

export function printTable(title: string, headings: Row, rows: readonly Row[]): void {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: Row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
  console.log(`\n${title}\n`)
  for (const row of [headings, widths.map((width) => '-'.repeat(width)), ...rows]) {
    console.log(`  ${line(row)}`)
  }
}

export function printVerdicts(verdicts: readonly Verdict[]): void {
  if (verdicts.length === 0) return
  printTable(
    'Goals',
    ['figure', 'measured', 'goal', ''],
    verdicts.map(({ figure, measured, goal, met }) => [
      figure,
      measured,
      goal,
      met ? 'met' : 'NOT MET',
    ]),
  )
}

interface Bound {
  readonly figure: string
  readonly measured: number
  readonly goal: number
  readonly unit?: string
}

export function atLeast({ figure, measured, goal }: Bound): Verdict {
  return { figure, measured: rounded(measured), goal: `>= ${goal}`, met: measured >= goal }
}

export function atMost({ figure, measured, goal, unit = '' }: Bound): Verdict {
  const met = measured <= goal
  return { figure, measured: rounded(measured) + unit, goal: `<= ${goal}${unit}`, met }
}

/** Strictly less. */
export function below({ figure, measured, goal, unit = '' }: Bound): Verdict {
  const met = measured < goal
  return { figure, measured: rounded(measured) + unit, goal: `< ${goal}${unit}`, met }
}

export function rounded(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

/** What a run found, for tests to check and for people to read. */
import { percentile } from '../../bench/load/figures.ts'
import { printTable, rounded } from '../../bench/report.ts'
import type { Judgement } from './judge.ts'

export interface Findings {
  readonly judgement: Judgement
  /** Measured beside: one figure, or many of which the middle and the largest are of interest. */
  readonly [figure: string]: number | readonly number[] | Judgement
}

/** Nothing that was acknowledged is lost, nothing happened twice, nobody was told two things. */
export const faultless = {
  lost: [],
  doubled: [],
  differing: [],
} as const satisfies Partial<Judgement>

export function hasFault({ lost, doubled, differing }: Judgement): boolean {
  return lost.length + doubled.length + differing.length > 0
}

export function printFindings(title: string, { judgement, ...figures }: Findings): void {
  const { sent, answeredMs, ...judged } = judgement
  const rows = [
    ['sent', String(sent)],
    ...Object.entries(judged).map(([name, ids]) => [wordsOf(name), counted(ids)]),
    ['answered within ms (p50 · p99 · max)', spread(answeredMs, [0.5, 0.99, 1])],
    ...Object.entries(figures).map(([name, figure]) => [
      `${wordsOf(name)}${typeof figure === 'number' ? '' : ' (p50 · max)'}`,
      typeof figure === 'number' ? rounded(figure) : spread(numbersOf(figure), [0.5, 1]),
    ]),
  ]
  printTable(title, ['', ''], rows)
}

function numbersOf(figure: readonly number[] | Judgement): readonly number[] {
  return 'sent' in figure ? [] : figure
}

/** With the first ones of a few, so that one can look for them in the logs. */
function counted(ids: readonly string[]): string {
  const few = ids.length > 0 && ids.length < 50
  return few ? `${ids.length} (${ids.slice(0, 3).join(' ')})` : String(ids.length)
}

function spread(values: readonly number[], shares: readonly number[]): string {
  return shares.map((share) => rounded(percentile(values, share))).join(' · ')
}

/** `caughtUpMs` reads as `caught up ms`. */
function wordsOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
}

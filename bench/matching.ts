/** What it costs to find the rule for a text, with few rules and with very many. */
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { checkRuleInput } from '../packages/hub/src/rules/rule-input.ts'
import { buildRuleIndex, type RuleIndex } from '../packages/hub/src/rules/rule-index.ts'
import { median } from './load/figures.ts'
import type { Options } from './options.ts'
import { atMost, printTable, rounded, type Verdict } from './report.ts'
import { makeKeywords, rulesFor, textsMeeting, textsMeetingNone } from './workload/keywords.ts'

const goalRatio = 3
const longestRoundMs = 100

interface Size {
  readonly rules: number
  readonly regexes: number
}

const sizes: readonly Size[] = [
  { rules: 10, regexes: 0 },
  { rules: 1_000, regexes: 0 },
  { rules: 1_000, regexes: 10 },
  { rules: 100_000, regexes: 0 },
  { rules: 100_000, regexes: 10 },
  { rules: 100_000, regexes: 1_000 },
]

/** An index and the texts that are looked up in it. */
interface Subject extends Size {
  readonly index: RuleIndex
  readonly buildMs: number
  readonly heapMib: number
  readonly hits: readonly string[]
  readonly misses: readonly string[]
}

interface Cost {
  readonly hit: number
  readonly miss: number
}

export async function measureMatching({ quick }: Options): Promise<Verdict[]> {
  const texts = quick ? 2_000 : 10_000
  const misses = structuredClone(textsMeetingNone(texts))
  const subjects: Subject[] = []
  for (const size of sizes) subjects.push(await buildSubject(size, misses))
  const rounds = new Map<Subject, Cost[]>(subjects.map((subject) => [subject, []]))
  for (let round = 0; round <= (quick ? 5 : 15); round++) {
    for (const subject of subjects) {
      const cost = costOf(subject)
      if (round > 0) rounds.get(subject)?.push(cost)
    }
  }
  return report([...rounds].map(([subject, costs]) => ({ ...subject, ...medians(costs) })))
}

async function buildSubject(size: Size, misses: readonly string[]): Promise<Subject> {
  const keywords = makeKeywords(size.rules, size)
  // Cloning makes the texts flat, as they come from a database.
  const rules = structuredClone(rulesFor(keywords).map(checkRuleInput))
  const before = await heapMib()
  const startedAt = performance.now()
  const index = buildRuleIndex(rules)
  // Regular expressions are compiled when they are first needed.
  for (const _ of index.match(misses[0] ?? '')) break
  const buildMs = performance.now() - startedAt
  const subject = { ...size, index, buildMs, heapMib: (await heapMib()) - before }
  return { ...subject, misses, hits: structuredClone(textsMeeting(keywords, misses.length)) }
}

const collectGarbage = exposeGarbageCollector()

function exposeGarbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  if (typeof gc !== 'function') throw new Error('the garbage collector cannot be called')
  return () => void gc()
}

/** What is held, tables outside of the JavaScript heap included. */
async function heapMib(): Promise<number> {
  // What lies outside of the heap is given back in the background, after the collection.
  for (let times = 0; times < 3; times++) {
    collectGarbage()
    await pause(20)
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

function costOf({ index, hits, misses }: Subject): Cost {
  return { hit: timeFor(index, hits, 1), miss: timeFor(index, misses, 0) }
}

/** Microseconds a text, asking for the best rule only, as a callback does. */
function timeFor(index: RuleIndex, texts: readonly string[], expected: 0 | 1): number {
  let [looked, found] = [0, 0]
  const startedAt = performance.now()
  for (const text of texts) {
    for (const _ of index.match(text)) {
      found++
      break
    }
    if (++looked % 32 === 0 && performance.now() - startedAt > longestRoundMs) break
  }
  const elapsedMs = performance.now() - startedAt
  if (found !== looked * expected) throw new Error(`${found} of ${looked} texts met a rule`)
  return (elapsedMs * 1_000) / looked
}

function medians(costs: readonly Cost[]): Cost {
  return {
    hit: median(costs.map(({ hit }) => hit)),
    miss: median(costs.map(({ miss }) => miss)),
  }
}

function report(measured: readonly (Subject & Cost)[]): Verdict[] {
  const [fewest] = measured
  if (fewest === undefined) throw new Error('nothing was measured')
  const ratios = (of: Cost) => ({ hit: of.hit / fewest.hit, miss: of.miss / fewest.miss })
  printTable(
    'Matching a text with the rules of an account',
    ['rules', 'regexes', 'hit µs', 'of 10', 'miss µs', 'of 10', 'built in ms', 'memory MiB'],
    measured.map((of) => {
      const { hit, miss } = ratios(of)
      const figures = [of.hit, hit, of.miss, miss, of.buildMs, of.heapMib]
      return [String(of.rules), String(of.regexes), ...figures.map(rounded)]
    }),
  )
  return measured
    .filter(({ rules }) => rules === 100_000)
    .map((of) => {
      const worse = Math.max(ratios(of).hit, ratios(of).miss)
      const figure = `matching, 100,000 rules with ${of.regexes} regexes, of 10 rules`
      return atMost({ figure, measured: worse, goal: goalRatio })
    })
}

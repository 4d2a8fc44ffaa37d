/** The conformance table: each call that is answered, what is kept of it, and what is refused. */
import { commonErrors, listEndpoints, type Endpoint } from '@mphub/wechat/endpoints'
import type { Answers } from './answers.ts'
import { stateKept } from './state-kept.ts'

export interface Row {
  readonly id: string
  readonly path: string
  readonly state: string
  readonly errcodes: readonly number[]
}

const everywhere: ReadonlySet<number> = new Set([0, ...commonErrors])

/** The rows that these answers prove. */
export function rowsFrom(answers: Answers): Row[] {
  return listEndpoints()
    .filter(({ path }) => isAnswered(answers.get(path)))
    .map((one) => rowOf(one, answers.get(one.path) ?? new Set()))
}

function isAnswered(errcodes: ReadonlySet<number> | undefined): boolean {
  return errcodes !== undefined && !(errcodes.size === 1 && errcodes.has(40066))
}

function rowOf({ id, path }: Endpoint, errcodes: ReadonlySet<number>): Row {
  const own = [...errcodes].filter((code) => !everywhere.has(code))
  const state = stateKept[id.split('.')[0] ?? ''] ?? ''
  return { id, path, state, errcodes: own.sort((one, other) => one - other) }
}

const head = `# What the simulator answers

Made from what simulators answered while the tests ran, so that nothing stands here that no test has
seen. Make it anew with \`UPDATE_CONFORMANCE=1 npx vitest run packages/simulator\`; a whole run of the
tests fails when it is behind, or claims too much.

Every call with a token also refuses: ${commonErrors.join(', ')}. What is not in the table is
answered with 40066.

| call | path | state kept | errors enforced |
| --- | --- | --- | --- |
`

export function pageOf(rows: readonly Row[]): string {
  const lines = rows.map(({ id, path, state, errcodes }) => {
    return `| \`${id}\` | \`${path}\` | ${state} | ${errcodes.join(', ')} |`
  })
  return `${head}${lines.join('\n')}\n`
}

/** The rows that a page has. */
export function rowsIn(page: string): Row[] {
  return page.split('\n').flatMap((line) => {
    const [, id, path, state = '', errcodes = ''] = line.split('|').map((cell) => cell.trim())
    if (!id?.startsWith('`') || !path) return []
    const codes = errcodes === '' ? [] : errcodes.split(', ').map(Number)
    return [{ id: id.replaceAll('`', ''), path: path.replaceAll('`', ''), state, errcodes: codes }]
  })
}

/** What one page claims and these rows do not prove, and the other way round. */
export function differences(claimed: readonly Row[], proved: readonly Row[]): string[] {
  return [
    ...missing(claimed, proved).map((what) => `claimed, but no test has seen it: ${what}`),
    ...missing(proved, claimed).map((what) => `seen by a test, but not in the table: ${what}`),
  ]
}

function missing(these: readonly Row[], those: readonly Row[]): string[] {
  const known = new Set(those.flatMap(claimsOf))
  return these.flatMap(claimsOf).filter((claim) => !known.has(claim))
}

function claimsOf({ id, errcodes }: Row): string[] {
  return [id, ...errcodes.map((code) => `${id} ${code}`)]
}

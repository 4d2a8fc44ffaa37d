/** Compares the tables of the documents with the program: settings, outcomes, metrics, commands. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigError, readConfig, startHub } from 'mphub'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../packages/hub/src/callback/tally.ts'
import type { Reason } from '../packages/hub/src/operations/readiness.ts'
import { pages, root, textOf } from './testing/pages.ts'

const operate = textOf('docs/operate.md')

/** The compiler keeps this list complete. */
const outcomes = {
  answered: true,
  silent: true,
  verified: true,
  unknown_account: true,
  signature: true,
  stale: true,
  decryption: true,
  other_account: true,
  wrong_mode: true,
  malformed_query: true,
  malformed_body: true,
  no_message: true,
  malformed_request: true,
  too_large: true,
  timed_out: true,
  unavailable: true,
  failed: true,
} satisfies Record<Outcome, true>

const reasons = {
  database_away: true,
  database_read_only: true,
  database_full: true,
  database_locked: true,
  database_failing: true,
  clock_off: true,
} satisfies Record<Reason, true>

describe('the table of settings', () => {
  it('names the settings that there are, and no others', () => {
    expect(firstColumn('Settings')).toEqual(knownSettings())
  })

  it.each([
    ['MPHUB_PORT', String(readConfig({}).port)],
    ['MPHUB_SIMULATOR_PORT', String(readConfig({}).simulatorPort)],
    ['MPHUB_WECHAT_API', readConfig({}).wechatApi.join(',')],
  ])('gives the default of %s', (name, value) => {
    expect(operate).toMatch(new RegExp(`^\\| \`${name}\` +\\| \`${RegExp.escape(value)}\` `, 'm'))
  })
})

describe('the table of outcomes', () => {
  it('names the outcomes that there are, and no others', () => {
    const documented = firstColumn('Health and metrics').filter((word) => !word.includes(' '))
    expect(documented).toEqual(Object.keys(outcomes))
  })
})

describe('the table of reasons', () => {
  it('names why a hub may not be ready, and nothing else', () => {
    expect(firstColumn('When a hub is not ready')).toEqual(Object.keys(reasons))
  })
})

describe('a metric of mphub', () => {
  it('that a page names is one that the hub gives', async () => {
    const data = await mkdtemp(join(tmpdir(), 'mphub-metrics-'))
    const settings = { MPHUB_DATA: data, MPHUB_PORT: '0', MPHUB_LOG_LEVEL: 'silent' }
    await using hub = await startHub({ config: readConfig(settings) })
    const given = await (await fetch(`${hub.url}/metrics`)).text()
    await rm(data, { recursive: true })

    const named = pages.flatMap((page) => textOf(page).match(/\bmphub_[a-z_]+/g) ?? [])

    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((metric) => !given.includes(`# TYPE ${metric} `))).toEqual([])
  })
})

describe('a command', () => {
  const known = commandsIn().flatMap((noun) => commandsIn(noun).map((verb) => `${noun} ${verb}`))

  it.each(pages)('that %s names is one that there is', (page) => {
    expect(known).toEqual(expect.arrayContaining(commandsNamedIn(page)))
  })
})

function commandsNamedIn(page: string): string[] {
  const named = textOf(page).matchAll(/(?:`|^|npx )mphub ((?!serve|simulator)[a-z]+ [a-z]+)/gm)
  return Array.from(named, ([, command = '']) => command)
}

/** The marked words in the first column of the tables under a heading. */
function firstColumn(heading: string): string[] {
  const section = operate.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return Array.from(section.matchAll(/^\| `([^`]+)`/gm), ([, word = '']) => word)
}

/** As the refusal of an unknown name lists them. */
function knownSettings(): string[] {
  try {
    readConfig({ MPHUB_NO_SUCH_SETTING: '' })
  } catch (error) {
    if (error instanceof ConfigError) return error.message.match(/MPHUB_(?!NO_SUCH)\w+/g) ?? []
  }
  throw new Error('an unknown setting was not refused')
}

/** The words that may follow; none for a command that does something itself. */
function commandsIn(...noun: readonly string[]): string[] {
  const main = join(root, 'packages/hub/src/main.ts')
  const help = execFileSync(process.execPath, [main, ...noun, '--help'], { encoding: 'utf8' })
  const [, list = ''] = help.split('\nCommands:')
  return Array.from(list.matchAll(/^ {2}([a-z]+) /gm), ([, verb = '']) => verb)
}

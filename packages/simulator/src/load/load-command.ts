/** `mphub-simulator load`: a load test from the command line, without a simulator that runs. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { ZodError } from 'zod'
import { accountInput, newAccount, type Account } from '../accounts/account.ts'
import { createClock } from '../clock.ts'
import { ControlError } from '../control-error.ts'
import { loadOrder, type LoadOrder } from './load-order.ts'
import type { LoadReport } from './load-report.ts'
import { createLoads } from './loads.ts'

export const loadHelp = `mphub-simulator load --url URL --token TOKEN [options]

  --url URL          where pushes go: the server address of an account
  --token TOKEN      of the account
  --aes-key KEY      43 characters; with --mode safe or compatible
  --mode MODE        plain (default), compatible, safe
  --appid APPID      of the account; needed when messages are encrypted
  --original-id ID   gh_…
  --rate N           pushes a second (100)
  --seconds N        how long (10)
  --count N          how many, instead of how long
  --kind KIND        text (default), image, CLICK, VIEW, SCAN, subscribe, LOCATION; may be repeated
  --text TEXT        what text messages say (hello); may be repeated
  --fans N           from how many fans
  --repeat SHARE     from 0 to 1: how many of the pushes arrive twice
  --mine HOST        the server is not on this machine, and it is mine: its host
  --json             the report as JSON

Exit code: 0 all were answered in time, 1 some were not, 2 wrong use.
`

const options = {
  url: { type: 'string' },
  token: { type: 'string' },
  'aes-key': { type: 'string' },
  mode: { type: 'string', default: 'plain' },
  appid: { type: 'string' },
  'original-id': { type: 'string' },
  rate: { type: 'string', default: '100' },
  seconds: { type: 'string' },
  count: { type: 'string' },
  kind: { type: 'string', multiple: true },
  text: { type: 'string', multiple: true },
  fans: { type: 'string' },
  repeat: { type: 'string' },
  mine: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options']

/** The error for words on the command line that make no load test. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly code = 'wrong_use'
}

/** The answer is the exit code. @throws {@link UsageError} */
export async function runLoadCommand(words: readonly string[]): Promise<number> {
  const given = read(words)
  if (given.help) {
    console.log(loadHelp)
    return 0
  }
  const run = start(accountOf(given), orderOf(given))
  const stop = () => run.stop()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const progress = setInterval(() => process.stderr.write(`${progressOf(run.report())}\n`), 1000)
  const report = await run.done
  clearInterval(progress)
  console.log(given.json ? JSON.stringify(report) : written(report))
  return report.inTime === report.sent && report.skipped === 0 ? 0 : 1
}

type Given = ReturnType<typeof read>

function read(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options }).values
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function accountOf(given: Given): Account {
  const { url, token, mode } = given
  if (!url || !token) throw new UsageError('--url and --token are needed')
  return checked(() =>
    newAccount(
      accountInput.parse({
        ...{ callbackUrl: url, token, mode },
        ...(given['aes-key'] && { encodingAesKey: given['aes-key'] }),
        ...(given.appid && { appid: given.appid }),
        ...(given['original-id'] && { originalId: given['original-id'] }),
      }),
    ),
  )
}

function orderOf(given: Given): LoadOrder {
  const { rate, seconds, count, kind: kinds, text: texts, fans, repeat, mine } = given
  const numbers = Object.entries({ rate, seconds, count, fans, repeat })
  const known = numbers.flatMap(([name, value]) => (value ? [[name, Number(value)]] : []))
  const lists = { ...(kinds && { kinds }), ...(texts && { texts }), ...(mine && { mine }) }
  return checked(() => loadOrder.parse({ ...Object.fromEntries(known), ...lists }))
}

function start(account: Account, order: LoadOrder) {
  const clock = createClock()
  return checked(() => createLoads({ clock, timeoutMs: 5000 }).start(account, order))
}

function checked<Result>(make: () => Result): Result {
  try {
    return make()
  } catch (error) {
    if (error instanceof ControlError) {
      throw new UsageError(error.message.replace('add "mine":', 'add --mine '), { cause: error })
    }
    if (!(error instanceof ZodError)) throw error
    const issues = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new UsageError(issues.join('; '), { cause: error })
  }
}

function progressOf({ sent, planned, inTime, late, wrong, refused, waiting }: LoadReport): string {
  const counts = `in time ${inTime}, late ${late}, wrong ${wrong}, refused ${refused}`
  return `${sent}/${planned} sent, ${counts}, waiting ${waiting}`
}

function written(report: LoadReport): string {
  const { sent, rate, seconds, inTime, late, wrong, refused, skipped, ms } = report
  const lines = [
    `sent      ${sent} in ${seconds} s (${rate} a second)`,
    `in time   ${inTime}${ms ? `   p50 ${ms.p50} ms, p99 ${ms.p99} ms, max ${ms.max} ms` : ''}`,
    `late      ${late}`,
    `wrong     ${wrong}`,
    `refused   ${refused}`,
    ...(skipped > 0 ? [`skipped   ${skipped}   too many were under way`] : []),
    ...(report.isOnSchedule ? [] : [behind(report)]),
    ...Object.entries(report.byStatus).map(([status, count]) => `HTTP ${status}  ${count}`),
    ...report.reasons.map(({ reason, count }) => `${count} times: ${reason}`),
  ]
  return lines.join('\n')
}

function behind({ behindMs, lagMs }: LoadReport): string {
  return (
    `The load generator was up to ${behindMs} ms behind its schedule` +
    ` and paused for up to ${lagMs} ms itself: try a lower rate`
  )
}

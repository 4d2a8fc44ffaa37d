/** One load test: pushes leave at a steady rate, and every answer is judged. */
import type { Account } from '../accounts/account.ts'
import { randomDigits } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { seal } from '../pushes/envelope.ts'
import { messageOf } from '../pushes/message-of.ts'
import { readSaying } from '../pushes/saying.ts'
import type { Sender } from '../pushes/sender.ts'
import type { Fields } from '../wire/field.ts'
import { plannedPushes, type LoadOrder } from './load-order.ts'
import { createTally, type LoadReport } from './load-report.ts'

export interface LoadRun {
  report(): LoadReport
  stop(): void
  /** Done when the last answer is in. */
  readonly done: Promise<LoadReport>
}

interface Surroundings {
  readonly clock: Clock
  readonly sender: Sender
  readonly nextMessageId: () => string
}

interface Plan {
  readonly id: string
  readonly account: Account
  readonly order: LoadOrder
  readonly openids: readonly string[]
}

/** Real time: what is measured is a real server. */
const tickMs = 10

/** WeChat’s patience is five seconds, so a server that hangs at 2,000 a second fills this. */
const mostWaiting = 10_000

export function startLoad(surroundings: Surroundings, plan: Plan): LoadRun {
  const { clock, sender, nextMessageId } = surroundings
  const { id, account, order, openids } = plan
  const [planned, tally] = [plannedPushes(order), createTally(account)]
  const stopping = new AbortController()
  const finished = Promise.withResolvers<LoadReport>()
  const [startedAt, begun] = [clock.now(), performance.now()]
  let state: LoadReport['state'] = 'running'
  let [made, owed] = [0, 0]
  let [sendingMs, endedMs, lagMs] = [0, 0, 0]

  const elapsedMs = () => performance.now() - begun

  function report(): LoadReport {
    const figures = tally.figures()
    const seconds = Math.round(state === 'running' ? elapsedMs() : endedMs) / 1000
    const rate = Math.round((figures.sent / Math.max(sendingMs, 1)) * 10_000) / 10
    const own = { seconds, planned, rate, lagMs: Math.round(lagMs) }
    return { id, appid: account.appid, state, startedAt, ...own, ...figures }
  }

  function finishIfOver(): void {
    if (state !== 'running' || tally.waiting > 0 || (made < planned && !stopping.signal.aborted))
      return
    endedMs = elapsedMs()
    state = stopping.signal.aborted ? 'stopped' : 'done'
    finished.resolve(report())
  }

  async function send(openid: string, fields: Fields): Promise<void> {
    if (tally.waiting >= mostWaiting) return tally.skipped()
    tally.sent()
    const stamp = { timestamp: String(Math.floor(clock.now() / 1000)), nonce: randomDigits(9) }
    const { url, body } = seal(account, { openid, fields }, stamp)
    const from = performance.now()
    const exchange = await sender.send({ method: 'POST', url, body }, stopping.signal)
    tally.answered(openid, exchange, performance.now() - from)
    finishIfOver()
  }

  function pushNext(): void {
    const { kinds, texts, repeat } = order
    const openid = openids[made % openids.length] ?? ''
    const content = texts[made % texts.length] ?? ''
    const type = kinds[made % kinds.length] ?? 'text'
    const said = readSaying(type === 'text' ? { type, content } : { type })
    const fields = messageOf({ account, openid, said, at: clock.now(), nextMessageId })
    made += 1
    owed += repeat
    void send(openid, fields)
    if (owed < 1) return
    owed -= 1
    void send(openid, fields)
  }

  let tickedAt = 0
  const ticking = setInterval(() => {
    const now = elapsedMs()
    lagMs = Math.max(lagMs, now - tickedAt - tickMs)
    tickedAt = now
    const due = Math.min(planned, Math.ceil((now / 1000) * order.rate), made + mostAtOnce(order))
    while (made < due && !stopping.signal.aborted) pushNext()
    sendingMs = Math.max(elapsedMs(), 1)
    if (made >= planned || stopping.signal.aborted) clearInterval(ticking)
    finishIfOver()
  }, tickMs)

  return {
    report,
    stop() {
      stopping.abort()
      clearInterval(ticking)
      setImmediate(finishIfOver)
    },
    done: finished.promise,
  }
}

/** After a pause of its own it does not make up for all of it at once. */
function mostAtOnce({ rate }: LoadOrder): number {
  return Math.ceil((rate * tickMs) / 1000) * 4
}

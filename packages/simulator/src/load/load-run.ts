/** One load test: pushes leave at a steady rate, and every answer is judged. */
import type { Account } from '../accounts/account.ts'
import { randomDigits } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { seal } from '../pushes/envelope.ts'
import { messageOf } from '../pushes/message-of.ts'
import { readSaying, type Saying } from '../pushes/saying.ts'
import type { Sender } from '../pushes/sender.ts'
import type { Fields } from '../wire/field.ts'
import { plannedPushes, type LoadOrder } from './load-order.ts'
import { createTally, type LoadReport } from './load-report.ts'
import { keepSchedule } from './schedule.ts'

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

/** WeChat’s patience is five seconds, so a server that hangs at 2,000 a second fills this. */
const mostWaiting = 10_000

export function startLoad({ clock, sender, nextMessageId }: Surroundings, plan: Plan): LoadRun {
  const { id, account, order, openids } = plan
  const [planned, tally] = [plannedPushes(order), createTally(account)]
  const finished = Promise.withResolvers<LoadReport>()
  const startedAt = clock.now()
  const schedule = keepSchedule({ rate: order.rate, planned, due: pushNext, onTick: finishIfOver })
  const sayings = sayingsOf(order)
  let state: LoadReport['state'] = 'running'
  let owed = 0

  function report(): LoadReport {
    const figures = tally.figures()
    const { seconds, sendingSeconds, ...timing } = schedule.timing()
    const rate = Math.round((figures.sent / sendingSeconds) * 10) / 10
    return {
      id,
      appid: account.appid,
      state,
      startedAt,
      seconds,
      planned,
      rate,
      ...timing,
      ...figures,
    }
  }

  function finishIfOver(): void {
    if (state !== 'running' || tally.waiting > 0 || !schedule.isOver()) return
    schedule.end()
    state = schedule.isStopped() ? 'stopped' : 'done'
    finished.resolve(report())
  }

  async function send(openid: string, fields: Fields): Promise<void> {
    if (tally.waiting >= mostWaiting) return tally.skipped()
    tally.sent()
    const stamp = { timestamp: String(Math.floor(clock.now() / 1000)), nonce: randomDigits(9) }
    const { url, body } = seal(account, { openid, fields }, stamp)
    const from = performance.now()
    const exchange = await sender.send({ method: 'POST', url, body })
    tally.answered(openid, exchange, performance.now() - from)
    finishIfOver()
  }

  function pushNext(number: number): void {
    const openid = openids[number % openids.length] ?? ''
    const said = sayings(number)
    const fields = messageOf({ account, openid, said, at: clock.now(), nextMessageId })
    owed += order.repeat
    void send(openid, fields)
    if (owed < 1) return
    owed -= 1
    void send(openid, fields)
  }

  return {
    report,
    stop() {
      schedule.stop()
      sender.stop()
      setImmediate(finishIfOver)
    },
    done: finished.promise,
  }
}

/** Read once, and taken in turn: to read each anew would cost more than to send it. */
function sayingsOf({ kinds, texts }: LoadOrder): (number: number) => Saying {
  const ofKind = kinds.map((type) =>
    type === 'text'
      ? texts.map((content) => readSaying({ type, content }))
      : [readSaying({ type })],
  )
  return (number) => {
    const sayings = ofKind[number % ofKind.length] ?? []
    return sayings[number % sayings.length] ?? readSaying({ type: 'text' })
  }
}

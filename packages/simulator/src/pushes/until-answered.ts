/** Makes attempt after attempt of a push, until the server has answered or WeChat gives up. */
import type { Account } from '../accounts/account.ts'
import { randomDigits } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults/faults.ts'
import type { Fields } from '../wire/field.ts'
import { seal } from './envelope.ts'
import { judge, lost } from './judge.ts'
import type { Attempt, Push } from './push.ts'
import type { Exchange, Sender } from './sender.ts'

export interface RunningPush {
  readonly account: Account
  readonly push: Push
  readonly fields: Fields
  readonly signal: AbortSignal
  /** Called when an attempt begins and when it is over. */
  readonly onAttempt: (attempt: Attempt) => void
}

export interface Courier {
  readonly clock: Clock
  readonly sender: Sender
  readonly faults: Faults
  /** How often WeChat tries before it gives up: 3, by some reading of its documents 4. */
  readonly deliveries: number
  /** Whether an unusable answer is a reason to try again. */
  readonly retryOnError: boolean
}

export async function pushUntilAnswered(courier: Courier, running: RunningPush): Promise<void> {
  const { push, signal } = running
  await waitFor(courier.clock, courier.faults.current().delayPushMs, signal)
  const extras = Array.from({ length: courier.faults.current().repeatPushes }, () =>
    attempt(courier, running, { list: push.repeats, number: 1 }),
  )
  for (let number = 1; number <= courier.deliveries && !signal.aborted; number++) {
    const { outcome } = await attempt(courier, running, { list: push.attempts, number })
    if (outcome === 'answered' || outcome === 'silent') break
    if (!courier.retryOnError && (outcome === 'invalid' || outcome === 'error-status')) break
  }
  await Promise.all(extras)
}

async function attempt(
  { clock, sender, faults }: Courier,
  { account, push, fields, signal, onAttempt }: RunningPush,
  { list, number }: { list: Attempt[]; number: number },
): Promise<Attempt> {
  const at = clock.now()
  const stamp = { timestamp: String(Math.floor(at / 1000)), nonce: randomDigits(9) }
  const { url, body } = seal(account, { openid: push.openid, fields }, stamp)
  const begun = { number, at, url, requestBody: body, ...unanswered }
  const index = list.push(begun) - 1
  onAttempt(begun)

  const exchange = await sender.send({ method: 'POST', url, body }, signal)

  const isLost = list === push.attempts && isLostOnTheWay(exchange, faults)
  const verdict = isLost ? lost : judge(account, push.openid, exchange)
  const ended = { ...begun, ...verdict, ms: clock.now() - at }
  list[index] = ended
  onAttempt(ended)
  return ended
}

const unanswered = {
  status: null,
  ms: null,
  body: null,
  replyXml: null,
  reply: null,
  outcome: 'running',
} as const satisfies Partial<Attempt>

function isLostOnTheWay(exchange: Exchange, faults: Faults): boolean {
  return exchange.kind === 'response' && faults.strikes('loseAnswers')
}

async function waitFor(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0 || signal.aborted) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const done = () => resolve()
  const timer = clock.setTimeout(done, ms)
  signal.addEventListener('abort', done)
  await promise
  signal.removeEventListener('abort', done)
  timer.cancel()
}

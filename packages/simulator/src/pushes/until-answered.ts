/** Makes attempt after attempt of a push, until the server has answered or WeChat gives up. */
import { randomDigits } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Target } from '../faults/fault.ts'
import type { Faults } from '../faults/faults.ts'
import type { AttemptTrouble } from '../faults/push-trouble.ts'
import type { Fields } from '../wire/field.ts'
import { seal } from './envelope.ts'
import { judge, lost } from './judge.ts'
import type { Attempt, Push } from './push.ts'
import type { Reordering } from './reordering.ts'
import type { Exchange, Sender } from './sender.ts'
import type { Server } from './server.ts'
import { waitFor } from './wait-for.ts'

export interface RunningPush {
  readonly server: Server
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
  readonly reordering: Reordering
  /** How long WeChat waits for an answer. */
  readonly timeoutMs: number
  /** How often WeChat tries before it gives up: 3, by some reading of its documents 4. */
  readonly deliveries: number
  /** Whether an unusable answer is a reason to try again. */
  readonly retryOnError: boolean
}

export async function pushUntilAnswered(courier: Courier, running: RunningPush): Promise<void> {
  const { server, push, signal } = running
  const trouble = courier.faults.ofPush(targetOf(server, push))
  await waitFor(courier.clock, trouble.delayMs, signal)
  const { reorder } = trouble
  const turnOver = reorder && (await courier.reordering.hold(push.appid, reorder, signal))
  const extras = [
    ...Array.from({ length: trouble.repeats }, () => server),
    ...trouble.addresses.map((callbackUrl) => ({ ...server, callbackUrl })),
  ].map((to) => attempt(courier, { ...running, server: to }, { list: push.repeats, number: 1 }))
  const most = trouble.attempts ?? courier.deliveries
  for (let number = 1; number <= most && !signal.aborted; number++) {
    const { outcome } = await attempt(courier, running, { list: push.attempts, number })
    turnOver?.()
    if (trouble.attempts !== undefined) continue
    if (outcome === 'answered' || outcome === 'silent') break
    if (!courier.retryOnError && (outcome === 'invalid' || outcome === 'error-status')) break
  }
  turnOver?.()
  await Promise.all(extras)
}

async function attempt(
  courier: Courier,
  { server, push, fields, signal, onAttempt }: RunningPush,
  { list, number }: { list: Attempt[]; number: number },
): Promise<Attempt> {
  const { clock, faults } = courier
  const at = clock.now()
  const stamp = { timestamp: String(Math.floor(at / 1000)), nonce: randomDigits(9) }
  const { url, body } = seal(server, { openid: push.openid, fields }, stamp)
  const begun = { number, at, url, requestBody: body, ...unanswered }
  const index = list.push(begun) - 1
  onAttempt(begun)

  const trouble = faults.ofAttempt(targetOf(server, push))
  const exchange = trouble.fails
    ? await failed(courier, trouble.fails, signal)
    : await courier.sender.send({ method: 'POST', url, body }, signal)

  const mayBeLost = list === push.attempts && exchange.kind === 'response'
  const isLost = mayBeLost && trouble.losesAnswer()
  const verdict = isLost ? lost : judge(server, push.openid, exchange)
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

async function failed(
  { clock, timeoutMs }: Courier,
  { why, isTimeout }: NonNullable<AttemptTrouble['fails']>,
  signal: AbortSignal,
): Promise<Exchange> {
  if (isTimeout) await waitFor(clock, timeoutMs, signal)
  return { kind: 'failed', why }
}

export function targetOf(
  { callbackUrl }: Pick<Server, 'callbackUrl'>,
  { appid, openid }: Pick<Push, 'appid' | 'openid'>,
): Target {
  const { hostname, pathname } = new URL(callbackUrl)
  return { host: hostname, path: pathname, appid, openid }
}

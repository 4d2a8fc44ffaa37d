/** The address verification (验证消息的确来自微信服务器) that WeChat makes when an address is saved. */
import type { Account } from '../accounts/account.ts'
import { randomDigits } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { because, type Reason } from '../reason.ts'
import { sign } from '../wire/signature.ts'
import { withQuery } from './envelope.ts'
import { whyStatus } from './judge.ts'
import type { Exchange, Sender } from './sender.ts'

export interface Verification extends Partial<Reason> {
  readonly ok: boolean
  readonly status: number | null
  readonly body: string | null
}

export async function verifyAddress(
  account: Account,
  { clock, sender }: { clock: Clock; sender: Sender },
): Promise<Verification> {
  if (!account.callbackUrl) return refused({}, because('no_callback_url'))
  const [timestamp, nonce] = [String(Math.floor(clock.now() / 1000)), randomDigits(9)]
  const echostr = randomDigits(19)
  const signature = sign(account.token, timestamp, nonce)
  const url = withQuery(account.callbackUrl, { signature, echostr, timestamp, nonce })
  const exchange = await sender.send({ method: 'GET', url }, new AbortController().signal)
  return judgeEcho(exchange, echostr)
}

function judgeEcho(exchange: Exchange, echostr: string): Verification {
  if (exchange.kind === 'failed') return refused({}, exchange.why)
  if (exchange.kind === 'timeout') return refused(exchange, exchange.why)
  if (exchange.kind === 'too-large') return refused(exchange, because('answer_too_large'))
  const { status } = exchange
  const body = exchange.body.toString()
  if (status !== 200) return refused({ status, body }, whyStatus(status))
  if (exchange.isCompressed) return refused({ status, body }, because('answer_compressed'))
  if (body !== echostr) return refused({ status, body }, because('echostr_differs'))
  return { ok: true, status, body }
}

function refused(
  { status = null, body = null }: { status?: number | null; body?: string | null },
  why: Reason,
): Verification {
  return { ok: false, status, body, ...why }
}

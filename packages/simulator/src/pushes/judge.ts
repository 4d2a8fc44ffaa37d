/** Decides, as WeChat does, what an answer to a push is worth. */
import type { Account } from '../accounts/account.ts'
import { decrypt } from '../wire/cipher.ts'
import { textOf, type Fields } from '../wire/field.ts'
import { readXml } from '../wire/read-xml.ts'
import { sign } from '../wire/signature.ts'
import { WireError } from '../wire/wire-error.ts'
import type { Attempt, Outcome } from './push.ts'
import { faultOf } from './reply-rules.ts'
import type { Exchange } from './sender.ts'

export type Verdict = Pick<Attempt, 'status' | 'body' | 'replyXml' | 'reply' | 'reason'> & {
  readonly outcome: Outcome
}

const nothing = { status: null, body: null, replyXml: null, reply: null }

export const lost: Verdict = {
  ...nothing,
  outcome: 'lost',
  reason: 'the answer was lost on its way to WeChat, as the fault loseAnswers wants it',
}

export function judge(account: Account, openid: string, exchange: Exchange): Verdict {
  switch (exchange.kind) {
    case 'timeout':
      return { ...nothing, outcome: 'timeout', reason: 'no complete answer in time' }
    case 'failed':
      return { ...nothing, outcome: 'connection-failed', reason: exchange.reason }
    case 'too-large':
      return invalid({ ...nothing, status: exchange.status }, 'the answer is larger than 1 MiB')
    case 'response':
      return judgeResponse(account, openid, exchange)
  }
}

type Received = Omit<Verdict, 'outcome' | 'reason'>

function judgeResponse(
  account: Account,
  openid: string,
  { status, body }: { status: number; body: Buffer },
): Verdict {
  const text = body.toString()
  const received = { ...nothing, status, body: text }
  if (status !== 200) {
    return { ...received, outcome: 'error-status', reason: `status ${status} instead of 200` }
  }
  if (text === '' || text === 'success') return { ...received, outcome: 'silent' }
  if (!body.equals(Buffer.from(text))) return invalid(received, 'the answer is not UTF-8')
  return judgeReply(account, openid, { ...received, body: text })
}

function judgeReply(account: Account, openid: string, received: Received & { body: string }) {
  try {
    const replyXml = openReply(account, received.body)
    return judgeFields(account, openid, { ...received, replyXml, reply: readXml(replyXml) })
  } catch (error) {
    if (error instanceof WireError) return invalid(received, error.message)
    throw error
  }
}

function judgeFields(
  account: Account,
  openid: string,
  read: Received & { reply: Fields },
): Verdict {
  const fault = faultOf(read.reply, { openid, originalId: account.originalId })
  return fault === undefined ? { ...read, outcome: 'answered' } : invalid(read, fault)
}

function invalid(received: Received, reason: string): Verdict {
  return { ...received, outcome: 'invalid', reason }
}

/** @throws {@link WireError} */
function openReply(account: Account, body: string): string {
  if (!body.startsWith('<')) throw unacceptable('neither success, nor empty, nor XML from byte 1')
  const fields = readXml(body)
  const encrypted = textOf(fields['Encrypt']).trim()
  if (encrypted === '' && account.mode === 'safe') {
    throw unacceptable('a plaintext reply, but in safe mode replies must be encrypted')
  }
  if (encrypted === '') return body
  if (account.mode === 'plain') throw unacceptable('an encrypted reply, but the mode is plain')
  const [timestamp, nonce] = [textOf(fields['TimeStamp']).trim(), textOf(fields['Nonce'])]
  if (textOf(fields['MsgSignature']) !== sign(account.token, timestamp, nonce, encrypted)) {
    throw unacceptable('MsgSignature is wrong')
  }
  return decrypt(account, encrypted)
}

function unacceptable(reason: string): WireError {
  return new WireError('reply_unacceptable', reason)
}

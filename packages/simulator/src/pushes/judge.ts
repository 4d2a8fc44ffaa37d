/** Decides, as WeChat does, what an answer to a push is worth. */
import type { Account } from '../accounts/account.ts'
import { because, becauseOf, type Reason, type WholeReason } from '../reason.ts'
import { decrypt } from '../wire/cipher.ts'
import { textOf, type Fields } from '../wire/field.ts'
import { readXml } from '../wire/read-xml.ts'
import { sign } from '../wire/signature.ts'
import { WireError } from '../wire/wire-error.ts'
import type { Attempt, Outcome } from './push.ts'
import { faultOf } from './reply-rules.ts'
import type { Exchange } from './sender.ts'

export type Verdict = Received & Partial<Reason> & { readonly outcome: Outcome }

type Received = Pick<Attempt, 'status' | 'body' | 'replyXml' | 'reply'>

const nothing = { status: null, body: null, replyXml: null, reply: null }

export const lost: Verdict = { ...nothing, outcome: 'lost', ...because('answer_lost') }

export function judge(account: Account, openid: string, exchange: Exchange): Verdict {
  switch (exchange.kind) {
    case 'timeout':
      return { ...nothing, outcome: 'timeout', ...because('no_answer_in_time') }
    case 'failed':
      return { ...nothing, outcome: 'connection-failed', ...exchange.why }
    case 'too-large':
      return invalid({ ...nothing, status: exchange.status }, because('answer_too_large'))
    case 'response':
      return judgeResponse(account, openid, exchange)
  }
}

function judgeResponse(
  account: Account,
  openid: string,
  { status, body }: { status: number; body: Buffer },
): Verdict {
  const text = body.toString()
  const received = { ...nothing, status, body: text }
  if (status !== 200) {
    return { ...received, outcome: 'error-status', ...becauseOf('wrong_status', status) }
  }
  if (text === '' || text === 'success') return { ...received, outcome: 'silent' }
  if (!body.equals(Buffer.from(text))) return invalid(received, because('answer_not_utf8'))
  return judgeReply(account, openid, { ...received, body: text })
}

function judgeReply(account: Account, openid: string, received: Received & { body: string }) {
  try {
    const replyXml = openReply(account, received.body)
    return judgeFields(account, openid, { ...received, replyXml, reply: readXml(replyXml) })
  } catch (error) {
    if (error instanceof WireError) return invalid(received, error.why)
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

function invalid(received: Received, why: Reason): Verdict {
  return { ...received, outcome: 'invalid', ...why }
}

/** @throws {@link WireError} */
function openReply(account: Account, body: string): string {
  if (!body.startsWith('<')) throw unacceptable('not_a_reply')
  const fields = readXml(body)
  const encrypted = textOf(fields['Encrypt']).trim()
  if (encrypted === '' && account.mode === 'safe') {
    throw unacceptable('plaintext_in_safe_mode')
  }
  if (encrypted === '') return body
  if (account.mode === 'plain') throw unacceptable('encrypted_in_plain_mode')
  const [timestamp, nonce] = [textOf(fields['TimeStamp']).trim(), textOf(fields['Nonce'])]
  if (textOf(fields['MsgSignature']) !== sign(account.token, timestamp, nonce, encrypted)) {
    throw unacceptable('wrong_msg_signature')
  }
  return decrypt(account, encrypted)
}

function unacceptable(reason: WholeReason): WireError {
  return new WireError('reply_unacceptable', because(reason))
}

/** Decides, as WeChat does, what an answer to a push is worth. */
import { because, becauseOf, type Reason, type WholeReason } from '../reason.ts'
import { decrypt } from '../wire/cipher.ts'
import { textOf, type Fields } from '../wire/field.ts'
import { readXml } from '../wire/read-xml.ts'
import { sign } from '../wire/signature.ts'
import { WireError } from '../wire/wire-error.ts'
import type { Attempt, Outcome } from './push.ts'
import { faultOf } from './reply-rules.ts'
import type { Exchange } from './sender.ts'
import type { Server } from './server.ts'

export type Verdict = Received & Partial<Reason> & { readonly outcome: Outcome }

type Received = Pick<Attempt, 'status' | 'body' | 'replyXml' | 'reply'>

const nothing = { status: null, body: null, replyXml: null, reply: null }

export const lost: Verdict = { ...nothing, outcome: 'lost', ...because('answer_lost') }

export function judge(server: Server, openid: string, exchange: Exchange): Verdict {
  switch (exchange.kind) {
    case 'timeout':
      return { ...nothing, status: exchange.status, outcome: 'timeout', ...exchange.why }
    case 'failed':
      return { ...nothing, outcome: 'connection-failed', ...exchange.why }
    case 'too-large':
      return invalid({ ...nothing, status: exchange.status }, because('answer_too_large'))
    case 'response':
      return judgeResponse(server, openid, exchange)
  }
}

function judgeResponse(
  server: Server,
  openid: string,
  { status, body, isCompressed }: Extract<Exchange, { kind: 'response' }>,
): Verdict {
  const text = body.toString()
  const received = { ...nothing, status, body: shortened(text) }
  if (status !== 200) return { ...received, outcome: 'error-status', ...whyStatus(status) }
  if (text === '' || text === 'success') return { ...received, outcome: 'silent' }
  if (isCompressed) return invalid(received, because('answer_compressed'))
  if (!body.equals(Buffer.from(text))) return invalid(received, because('answer_not_utf8'))
  return judgeReply(server, openid, { ...received, body: text })
}

/** Of an answer that is no reply, nobody reads more. */
const longestShown = 16 * 1024

function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}… (cut off)` : text
}

function judgeReply(server: Server, openid: string, received: Received & { body: string }) {
  try {
    const replyXml = openReply(server, received.body)
    return judgeFields(server, openid, { ...received, replyXml, reply: readXml(replyXml) })
  } catch (error) {
    if (error instanceof WireError) return invalid(received, error.why)
    throw error
  }
}

function judgeFields(
  { originalId }: Server,
  openid: string,
  read: Received & { reply: Fields },
): Verdict {
  const fault = faultOf(read.reply, { openid, originalId })
  return fault === undefined ? { ...read, outcome: 'answered' } : invalid(read, fault)
}

function invalid(received: Received, why: Reason): Verdict {
  return { ...received, outcome: 'invalid', ...why }
}

export function whyStatus(status: number): Reason {
  const isRedirect = status >= 300 && status < 400 && status !== 304
  return becauseOf(isRedirect ? 'redirected' : 'wrong_status', status)
}

/** @throws {@link WireError} */
function openReply(server: Server, body: string): string {
  if (!body.startsWith('<')) throw unacceptable('not_a_reply')
  const fields = readXml(body)
  const encrypted = textOf(fields['Encrypt']).trim()
  if (encrypted === '' && server.mode === 'safe') {
    throw unacceptable('plaintext_in_safe_mode')
  }
  if (encrypted === '') return body
  if (server.mode === 'plain') throw unacceptable('encrypted_in_plain_mode')
  const [timestamp, nonce] = [textOf(fields['TimeStamp']).trim(), textOf(fields['Nonce'])]
  if (textOf(fields['MsgSignature']) !== sign(server.token, timestamp, nonce, encrypted)) {
    throw unacceptable('wrong_msg_signature')
  }
  return decrypt(server, encrypted)
}

function unacceptable(reason: WholeReason): WireError {
  return new WireError('reply_unacceptable', because(reason))
}

/** Lets a push through when its signature is the one the account’s mode asks for. */
import { isSignedBy, readEnvelope, XmlError, type Envelope } from '@mphub/wechat/callback'
import type { Account, CallbackKeys } from '../accounts/account.ts'
import { refuse } from './answer.ts'
import type { Step } from './pipeline.ts'
import type { CallbackQuery, Push } from './push.ts'

/** How far the clocks of WeChat and of this server may be apart, the time under way included. */
export const freshForMs = 10 * 60 * 1000

export interface Authenticated {
  /** The token that signed; the answer is signed with it too. */
  readonly token: string
  /** Of an encrypted push; undefined for a plain one. */
  readonly envelope: (Envelope & { readonly encrypt: string }) | undefined
}

/**
 * The account’s configured mode decides what is checked; nothing in the request can weaken it.
 * The signature of the query comes first in every mode, so that nobody without the token gets a
 * body read.
 */
export const authenticate: Step<Push, Authenticated> = (
  { account, query, body, arrivedAt },
  next,
) => {
  const token = signingToken(account, query, arrivedAt)
  if (token === undefined) return refuse('signature')
  if (Math.abs(arrivedAt - Number(query.timestamp) * 1000) > freshForMs) return refuse('stale')
  if (account.mode === 'plain') {
    return query.encryptType === 'aes' ? refuse('wrong_mode') : next({ token, envelope: undefined })
  }
  const envelope = envelopeOf(body)
  if (envelope === undefined) return refuse('malformed_body')
  const { encrypt } = envelope
  if (encrypt === undefined || encrypt === '') return refuse('wrong_mode')
  return isSignedBy(query.msgSignature, token, query.timestamp, query.nonce, encrypt)
    ? next({ token, envelope: { ...envelope, encrypt } })
    : refuse('signature')
}

function envelopeOf(body: string): Envelope | undefined {
  try {
    return readEnvelope(body)
  } catch (error) {
    if (error instanceof XmlError) return undefined
    throw error
  }
}

/** The token of the account that signed this query: the current one, or one just replaced. */
export function signingToken(
  account: Account,
  { signature, timestamp, nonce }: CallbackQuery,
  now: number,
): string | undefined {
  for (const { token } of acceptedKeys(account, now)) {
    const revealed = token.reveal()
    if (isSignedBy(signature, revealed, timestamp, nonce)) return revealed
  }
  return undefined
}

/** The keys of the account, and during a rotation the ones before. */
export function acceptedKeys(account: Account, now: number): readonly CallbackKeys[] {
  const { keys, previous } = account
  return previous !== null && now < previous.until ? [keys, previous] : [keys]
}

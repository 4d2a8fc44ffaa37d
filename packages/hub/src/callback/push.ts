/** One HTTP push of WeChat, as the steps of the pipeline take it over. */
import type { Account } from '../accounts/account.ts'

/** The query of a push. Each part is checked for its shape before anything is computed from it. */
export interface CallbackQuery {
  readonly signature: string
  /** Unix seconds, ten digits. */
  readonly timestamp: string
  readonly nonce: string
  readonly encryptType: 'raw' | 'aes'
  readonly msgSignature: string
}

export interface Push {
  readonly account: Account
  readonly query: CallbackQuery
  readonly body: string
  /** UTC milliseconds. */
  readonly arrivedAt: number
  /** When the answer has to leave, by the steady clock. */
  readonly answerBy: number
}

type RawQuery = Readonly<Record<string, unknown>>

/** Undefined when a parameter is missing, repeated, or not of the shape that WeChat sends. */
export function readQuery(raw: RawQuery): CallbackQuery | undefined {
  const { signature = '', timestamp, nonce, msg_signature: msgSignature = '' } = raw
  const { encrypt_type: encryptType = 'raw' } = raw
  if (!isSignature(signature) || !isSignature(msgSignature)) return undefined
  if (typeof timestamp !== 'string' || !/^\d{10}$/.test(timestamp)) return undefined
  if (typeof nonce !== 'string' || !/^[0-9A-Za-z]{1,64}$/.test(nonce)) return undefined
  if (encryptType !== 'raw' && encryptType !== 'aes') return undefined
  return { signature, timestamp, nonce, encryptType, msgSignature }
}

/** Absence is the empty text, which no signature equals. */
function isSignature(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40})?$/.test(value)
}

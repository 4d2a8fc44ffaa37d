/** The tables of messages: what WeChat pushed, and what it was told. */

/**
 * `answered`: the answer is final. `processing`: a module was at work when the row was written.
 * `late`: WeChat was told `success` at the deadline, and `reply` came afterwards.
 * `unknown`: the server died while a module was at work that must not run twice.
 */
export type MessageState = 'answered' | 'processing' | 'late' | 'unknown'

export interface MessageTable {
  appid: string
  /** The dedupe key: the same for every attempt of one message. */
  key: string
  openid: string
  kind: string
  /** When WeChat made the message, UTC milliseconds. */
  createdAt: number
  receivedAt: number
  /** As pushed, decrypted. */
  xml: string
  state: MessageState
  /** Reply XML before encryption; null: nothing was said. */
  reply: string | null
  /** The rule that answered. */
  ruleId: string | null
  /** The hub process at work on it, while the state is `processing`. */
  owner: string | null
}

/** Signatures of plain pushes, which do not cover the body: a known one gets its stored answer. */
export interface SignatureTable {
  /** Of the query, seconds. First in the key, so that new rows lie together. */
  timestamp: number
  /** The first 13 digits of the signature as a number: a key of 8 bytes instead of 40. */
  fingerprint: number
  appid: string
  messageKey: string
}

declare module '../platform/storage/database.ts' {
  interface Database {
    message: MessageTable
    signature: SignatureTable
  }
}

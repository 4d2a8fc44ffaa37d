/** One push: a message or event on its way to the account’s server, attempt by attempt. */
import type { Account } from '../accounts/account.ts'
import type { ChatEntry } from '../chats/chat-entry.ts'
import type { Reason } from '../reason.ts'
import type { Fields } from '../wire/field.ts'

export type Outcome =
  | 'answered'
  | 'silent'
  | 'timeout'
  | 'connection-failed'
  /** Answered, but a fault lost the answer on its way to WeChat. */
  | 'lost'
  | 'error-status'
  | 'invalid'

/** With a reason for the outcome where it is not plain. */
export interface Attempt extends Partial<Reason> {
  readonly number: number
  readonly at: number
  /** With the query as signed for this attempt. */
  readonly url: string
  readonly requestBody: string
  readonly status: number | null
  readonly ms: number | null
  /** The response as received. */
  readonly body: string | null
  /** The reply, decrypted where it was encrypted. */
  readonly replyXml: string | null
  readonly reply: Fields | null
  readonly outcome: Outcome | 'running'
}

/** The gist of the pushed message. */
export interface PushedMessage {
  readonly type: string
  readonly event?: string
  readonly eventKey?: string
  readonly content?: string
}

/**
 * Changes while it runs; what is told about it is written down at that moment. It has a reason when
 * nothing left at all.
 */
export interface Push extends Partial<Reason> {
  readonly id: string
  readonly at: number
  readonly appid: string
  readonly openid: string
  readonly mode: Account['mode']
  /** The third-party platform that got it in the account’s place. */
  readonly component?: string
  readonly message: PushedMessage
  /** The message in plain XML, whatever the mode. */
  readonly xml: string
  state: 'running' | 'done'
  /** MarkFail held it back: nothing left. */
  readonly suspended: boolean
  readonly attempts: Attempt[]
  /** What faults sent beside the first attempt: duplicates, and copies to another address. */
  readonly repeats: Attempt[]
  shown: readonly ChatEntry[]
}

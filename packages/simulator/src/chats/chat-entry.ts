/** One line of the chat between a fan and an account, as the fan’s phone shows it. */
import type { Fields } from '../wire/field.ts'

export interface Article {
  readonly title: string
  readonly description: string
  readonly picUrl: string
  readonly url: string
}

/** What a line shows. `fields` has the rest of what was sent, under WeChat’s own names. */
export interface ChatContent {
  readonly from: 'fan' | 'account'
  /** A MsgType, `event` for what the fan did without words, or `failure` for WeChat’s own text. */
  readonly type: string
  readonly content?: string
  /** Which of WeChat’s texts a `failure` shows: nobody answered, or nobody can use the answer. */
  readonly failure?: 'unavailable' | 'broken'
  readonly event?: string
  readonly eventKey?: string
  readonly articles?: readonly Article[]
  readonly fields?: Fields
}

export interface ChatEntry extends ChatContent {
  readonly id: string
  readonly at: number
  readonly pushId: string
}

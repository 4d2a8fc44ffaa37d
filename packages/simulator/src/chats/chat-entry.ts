/** One line of the chat between a fan and an account, as the fan’s phone shows it. */
import type { Fields } from '../wire/field.ts'

export interface Article {
  readonly title: string
  readonly description: string
  readonly picUrl: string
  readonly url: string
}

/** By which call of WeChat’s API a line of the account came; a reply to a push has none. */
export const origins = ['customer-service', 'template', 'subscription', 'mass', 'preview'] as const
export type Origin = (typeof origins)[number]

/** Of the member of staff who says something (客服). */
export interface Speaker {
  readonly account: string
  readonly nickname: string
  /** Under /sim/media; empty without a picture. */
  readonly portrait: string
}

/** Addresses under /sim/media of what a picture, a recording or a video shows. */
export interface ShownMedia {
  readonly url: string
  /** Of the cover of a video, a piece of music or a mini program. */
  readonly thumbUrl?: string
}

/** Lines to tap (msgmenu). */
export interface TapMenu {
  readonly head: string
  readonly items: readonly { readonly id: string; readonly content: string }[]
  readonly tail: string
}

/** A notice made from a template. */
export interface NoticeCard {
  readonly title: string
  readonly rows: readonly {
    /** Empty for a line that stands alone. */
    readonly name: string
    readonly value: string
    readonly color?: string
  }[]
  /** What opens: a page, or a mini program. Nothing when both are missing. */
  readonly url?: string
  readonly miniprogram?: { readonly appid: string; readonly pagepath: string }
}

/** What a line shows. `fields` has the rest of what was sent, under WeChat’s own names. */
export interface ChatContent {
  readonly from: 'fan' | 'account'
  /**
   * A MsgType or msgtype of WeChat’s, `event` for what the fan did without words, `failure` for
   * WeChat’s own text, or `notice` for a message made from a template.
   */
  readonly type: string
  readonly origin?: Origin
  readonly speaker?: Speaker
  readonly media?: ShownMedia
  /** With `type` msgmenu. */
  readonly menu?: TapMenu
  /** With `type` notice. */
  readonly notice?: NoticeCard
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

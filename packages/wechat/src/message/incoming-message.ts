/** The types of everything WeChat pushes to a callback. */
import type { XmlFields } from '../xml/xml-fields.ts'
import { authorizationEvents } from './authorization-events.ts'
import { cardEvents } from './card-events.ts'
import { customerServiceEvents } from './customer-service-events.ts'
import type { ReadBy } from './field-values.ts'
import { followEvents } from './follow-events.ts'
import { furtherEvents } from './further-events.ts'
import { menuEvents } from './menu-events.ts'
import { plainMessages } from './plain-messages.ts'
import { platformNotices } from './platform-notices.ts'
import { sendingEvents } from './sending-events.ts'
import { subscriptionNoticeEvents } from './subscription-notice-events.ts'
import { verificationEvents } from './verification-events.ts'

/** Every event by its name, as WeChat writes it. */
export const events = {
  ...followEvents,
  ...menuEvents,
  ...sendingEvents,
  ...subscriptionNoticeEvents,
  ...customerServiceEvents,
  ...verificationEvents,
  ...authorizationEvents,
  ...cardEvents,
  ...furtherEvents,
}

/** What every push has. */
export interface CommonFields {
  /** The original id (原始ID, `gh_…`) of the account; empty in a notice to a platform. */
  readonly toUserName: string
  /** The openid of the fan; an account of WeChat’s own in some events; empty in a notice. */
  readonly fromUserName: string
  /** Unix seconds; 0 when missing. */
  readonly createTime: number
  readonly msgType: string
  /** All that was pushed, under WeChat’s own names. */
  readonly fields: XmlFields
}

/** What every message of a fan has (接收普通消息). */
export interface PlainFields extends CommonFields {
  /** 64 bits as text. Two fans may share one: tell messages apart by {@link dedupeKey}. */
  readonly msgId: string
  /** The article from which the message was written, when it was. */
  readonly msgDataId: string | undefined
  /** The position of that article, from 1. */
  readonly idx: number | undefined
}

/** What every event has (接收事件推送). */
export interface EventFields extends CommonFields {
  /** As WeChat wrote it; `kind` is the same in the one agreed spelling. */
  readonly event: string
}

/** What every notice to a third-party platform has (第三方平台). */
export interface NoticeFields extends CommonFields {
  /** The appid of the platform. */
  readonly appId: string
  readonly infoType: string
}

/** A push of a kind that this library does not know. All of it is in `fields`. */
export interface UnknownMessage extends CommonFields {
  readonly kind: 'unknown'
  readonly event: string | undefined
  readonly infoType: string | undefined
  readonly msgId: string | undefined
}

type Kinds<Common, Own> = {
  readonly [Kind in keyof Own]: Common & { readonly kind: Kind } & Own[Kind]
}

/** Every message by its kind. */
export type MessageByKind = Kinds<PlainFields, ReadBy<typeof plainMessages>> &
  Kinds<EventFields, ReadBy<typeof events>> &
  Kinds<NoticeFields, ReadBy<typeof platformNotices>> & { readonly unknown: UnknownMessage }

/**
 * The name of a message: its `MsgType`, `Event` or `InfoType` as WeChat writes it, or `unknown`.
 */
export type MessageKind = keyof MessageByKind

/** The message of one kind, such as `MessageOf<'text'>`. */
export type MessageOf<Kind extends MessageKind> = MessageByKind[Kind]

/** A message, event or notice. Branch on `kind`, and the compiler knows the rest. */
export type IncomingMessage = MessageByKind[MessageKind]

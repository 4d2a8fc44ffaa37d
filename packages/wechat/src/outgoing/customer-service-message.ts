/** The types of messages for a fan who was heard of lately (客服消息). */
import type { z } from 'zod'
import type { send } from '../api/custom-message.ts'

/**
 * A customer-service message: the input of `customMessage.send`, without what is for mini programs.
 * Official page: 发送客服消息.
 */
export type CustomerServiceMessage = Exclude<z.input<typeof send.input>, { msgtype: 'link' }>

/** The kind of a customer-service message: `text`, `image`, `msgmenu` … */
export type CustomerServiceKind = CustomerServiceMessage['msgtype']

/** A message of one kind. */
export type CustomerServiceMessageOf<Kind extends CustomerServiceKind> = Extract<
  CustomerServiceMessage,
  { msgtype: Kind }
>

/** In whose name a message is shown; the account’s, when nothing is said. */
export interface Sender {
  /** A staff account, as `name@account`. */
  readonly kf_account?: string | undefined
  /** Marks the message as made by a third party’s AI (由第三方AI生成). */
  readonly is_ai_msg?: boolean | undefined
}

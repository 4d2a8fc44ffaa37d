/** What a module is made of. Modules, ours and others', import this as `mphub/module`. */
import type { IncomingMessage, MessageKind, MessageOf, Reply } from '@mphub/wechat/callback'

export {
  image,
  music,
  news,
  text,
  transferCustomerService,
  video,
  voice,
  type IncomingMessage,
  type MessageKind,
  type Reply,
} from '@mphub/wechat/callback'

export interface ProcessContext<Message extends IncomingMessage = IncomingMessage> {
  readonly appid: string
  readonly message: Message
  /** Fires when WeChat has stopped waiting; what is answered afterwards comes late. */
  readonly signal: AbortSignal
}

/**
 * Code that answers in place of a fixed reply. It runs inside the hub and is trusted; its failures
 * stay its own.
 */
export interface Module<Kind extends MessageKind = MessageKind> {
  /** Lower-case letters, digits, underscores; unique on a server. */
  readonly name: string
  /** The kinds of messages its processor may be chosen for. */
  readonly handles: readonly Kind[]
  /**
   * Whether `process` may run again for the same message when the server died while it ran. When
   * it may not, such a message stays unanswered and is marked `unknown`.
   */
  readonly repeatable?: boolean
  /** Answers a message; undefined lets the next candidate try. */
  process(context: ProcessContext<MessageOf<Kind>>): Reply | undefined | Promise<Reply | undefined>
}

/** Checks a module against {@link Module}; `message` in `process` is narrowed to `handles`. */
export function defineModule<const Kind extends MessageKind>(module: Module<Kind>): Module<Kind> {
  return module
}

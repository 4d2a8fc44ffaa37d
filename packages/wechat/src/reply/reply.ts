/** The replies that an account can give to a push (被动回复用户消息). */

/** Shown as text; `<a href="…">` becomes a link. Official page: 回复文本消息. */
export interface TextReply {
  readonly kind: 'text'
  /** At most 2,048 bytes in UTF-8. */
  readonly content: string
}

/** An uploaded picture. Official page: 回复图片消息. */
export interface ImageReply {
  readonly kind: 'image'
  readonly mediaId: string
}

/** An uploaded voice message. Official page: 回复语音消息. */
export interface VoiceReply {
  readonly kind: 'voice'
  readonly mediaId: string
}

/** An uploaded video. Official page: 回复视频消息. */
export interface VideoReply {
  readonly kind: 'video'
  readonly mediaId: string
  readonly title?: string | undefined
  readonly description?: string | undefined
}

/** Music to play. Official page: 回复音乐消息. */
export interface MusicReply {
  readonly kind: 'music'
  readonly thumbMediaId: string
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly musicUrl?: string | undefined
  /** Preferred by the client on Wi-Fi. */
  readonly hqMusicUrl?: string | undefined
}

/** One article of a {@link NewsReply}. */
export interface Article {
  readonly title: string
  readonly description?: string | undefined
  /** JPG or PNG: 360 × 200 for the first, 200 × 200 for the others. */
  readonly picUrl?: string | undefined
  readonly url: string
}

/** Articles that open web pages. Official page: 回复图文消息. */
export interface NewsReply {
  readonly kind: 'news'
  /** One in answer to a message; up to 8 in answer to a menu tap, a scan or a new fan. */
  readonly articles: readonly Article[]
}

/** Hands the fan over to customer-service staff. Official page: 消息转发. */
export interface TransferCustomerServiceReply {
  readonly kind: 'transfer_customer_service'
  /** Who shall take over, as `name@account`, even if they are away. Without it: anyone online. */
  readonly kfAccount?: string | undefined
}

/** What can be answered in the response to a push: plain data, the same in JSON. */
export type Reply =
  | TextReply
  | ImageReply
  | VoiceReply
  | VideoReply
  | MusicReply
  | NewsReply
  | TransferCustomerServiceReply

/** Builds replies, and refuses those that WeChat would not accept. */
import { checkNews, checks } from './check-reply.ts'
import type {
  Article,
  ImageReply,
  MusicReply,
  NewsReply,
  TextReply,
  TransferCustomerServiceReply,
  VideoReply,
  VoiceReply,
} from './reply.ts'

/**
 * A text of at most 2,048 bytes in UTF-8 (some 680 Chinese characters).
 *
 * @throws {@link InvalidReplyError}
 */
export function text(content: string): TextReply {
  return checks.text({ content })
}

/**
 * An uploaded picture, by its temporary or permanent media id.
 *
 * @throws {@link InvalidReplyError}
 */
export function image(mediaId: string): ImageReply {
  return checks.image({ mediaId })
}

/**
 * An uploaded voice message, by its temporary or permanent media id.
 *
 * @throws {@link InvalidReplyError}
 */
export function voice(mediaId: string): VoiceReply {
  return checks.voice({ mediaId })
}

/**
 * An uploaded video, by its temporary or permanent media id.
 *
 * @throws {@link InvalidReplyError}
 */
export function video(reply: Omit<VideoReply, 'kind'>): VideoReply {
  return checks.video({ ...reply })
}

/**
 * Music to play. Only the uploaded cover is required.
 *
 * @throws {@link InvalidReplyError}
 */
export function music(reply: Omit<MusicReply, 'kind'>): MusicReply {
  return checks.music({ ...reply })
}

/**
 * Articles. In answer to a message WeChat shows one; in answer to a menu tap, a scan or a new fan up
 * to eight: say so with `most`. What WeChat would cut off silently is refused here.
 *
 * @throws {@link InvalidReplyError}
 */
export function news(articles: readonly Article[], { most = 1 }: { most?: 1 | 8 } = {}): NewsReply {
  return checkNews(articles, most)
}

/**
 * Hands the fan over to customer-service staff: to anyone online, or to the one named.
 *
 * @throws {@link InvalidReplyError}
 */
export function transferCustomerService(kfAccount?: string): TransferCustomerServiceReply {
  return checks.transfer_customer_service({ kfAccount })
}

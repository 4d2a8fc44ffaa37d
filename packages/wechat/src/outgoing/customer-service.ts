/** Builds customer-service messages (客服消息), each checked: `wechat.call(customMessage.send, …)`. */
import { checkCustomerServiceMessage } from './check-customer-service.ts'
import type {
  CustomerServiceKind,
  CustomerServiceMessageOf,
  Sender,
} from './customer-service-message.ts'

type Of<Kind extends CustomerServiceKind> = CustomerServiceMessageOf<Kind>

/**
 * A text of at most 2,048 bytes in UTF-8 (some 680 Chinese characters). `<a href="…">` becomes a
 * link; with `data-miniprogram-appid` and `data-miniprogram-path` it opens a mini program.
 *
 * @throws {@link InvalidMessageError}
 */
export function text(touser: string, content: string, sender?: Sender): Of<'text'> {
  return checked({ ...envelope(touser, sender), msgtype: 'text', text: { content } })
}

/**
 * An uploaded picture, by its temporary or permanent media id.
 *
 * @throws {@link InvalidMessageError}
 */
export function image(touser: string, media_id: string, sender?: Sender): Of<'image'> {
  return checked({ ...envelope(touser, sender), msgtype: 'image', image: { media_id } })
}

/**
 * An uploaded voice message, by its temporary or permanent media id.
 *
 * @throws {@link InvalidMessageError}
 */
export function voice(touser: string, media_id: string, sender?: Sender): Of<'voice'> {
  return checked({ ...envelope(touser, sender), msgtype: 'voice', voice: { media_id } })
}

/**
 * An uploaded video with its cover.
 *
 * @throws {@link InvalidMessageError}
 */
export function video(touser: string, video: Of<'video'>['video'], sender?: Sender): Of<'video'> {
  return checked({ ...envelope(touser, sender), msgtype: 'video', video })
}

/**
 * Music to play, with an uploaded cover.
 *
 * @throws {@link InvalidMessageError}
 */
export function music(touser: string, music: Of<'music'>['music'], sender?: Sender): Of<'music'> {
  return checked({ ...envelope(touser, sender), msgtype: 'music', music })
}

/**
 * A card that opens a web page. WeChat takes one (45008).
 *
 * @throws {@link InvalidMessageError}
 */
export function news(
  touser: string,
  article: Of<'news'>['news']['articles'][number],
  sender?: Sender,
): Of<'news'> {
  const news = { articles: [article] }
  return checked({ ...envelope(touser, sender), msgtype: 'news', news })
}

/**
 * An article by its media id. Since there are drafts, WeChat prefers {@link mpnewsarticle}.
 *
 * @throws {@link InvalidMessageError}
 */
export function mpnews(touser: string, media_id: string, sender?: Sender): Of<'mpnews'> {
  return checked({ ...envelope(touser, sender), msgtype: 'mpnews', mpnews: { media_id } })
}

/**
 * A published article, by the `article_id` that publishing gave (发布能力).
 *
 * @throws {@link InvalidMessageError}
 */
export function mpnewsarticle(
  touser: string,
  article_id: string,
  sender?: Sender,
): Of<'mpnewsarticle'> {
  const mpnewsarticle = { article_id }
  return checked({ ...envelope(touser, sender), msgtype: 'mpnewsarticle', mpnewsarticle })
}

/**
 * A question with answers to tap. A tap comes back as a text message with the `id` of the answer in
 * `bizMsgMenuId`, and counts as a menu click: it opens the window for 3 messages in a minute.
 *
 * @throws {@link InvalidMessageError}
 */
export function msgmenu(
  touser: string,
  msgmenu: Of<'msgmenu'>['msgmenu'],
  sender?: Sender,
): Of<'msgmenu'> {
  return checked({ ...envelope(touser, sender), msgtype: 'msgmenu', msgmenu })
}

/**
 * A card or coupon (卡券) of the account.
 *
 * @throws {@link InvalidMessageError}
 */
export function wxcard(touser: string, card_id: string, sender?: Sender): Of<'wxcard'> {
  return checked({ ...envelope(touser, sender), msgtype: 'wxcard', wxcard: { card_id } })
}

/**
 * A page of a linked mini program.
 *
 * @throws {@link InvalidMessageError}
 */
export function miniprogrampage(
  touser: string,
  miniprogrampage: Of<'miniprogrampage'>['miniprogrampage'],
  sender?: Sender,
): Of<'miniprogrampage'> {
  return checked({ ...envelope(touser, sender), msgtype: 'miniprogrampage', miniprogrampage })
}

/**
 * Shows the fan that someone is typing (客服输入状态): `wechat.call(customMessage.typing, …)`. Needs
 * a message to or from the fan in the last 30 seconds (45080); a sent message ends it.
 */
export function typing(touser: string) {
  return { touser, command: 'Typing' } as const
}

/** Ends what {@link typing} shows. */
export function cancelTyping(touser: string) {
  return { touser, command: 'CancelTyping' } as const
}

function envelope(touser: string, { kf_account, is_ai_msg }: Sender = {}) {
  return {
    touser,
    ...(kf_account !== undefined && { customservice: { kf_account } }),
    ...(is_ai_msg !== undefined && { aimsgcontext: { is_ai_msg: is_ai_msg ? 1 : 0 } as const }),
  }
}

function checked<Message>(message: Message): Message {
  checkCustomerServiceMessage(message)
  return message
}

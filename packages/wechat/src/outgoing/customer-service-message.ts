/** The messages for a fan who was heard of lately (客服消息): the input of `customMessage.send`. */

/** In whose name a message is shown; the account’s, when nothing is said. */
export interface Sender {
  /** A staff account, as `name@account`. */
  readonly kf_account?: string | undefined
  /** Marks the message as made by a third party’s AI (由第三方AI生成). */
  readonly is_ai_msg?: boolean | undefined
}

/** A video. Both media ids are of uploaded files. */
export interface CustomerServiceVideo {
  readonly media_id: string
  readonly thumb_media_id: string
  readonly title?: string | undefined
  readonly description?: string | undefined
}

/** Music to play. */
export interface CustomerServiceMusic {
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly musicurl: string
  /** Preferred by the client on Wi-Fi. */
  readonly hqmusicurl?: string | undefined
  readonly thumb_media_id: string
}

/** A card that opens a web page. */
export interface CustomerServiceArticle {
  readonly title: string
  readonly description: string
  readonly url: string
  /** JPG or PNG. */
  readonly picurl: string
}

/** A question with answers to tap. */
export interface CustomerServiceMenu {
  readonly head_content?: string | undefined
  /** A tap comes as a text message that has `content`, and `id` in `bizMsgMenuId`. */
  readonly list: { readonly id: string; readonly content: string }[]
  readonly tail_content?: string | undefined
}

/** A page of a mini program that is linked to the account. */
export interface CustomerServiceMiniProgramPage {
  readonly title?: string | undefined
  readonly appid: string
  readonly pagepath: string
  /** 520 × 416 is advised. */
  readonly thumb_media_id: string
}

/** What a message can hold, by its `msgtype`. */
export interface CustomerServiceContents {
  readonly text: { readonly content: string }
  readonly image: { readonly media_id: string }
  readonly voice: { readonly media_id: string }
  readonly video: CustomerServiceVideo
  readonly music: CustomerServiceMusic
  readonly news: { readonly articles: CustomerServiceArticle[] }
  readonly mpnews: { readonly media_id: string }
  readonly mpnewsarticle: { readonly article_id: string }
  readonly msgmenu: CustomerServiceMenu
  readonly wxcard: { readonly card_id: string }
  readonly miniprogrampage: CustomerServiceMiniProgramPage
}

/** The kind of a customer-service message. */
export type CustomerServiceKind = keyof CustomerServiceContents

/** To whom a message goes, and from whom it comes. */
interface Envelope {
  /** The openid of a fan. */
  readonly touser: string
  readonly customservice?: { readonly kf_account: string } | undefined
  readonly aimsgcontext?: { readonly is_ai_msg: 0 | 1 } | undefined
  /** The id of a sub-merchant (子商户), where there are any. */
  readonly businessid?: string | undefined
}

/** A message of one kind: exactly one content, under the name of the kind. */
export type CustomerServiceMessageOf<Kind extends CustomerServiceKind> = {
  readonly [Each in Kind]: Envelope & { readonly msgtype: Each } & Pick<
      CustomerServiceContents,
      Each
    >
}[Kind]

/** A customer-service message, as `customMessage.send` takes it. Official page: 发送客服消息. */
export type CustomerServiceMessage = CustomerServiceMessageOf<CustomerServiceKind>

/** The messages that go to many fans at once (群发): the input of the calls of the group `mass`. */

/** Pictures of one message. */
export interface MassImages {
  readonly media_ids: string[]
  /** What is said above them. */
  readonly recommend?: string | undefined
  readonly title?: string | undefined
  readonly need_open_comment?: 0 | 1 | undefined
  readonly only_fans_can_comment?: 0 | 1 | undefined
}

/** A video that `media.uploadVideo` prepared. */
export interface MassVideo {
  readonly media_id: string
  readonly title?: string | undefined
  readonly description?: string | undefined
}

/** What can be sent to many: exactly one content, under the name WeChat has for it. */
export type MassContent =
  | { readonly msgtype: 'text'; readonly text: { readonly content: string } }
  | { readonly msgtype: 'mpnews'; readonly mpnews: { readonly media_id: string } }
  | { readonly msgtype: 'voice'; readonly voice: { readonly media_id: string } }
  | { readonly msgtype: 'image'; readonly images: MassImages }
  | { readonly msgtype: 'mpvideo'; readonly mpvideo: MassVideo }
  /** WeChat refuses it since August 2024 (45113). */
  | { readonly msgtype: 'wxcard'; readonly wxcard: { readonly card_id: string } }

/** What the two calls that send have in common. */
export interface MassOptions {
  /**
   * Up to 32 bytes. WeChat sends the same one once in 24 hours, and answers the second call with
   * 45065 and the id of the first. Without it, it compares recipients and content.
   */
  readonly clientmsgid?: string | undefined
  /** 1 goes on when WeChat takes an article for a reprint (转载); 0, the default, stops. */
  readonly send_ignore_reprint?: 0 | 1 | undefined
}

/** All fans, or those with a tag. */
export type MassAudience =
  /** Also shows in the history of the account, and counts as one of its sends. */
  { readonly is_to_all: true } | { readonly is_to_all?: false; readonly tag_id: number }

/** The input of `mass.sendAll`. Official page: 根据标签群发消息. */
export type MassMessageByTag = MassContent & MassOptions & { readonly filter: MassAudience }

/** The input of `mass.send`. Official page: 根据OpenID群发消息. */
export type MassMessageByOpenid = MassContent & MassOptions & { readonly touser: string[] }

/** One reader of a preview: a fan by openid, or anyone by their WeChat id (100 times a day). */
export type PreviewReader = { readonly touser: string } | { readonly towxname: string }

/** What a preview shows. It takes one picture where the message has several. */
export type PreviewContent =
  | Exclude<MassContent, { readonly msgtype: 'image' | 'mpvideo' }>
  | { readonly msgtype: 'image'; readonly image: { readonly media_id: string } }
  | { readonly msgtype: 'mpvideo'; readonly mpvideo: { readonly media_id: string } }
  | { readonly msgtype: 'music'; readonly music: { readonly media_id: string } }

/** The input of `mass.preview`. Official page: 预览消息. */
export type MassPreview = PreviewContent & PreviewReader

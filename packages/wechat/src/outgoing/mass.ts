/** Builds messages to many fans (群发), each checked. First the content, then to whom it goes. */
import { checkMassByOpenid, checkMassByTag, checkMassPreview } from './check-mass.ts'
import type {
  MassAudience,
  MassContent,
  MassMessageByOpenid,
  MassMessageByTag,
  MassOptions,
  MassPreview,
  PreviewReader,
} from './mass-message.ts'

type Of<Kind extends MassContent['msgtype']> = Extract<MassContent, { msgtype: Kind }>

/** A text. */
export function text(content: string): MassContent {
  return { msgtype: 'text', text: { content } }
}

/** Articles, by the media id of their draft (草稿). */
export function mpnews(media_id: string): MassContent {
  return { msgtype: 'mpnews', mpnews: { media_id } }
}

/** An uploaded voice message. */
export function voice(media_id: string): MassContent {
  return { msgtype: 'voice', voice: { media_id } }
}

/** Uploaded pictures. */
export function images(
  media_ids: string[],
  about: Omit<Of<'image'>['images'], 'media_ids'> = {},
): MassContent {
  return { msgtype: 'image', images: { media_ids, ...about } }
}

/** A video, by the media id that `media.uploadVideo` gave: not that of the upload itself. */
export function mpvideo(mpvideo: Of<'mpvideo'>['mpvideo']): MassContent {
  return { msgtype: 'mpvideo', mpvideo }
}

/** A card or coupon (卡券). WeChat refuses it since August 2024 (45113). */
export function wxcard(card_id: string): MassContent {
  return { msgtype: 'wxcard', wxcard: { card_id } }
}

/**
 * For all fans, or those with a tag: `wechat.call(mass.sendAll, …)`. The result comes as the event
 * `MASSSENDJOBFINISH`. Official page: 根据标签群发消息.
 *
 * @throws {@link InvalidMessageError}
 */
export function toAudience(
  content: MassContent,
  filter: MassAudience,
  options: MassOptions = {},
): MassMessageByTag {
  const message = { ...content, ...options, filter }
  checkMassByTag(message)
  return message
}

/**
 * For 2 to 10,000 fans by their openids: `wechat.call(mass.send, …)`. Service accounts only.
 * Official page: 根据OpenID群发消息.
 *
 * @throws {@link InvalidMessageError}
 */
export function toFans(
  content: MassContent,
  touser: string[],
  options: MassOptions = {},
): MassMessageByOpenid {
  const message = { ...content, ...options, touser }
  checkMassByOpenid(message)
  return message
}

/**
 * Shows a message to one person before it goes to many: `wechat.call(mass.preview, …)`. Of several
 * pictures it shows the first, as WeChat takes one here. Official page: 预览消息.
 *
 * @throws {@link InvalidMessageError}
 */
export function preview(content: MassContent, reader: PreviewReader): MassPreview {
  const message = { ...previewOf(content), ...reader }
  checkMassPreview(message)
  return message
}

function previewOf(content: MassContent) {
  if (content.msgtype === 'image') {
    const [media_id = ''] = content.images.media_ids
    return { msgtype: 'image', image: { media_id } } as const
  }
  if (content.msgtype === 'mpvideo') {
    return { msgtype: 'mpvideo', mpvideo: { media_id: content.mpvideo.media_id } } as const
  }
  return content
}

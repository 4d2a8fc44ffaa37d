/** What the chats show of a message to many, and the articles that become public with it. */
import type { mass } from '@mphub/wechat/endpoints'
import type { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { PagedArticle } from '../articles/article.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { ChatContent } from '../chats/chat-entry.ts'
import { pathOf, type Media, type MediaType } from '../media/media.ts'

type Message = z.output<typeof mass.sendAll.input> | z.output<typeof mass.send.input>
type Preview = z.output<typeof mass.preview.input>

interface Parts {
  readonly media: Media
  readonly shelf: Shelf
}

interface MassContent {
  readonly content: ChatContent
  readonly articles: readonly PagedArticle[]
}

/** @throws {@link WechatRefusal} 40007, 44004, 45113, 48008 */
export function massContent(appid: string, message: Message | Preview, parts: Parts): MassContent {
  const { media, shelf } = parts
  const origin = 'touser' in message && !Array.isArray(message.touser) ? 'preview' : 'mass'
  const line = { from: 'account', origin, type: message.msgtype } as const
  const file = (mediaId: string, types: readonly MediaType[]) => ({
    url: pathOf(media.get(appid, mediaId, types)),
  })
  switch (message.msgtype) {
    case 'text':
      if (message.text.content === '') throw new WechatRefusal(44004)
      return { content: { ...line, content: message.text.content }, articles: [] }
    case 'voice':
      return { content: { ...line, media: file(message.voice.media_id, ['voice']) }, articles: [] }
    case 'mpvideo': {
      const { title = '' } = media.get(appid, message.mpvideo.media_id, ['video'])
      const shown = file(message.mpvideo.media_id, ['video'])
      return { content: { ...line, media: shown, fields: { Title: title } }, articles: [] }
    }
    case 'image': {
      const names = 'images' in message ? message.images.media_ids : [message.image.media_id]
      const [first] = names.map((name) => file(name, ['image', 'thumb']))
      return { content: { ...line, ...(first && { media: first }) }, articles: [] }
    }
    case 'mpnews': {
      const articles = shelf.ofDraft(appid, message.mpnews.media_id)
      return { content: { ...line, articles: shelf.shown(articles) }, articles }
    }
    case 'music':
      throw new WechatRefusal(40008)
    case 'wxcard':
      throw new WechatRefusal(45113)
  }
}

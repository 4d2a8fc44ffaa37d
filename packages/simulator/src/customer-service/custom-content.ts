/** What the phone shows of a customer-service message. */
import type { customMessage } from '@mphub/wechat/endpoints'
import type { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { ChatContent, ShownMedia } from '../chats/chat-entry.ts'
import { pathOf, type Media, type MediaType } from '../media/media.ts'

export type CustomMessage = z.output<typeof customMessage.send.input>

interface Parts {
  readonly media: Media
  readonly shelf: Shelf
}

type Content = Omit<ChatContent, 'from' | 'origin' | 'speaker'>

/** WeChat publishes no figures for these two. */
const mostTapItems = 50
const longestTapItem = 1024

/** @throws {@link WechatRefusal} for files and articles that the account does not have, and empty words */
export function customContent(appid: string, message: CustomMessage, parts: Parts): Content {
  const { media, shelf } = parts
  const { msgtype: type } = message
  const pictured = (thumb: string) => ({ thumbUrl: pathOf(media.get(appid, thumb, pictures)) })
  switch (message.msgtype) {
    case 'text':
      return { type, content: words(message.text.content) }
    case 'image':
      return { type, media: file(message.image.media_id, ['image']) }
    case 'voice':
      return { type, media: file(message.voice.media_id, ['voice']) }
    case 'video': {
      const { media_id, thumb_media_id, title = '', description = '' } = message.video
      const shown = { ...file(media_id, ['video']), ...pictured(thumb_media_id) }
      return { type, media: shown, fields: { Title: title, Description: description } }
    }
    case 'music': {
      const { musicurl, hqmusicurl = musicurl, title = '', description = '' } = message.music
      const shown = { url: musicurl, ...pictured(message.music.thumb_media_id) }
      const fields = { Title: title, Description: description, HQMusicUrl: hqmusicurl }
      return { type, media: shown, fields }
    }
    case 'news':
      return {
        type,
        articles: message.news.articles.map(({ picurl, ...one }) => ({ ...one, picUrl: picurl })),
      }
    case 'mpnews':
      return { type, articles: shelf.shown(shelf.ofDraft(appid, message.mpnews.media_id)) }
    case 'mpnewsarticle': {
      const { article_id } = message.mpnewsarticle
      return { type, articles: shelf.shown(shelf.ofPublication(appid, article_id)) }
    }
    case 'msgmenu':
      return { type, menu: tapMenu(message.msgmenu) }
    case 'wxcard':
      return { type, fields: { CardId: message.wxcard.card_id } }
    case 'miniprogrampage': {
      const { title = '', appid: program, pagepath, thumb_media_id } = message.miniprogrampage
      const { thumbUrl } = pictured(thumb_media_id)
      const fields = { Title: title, AppId: program, PagePath: pagepath }
      return { type, media: { url: thumbUrl, thumbUrl }, fields }
    }
    case 'link':
      throw new WechatRefusal(48008)
  }

  function file(mediaId: string, types: readonly MediaType[]): ShownMedia {
    return { url: pathOf(media.get(appid, mediaId, types)) }
  }
}

const pictures: readonly MediaType[] = ['image', 'thumb']

function words(content: string): string {
  if (content === '') throw new WechatRefusal(44004)
  return content
}

function tapMenu({ head_content, list, tail_content }: TapMenuInput) {
  if (list.length > mostTapItems) throw new WechatRefusal(45098)
  const isTooLong = ({ content }: { content: string }) =>
    Buffer.byteLength(content) > longestTapItem
  if (list.some(isTooLong)) throw new WechatRefusal(45099)
  return { head: head_content ?? '', items: list, tail: tail_content ?? '' }
}

type TapMenuInput = Extract<CustomMessage, { msgtype: 'msgmenu' }>['msgmenu']

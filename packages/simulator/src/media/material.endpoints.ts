/** Calls about permanent files (永久素材). */
import { material } from '@mphub/wechat/endpoints'
import { z } from 'zod'
import { json } from '../api/answer.ts'
import { answering, answeringRaw, serving, type ApiEndpoint } from '../api/endpoint.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { isOpening, type Button } from '../menus/menu.ts'
import type { Menus } from '../menus/menus.ts'
import { asFile, type MediaParts } from './media.endpoints.ts'
import { pathOf, type MediaFile, type MediaType } from './media.ts'
import { readUpload, typeOf } from './read-upload.ts'

interface Parts extends MediaParts {
  readonly menus: Pick<Menus, 'find'>
}

/** Of a video; a form carries it as JSON. */
const description = z.object({ title: z.string(), introduction: z.string().default('') })

/** Thumbs are pictures when they are counted and listed. */
const listed: Readonly<Record<'image' | 'voice' | 'video' | 'news', readonly MediaType[]>> = {
  image: ['image', 'thumb'],
  voice: ['voice'],
  video: ['video'],
  news: [],
}

export function materialEndpoints({ address, media, menus }: Parts): ApiEndpoint[] {
  const addressOf = (file: MediaFile) => address() + pathOf(file)

  return [
    answeringRaw(material.add, async ({ account: { appid }, raw }) => {
      const type = typeOf(raw['type'])
      const { name, bytes } = await readUpload(material.add, type, raw)
      const words = type === 'video' ? readDescription(raw['description']) : {}
      const kept = media.keep(appid, { type, name, bytes, keeping: 'permanent', ...words })
      const isPicture = type === 'image' || type === 'thumb'
      return { media_id: kept.mediaId, ...(isPicture && { url: addressOf(kept) }), item: [] }
    }),
    serving(material.get, ({ account: { appid }, input: { media_id } }) => {
      const found = permanentOne(appid, media_id)
      if (found.type !== 'video') return asFile(media, found)
      const { title = '', introduction = '' } = found
      return json({ title, description: introduction, down_url: addressOf(found) })
    }),
    answering(material.delete, ({ account: { appid }, input: { media_id } }) => {
      const found = permanentOne(appid, media_id)
      const { button = [], conditional = [] } = menus.find(appid) ?? {}
      const buttons = [...button, ...conditional.flatMap((menu) => menu.button)]
      if (isUsed(buttons, media_id)) throw new WechatRefusal(48005)
      media.delete(found)
    }),
    answering(material.count, ({ account: { appid } }) => {
      const count = (name: keyof typeof listed) => media.permanent(appid, listed[name]).length
      return {
        voice_count: count('voice'),
        video_count: count('video'),
        image_count: count('image'),
        news_count: 0,
      }
    }),
    answering(
      material.batchGet,
      ({ account: { appid }, input: { type, offset, count } }) => {
        const all = media.permanent(appid, listed[type])
        const item = all.slice(offset, offset + count).map((file) => ({
          media_id: file.mediaId,
          name: file.title ?? file.name,
          update_time: Math.floor(file.createdAt / 1000),
          ...(type !== 'voice' && { url: addressOf(file) }),
        }))
        return { total_count: all.length, item_count: item.length, item }
      },
      { refusals: { type: 40004 } },
    ),
    answeringRaw(material.addNews, replacedByDrafts),
    answeringRaw(material.updateNews, replacedByDrafts),
  ]

  /** @throws {@link WechatRefusal} 40007 for one that does not stay */
  function permanentOne(appid: string, mediaId: string): MediaFile {
    const found = media.get(appid, mediaId)
    if (found.keeping === 'permanent') return found
    throw new WechatRefusal(40007)
  }
}

function replacedByDrafts(): never {
  throw new WechatRefusal(45103)
}

function readDescription(raw: unknown) {
  try {
    return description.parse(typeof raw === 'string' ? JSON.parse(raw) : raw)
  } catch (cause) {
    throw new WechatRefusal(47001, { cause })
  }
}

function isUsed(buttons: readonly Button[], mediaId: string): boolean {
  return buttons.some((button) =>
    isOpening(button)
      ? isUsed(button.sub_button, mediaId)
      : 'media_id' in button && button.media_id === mediaId,
  )
}

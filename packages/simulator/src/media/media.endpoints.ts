/** Calls about temporary files (临时素材) and pictures of articles. */
import { media as calls } from '@mphub/wechat/endpoints'
import { file, json, type ApiAnswer } from '../api/answer.ts'
import { answering, answeringRaw, serving, type ApiEndpoint } from '../api/endpoint.ts'
import { contentTypeOf, pathOf, type Media, type MediaFile } from './media.ts'
import { readUpload, typeOf } from './read-upload.ts'

export interface MediaParts {
  /** Where the simulator is found. */
  readonly address: () => string
  readonly media: Media
}

export function mediaEndpoints({ address, media }: MediaParts): ApiEndpoint[] {
  return [
    answeringRaw(calls.upload, async ({ account: { appid }, raw }) => {
      const type = typeOf(raw['type'])
      const { name, bytes } = await readUpload(calls.upload, type, raw)
      const { mediaId, createdAt } = media.keep(appid, { type, name, bytes, keeping: 'temporary' })
      const id = type === 'thumb' ? { thumb_media_id: mediaId } : { media_id: mediaId }
      return { type, ...id, created_at: Math.floor(createdAt / 1000) }
    }),
    serving(calls.get, ({ account: { appid }, input: { media_id } }) => {
      const found = media.get(appid, media_id)
      if (found.type === 'video') return json({ video_url: address() + pathOf(found) })
      return asFile(media, found)
    }),
    serving(calls.getJssdk, ({ account: { appid }, input: { media_id } }) => {
      const found = media.get(appid, media_id, ['voice'])
      return { ...asFile(media, found), headers: { 'content-type': 'voice/speex' } }
    }),
    answeringRaw(calls.uploadImg, async ({ account: { appid }, raw }) => {
      const { name, bytes } = await readUpload(calls.uploadImg, 'media', raw)
      const kept = media.keep(appid, { type: 'image', name, bytes, keeping: 'article' })
      return { url: address() + pathOf(kept) }
    }),
    answering(calls.uploadVideo, ({ account: { appid }, input }) => {
      const { title, description: introduction } = input
      const { name, ...found } = media.get(appid, input.media_id, ['video'])
      const words = { ...(title && { title }), ...(introduction && { introduction }) }
      const bytes = media.bytesOf({ name, ...found })
      const video = { type: 'video', name, bytes, keeping: 'temporary', ...words } as const
      const { mediaId, createdAt } = media.keep(appid, video)
      return { type: 'video', media_id: mediaId, created_at: Math.floor(createdAt / 1000) }
    }),
  ]
}

export function asFile(media: Media, found: MediaFile): ApiAnswer {
  const extension = found.format ? `.${found.format}` : ''
  return file({
    bytes: media.bytesOf(found),
    contentType: contentTypeOf(found),
    fileName: `${found.mediaId}${extension}`,
  })
}

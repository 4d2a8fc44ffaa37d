/** Gives what a fan sends its file: the one that was uploaded, or one of ours. */
import type { ShownMedia } from '../chats/chat-entry.ts'
import type { SayingInput } from '../pushes/saying.ts'
import { textOf, type Fields } from '../wire/field.ts'
import { pathOf, type Media, type MediaFile, type MediaType } from './media.ts'
import { sample } from './samples.ts'

interface Parts {
  readonly address: () => string
  readonly media: Media
}

export interface Attachments {
  /** What is said, with a `mediaId` that can be fetched. */
  attach(appid: string, input: SayingInput): SayingInput
  /** What the phone shows of a message with these fields. */
  shown(fields: Fields): ShownMedia | undefined
}

const typesOfSayings: Readonly<Record<string, MediaType>> = {
  image: 'image',
  voice: 'voice',
  video: 'video',
  shortvideo: 'video',
}

export function createAttachments({ address, media }: Parts): Attachments {
  function sampleOf(appid: string, type: MediaType): MediaFile {
    const file = { type, name: `sample.${type}`, keeping: 'temporary' } as const
    return media.keep(appid, { ...file, bytes: sample(type) })
  }

  function pathNamed(mediaId: string): string | undefined {
    const file = media.named(mediaId)
    return file && pathOf(file)
  }

  return {
    attach(appid, input) {
      const type = typesOfSayings[input.type]
      if (!type || input.fields?.['MediaId'] !== undefined) return input
      const given = input['mediaId']
      const mediaId =
        typeof given === 'string'
          ? given
          : given === undefined
            ? sampleOf(appid, type).mediaId
            : null
      const path = pathNamed(mediaId ?? '')
      return {
        ...(type === 'image' && path && { picUrl: address() + path }),
        ...(type === 'voice' && mediaId && { mediaId16K: mediaId }),
        ...(type === 'video' && { thumbMediaId: sampleOf(appid, 'thumb').mediaId }),
        mediaId,
        ...input,
      }
    },
    shown(fields) {
      const url = pathNamed(textOf(fields['MediaId']))
      const thumbUrl = pathNamed(textOf(fields['ThumbMediaId']))
      return url === undefined ? undefined : { url, ...(thumbUrl && { thumbUrl }) }
    },
  }
}

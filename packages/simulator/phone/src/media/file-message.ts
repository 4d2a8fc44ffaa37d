/** Makes a message of a file: picture, video and voice are uploaded first, as a phone does. */
import type { Conversation, Outgoing } from '../chat/entry.ts'
import { upload, type MediaType } from './upload.ts'

/** @throws {@link ApiError} */
export async function fileMessage(conversation: Conversation, file: File): Promise<Outgoing> {
  const type = mediaTypeOf(file)
  if (type === undefined)
    return { type: 'file', fields: { Title: file.name, FileTotalLen: String(file.size) } }
  const { mediaId } = await upload(conversation, type, file)
  return { type, mediaId, ...(type === 'voice' && { format: formatOf(file) }) }
}

/** Undefined for a file that is sent as such. A browser knows no type of AMR. */
export function mediaTypeOf({ name, type }: Pick<File, 'name' | 'type'>): MediaType | undefined {
  if (type.startsWith('image/')) return 'image'
  if (type.startsWith('video/')) return 'video'
  return type.startsWith('audio/') || /\.amr$/i.test(name) ? 'voice' : undefined
}

/** As `Format` of a voice says it. */
export function formatOf({ name }: Pick<File, 'name'>): string {
  return name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : 'amr'
}

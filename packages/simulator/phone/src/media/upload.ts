/** Uploads what a fan sends to the simulator, as a phone does to WeChat. */
import * as z from 'zod/mini'
import { postJson } from '../api.ts'
import { conversationPath, type Conversation } from '../chat/entry.ts'

const uploadedSchema = z.object({
  mediaId: z.string(),
  /** Where anyone can fetch it. */
  url: z.string(),
})
export type Uploaded = z.output<typeof uploadedSchema>

export type MediaType = 'image' | 'voice' | 'video'

/** @throws {@link ApiError} */
export async function upload(
  conversation: Conversation,
  type: MediaType,
  file: File,
): Promise<Uploaded> {
  const data = await base64Of(file)
  return postJson(uploadedSchema, `${conversationPath(conversation)}/media`, {
    type,
    name: file.name,
    data,
  })
}

async function base64Of(file: Blob): Promise<string> {
  const reader = new FileReader()
  const read = new Promise<string>((resolve, reject) => {
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')))
  })
  reader.readAsDataURL(file)
  return (await read).replace(/^[^,]*,/, '')
}

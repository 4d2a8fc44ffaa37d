/** Reads a multipart/form-data body: the files in it, and the fields beside them. */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { BusboyInstance } from '@fastify/busboy'
import type { ApiCall } from './call.ts'
import { WechatRefusal } from './wechat-refusal.ts'

/** What is in a form, under the names of its parts; of several with one name the last. */
type Form = Readonly<Record<string, string | File>>

/** @throws {@link WechatRefusal} 41005 for a body that is no multipart form */
export async function readMultipart({ contentType, body }: ApiCall): Promise<Form> {
  if (!/^multipart\/form-data\b.*boundary=/i.test(contentType)) throw new WechatRefusal(41005)
  const parts: Record<string, string | File> = {}
  const reading: Promise<void>[] = []
  const { Busboy } = await import('@fastify/busboy')
  const form = new Busboy({ headers: { 'content-type': contentType } })
  form.on('field', (name, value) => {
    parts[name] = value
  })
  form.on('file', (name, stream, ...[fileName, , type]) => {
    const keep = (bytes: Buffer) => {
      parts[name] = new File([new Uint8Array(bytes)], fileName, { type })
    }
    reading.push(buffer(stream).then(keep))
  })
  await finished(form, body)
  await Promise.all(reading)
  return parts
}

async function finished(form: BusboyInstance, body: Buffer): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  form.on('finish', () => resolve())
  form.on('error', (cause: unknown) => reject(new WechatRefusal(41005, { cause })))
  Readable.from([body]).pipe(form)
  return promise
}

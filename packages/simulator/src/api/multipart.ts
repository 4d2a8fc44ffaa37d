/** Reads a multipart/form-data body: the files in it, and the fields beside them. */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { ApiCall } from './call.ts'
import { WechatRefusal } from './wechat-refusal.ts'

export interface UploadedFile {
  readonly fileName: string
  readonly contentType: string
  readonly bytes: Buffer
}

interface Form {
  readonly fields: Readonly<Record<string, string>>
  /** Under the names of their parts; of several with one name the first. */
  readonly files: ReadonlyMap<string, UploadedFile>
}

/** @throws {@link WechatRefusal} 41005 for a body that is no multipart form */
export async function readMultipart({ contentType, body }: ApiCall): Promise<Form> {
  if (!/^multipart\/form-data\b.*boundary=/i.test(contentType)) throw new WechatRefusal(41005)
  const fields: Record<string, string> = {}
  const files = new Map<string, UploadedFile>()
  const reading: Promise<void>[] = []
  const form = new Busboy({ headers: { 'content-type': contentType } })
  form.on('field', (name, value) => {
    fields[name] = value
  })
  form.on('file', (name, stream, ...[fileName, , contentType]) => {
    const keep = (bytes: Buffer) => {
      if (!files.has(name)) files.set(name, { fileName, contentType, bytes })
    }
    reading.push(buffer(stream).then(keep))
  })
  await finished(form, body)
  await Promise.all(reading)
  return { fields, files }
}

async function finished(form: BusboyInstance, body: Buffer): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  form.on('finish', () => resolve())
  form.on('error', (cause: unknown) => reject(new WechatRefusal(41005, { cause })))
  Readable.from([body]).pipe(form)
  return promise
}

/** Writes the body of an upload (multipart/form-data) as WeChat’s servers read it. */
import { randomBytes } from 'node:crypto'
import { checkMedia, type MediaLimit } from './check-media.ts'
import { nameToSend, quotedName } from './file-name.ts'
import { InvalidMediaError } from './invalid-media-error.ts'
import { openMediaFile, type MediaFile, type OpenedFile } from './media-file.ts'
import { contentTypeOf, formatOf } from './media-format.ts'

/** The body of an upload. Its bytes are read while they are sent. */
export interface MultipartBody {
  /** With the boundary. */
  readonly contentType: string
  /** Bytes, exactly: WeChat does not take uploads of unknown length. */
  readonly contentLength: number
  /**
   * The bytes. For another try it may be called again.
   *
   * @throws {@link InvalidMediaError} while it is read: when a file is longer or shorter than it
   * said, or is a stream that was sent already.
   */
  chunks(): AsyncIterable<Uint8Array>
}

interface Part {
  /** All that comes before the bytes of the file. */
  readonly head: Buffer
  readonly file?: OpenedFile
}

const lineEnd = Buffer.from('\r\n')
const mediaType = /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/iu

/**
 * Writes a form: the fields first, then the files. Every file is opened and checked against `limit`
 * before this returns.
 *
 * @throws {@link InvalidMediaError} when a file cannot be read, or WeChat would not take it.
 */
export async function writeMultipart(
  fields: Readonly<Record<string, string | undefined>>,
  files: Readonly<Record<string, MediaFile | undefined>>,
  limit: MediaLimit = {},
): Promise<MultipartBody> {
  const boundary = `----${randomBytes(16).toString('hex')}`
  const parts: Part[] = []
  for (const [name, text] of Object.entries(fields)) {
    if (text !== undefined) parts.push({ head: headOf(boundary, `name=${quotedName(name)}`, text) })
  }
  for (const [name, file] of Object.entries(files)) {
    if (file !== undefined) parts.push(filePart(boundary, name, await openChecked(file, limit)))
  }
  return bodyOf(boundary, parts)
}

async function openChecked(file: MediaFile, limit: MediaLimit): Promise<OpenedFile> {
  const opened = await openMediaFile(file)
  try {
    checkMedia(opened, limit)
    return opened
  } catch (error) {
    await opened.discard()
    throw error
  }
}

function bodyOf(boundary: string, parts: readonly Part[]): MultipartBody {
  const end = Buffer.from(`--${boundary}--\r\n`)
  const lengths = parts.map(({ head, file }) => head.length + (file?.size ?? 0) + lineEnd.length)
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    contentLength: lengths.reduce((sum, length) => sum + length, end.length),
    chunks: () => chunksOf(parts, end),
  }
}

function filePart(boundary: string, field: string, file: OpenedFile): Part {
  const format = formatOf(file.head)
  const type = format === undefined ? (file.type ?? '') : contentTypeOf(format)
  const name = quotedName(nameToSend(file.name, format))
  const disposition = `name=${quotedName(field)}; filename=${name}`
  const typeLine = `Content-Type: ${mediaType.test(type) ? type : 'application/octet-stream'}`
  return { head: headOf(boundary, `${disposition}\r\n${typeLine}`, ''), file }
}

function headOf(boundary: string, disposition: string, content: string): Buffer {
  return Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}`,
  )
}

async function* chunksOf(parts: readonly Part[], end: Buffer): AsyncGenerator<Uint8Array> {
  for (const { head, file } of parts) {
    yield head
    if (file !== undefined) yield* exactly(file)
    yield lineEnd
  }
  yield end
}

/** The bytes of a file, as many as it said: the length of the body is promised already. */
async function* exactly(file: OpenedFile): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of file.chunks()) {
    read += chunk.length
    if (read > file.size) throw lengthMismatch(file.size, `at least ${read}`)
    yield chunk
  }
  if (read < file.size) throw lengthMismatch(file.size, String(read))
}

function lengthMismatch(promised: number, found: string): InvalidMediaError {
  return new InvalidMediaError('length_mismatch', {
    en: `The file was to have ${promised} bytes, and has ${found}. Did it change while it was sent?`,
    zh: `文件应有 ${promised} 字节，实际为 ${found}。发送时文件是否被修改？`,
  })
}

/** Reads the answer of a call that gives a file, or JSON where there is none. */
import { Readable } from 'node:stream'
import { nameInDisposition } from './file-name.ts'
import { contentTypeOf, formatOf, headBytes } from './media-format.ts'
import { peek } from './peek.ts'

/** A file as it comes from WeChat. */
export interface DownloadedFile {
  /** As WeChat calls it, when it does. */
  readonly name: string | undefined
  /** Such as `image/jpeg`. What the bytes say goes before what WeChat says only in general. */
  readonly type: string
  /** Bytes, where WeChat says it beforehand. */
  readonly size: number | undefined
  /**
   * The bytes as they arrive, once. Read them to the end or destroy the stream: until then the
   * connection is not free.
   */
  stream(): Readable
  /** Reads all of it into memory. */
  bytes(): Promise<Buffer>
}

/** What an HTTP client knows of an answer. */
export interface RawAnswer {
  /** With small letters. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: AsyncIterable<Uint8Array>
}

/** A file, or the text that came in its place: a refusal, the address of a video, an article. */
export type BinaryAnswer =
  | { readonly kind: 'file'; readonly file: DownloadedFile }
  | { readonly kind: 'text'; readonly text: string }

/** Eight articles of a megabyte each, and some more. */
const maxTextBytes = 16 * 1024 * 1024
const unspecific = new Set(['application/octet-stream', 'text/plain', ''])
const textual = /^(?:text\/|application\/(?:json|xml))/u
const blank = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf])
const braceOrTag = new Set(Buffer.from('{[<'))

/**
 * Tells a file from a text by how it begins, since WeChat says `text/plain` of JSON and sends
 * refusals where files are expected. No file of WeChat’s begins like JSON or HTML.
 *
 * Official pages: 获取临时素材, 获取高清语音素材, 获取永久素材.
 *
 * @throws {RangeError} when a text has more than 16 MiB.
 */
export async function readBinaryAnswer({ headers, body }: RawAnswer): Promise<BinaryAnswer> {
  const { head, whole } = await peek(body, headBytes)
  const type = headerOf(headers, 'content-type').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const disposition = headerOf(headers, 'content-disposition')
  if (beginsAsText(head) || (textual.test(type) && disposition === '')) {
    return { kind: 'text', text: await readText(whole) }
  }
  const stream = Readable.from(whole, { objectMode: false })
  const file = {
    name: nameInDisposition(disposition),
    type: unspecific.has(type) ? typeOf(head) : type,
    size: sizeOf(headerOf(headers, 'content-length')),
    stream: () => stream,
    bytes: async () => Buffer.concat(await stream.toArray()),
  }
  return { kind: 'file', file }
}

function typeOf(head: Uint8Array): string {
  const format = formatOf(head)
  return format === undefined ? 'application/octet-stream' : contentTypeOf(format)
}

function beginsAsText(head: Uint8Array): boolean {
  const first = head.find((byte) => !blank.has(byte))
  return first === undefined ? head.length < headBytes : braceOrTag.has(first)
}

async function readText(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > maxTextBytes) {
      throw new RangeError(`WeChat answered with a text of more than ${maxTextBytes} bytes.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function headerOf(headers: RawAnswer['headers'], name: string): string {
  const value = headers[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

function sizeOf(header: string): number | undefined {
  return /^\d{1,15}$/u.test(header) ? Number(header) : undefined
}

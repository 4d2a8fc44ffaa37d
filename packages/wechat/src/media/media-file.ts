/** The files that can be handed over for an upload, and how they are opened. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { InvalidMediaError } from './invalid-media-error.ts'
import { headBytes } from './media-format.ts'
import { peek } from './peek.ts'

/**
 * A file to upload, as the web’s own `File` and `Blob` are. For a stream of known length write
 * `{ name, size, stream: () => readable }`.
 */
export interface UploadFile {
  /** What WeChat keeps and fans may see. Without one the file becomes `media.jpg` or the like. */
  readonly name?: string | undefined
  /** A media type (`image/png`); used where the bytes do not tell what they are. */
  readonly type?: string | undefined
  /** Bytes. WeChat wants to know beforehand, and a stream of another length fails. */
  readonly size: number
  /** A Node or web stream, or anything else that yields bytes. */
  stream(): AsyncIterable<Uint8Array>
}

/** A file to upload: the path of one, its bytes, a `Blob`, a `File`, or a stream of known size. */
export type MediaFile = string | Uint8Array | UploadFile

/** A file that is ready to be sent. */
export interface OpenedFile {
  readonly name: string | undefined
  readonly type: string | undefined
  readonly size: number
  /** The first 16 bytes or more. */
  readonly head: Uint8Array
  /** The bytes, read while they are sent. For another try it may be called again. */
  chunks(): AsyncIterable<Uint8Array>
  /** Closes what is open, when the file is not to be sent. */
  discard(): Promise<void>
}

/** Whether a value from outside is a file to upload. A text is taken for a path. */
export function isMediaFile(value: unknown): value is MediaFile {
  if (typeof value === 'string') return value !== ''
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof Uint8Array) return true
  if (!('size' in value) || !('stream' in value)) return false
  return Number.isSafeInteger(value.size) && typeof value.stream === 'function'
}

/**
 * Opens a file: learns its length, and reads its beginning. A path is opened again for sending, so
 * nothing of it stays open in between.
 *
 * @throws {@link InvalidMediaError}
 */
export async function openMediaFile(file: MediaFile): Promise<OpenedFile> {
  if (typeof file === 'string') return openPath(file)
  if (file instanceof Uint8Array) return openBytes(file)
  return openStream(file)
}

async function openPath(path: string): Promise<OpenedFile> {
  const { size, head } = await readHead(path)
  const chunks = () => createReadStream(path)
  return { name: basename(path), type: undefined, size, head, chunks, discard: nothingOpen }
}

async function readHead(path: string): Promise<{ size: number; head: Uint8Array }> {
  const file = await open(path).catch((cause: unknown) => {
    const words = { en: `The file ${path} cannot be read.`, zh: `无法读取文件 ${path}。` }
    throw new InvalidMediaError('unreadable', words, { cause })
  })
  try {
    const stats = await file.stat()
    if (!stats.isFile()) {
      const words = { en: `${path} is not a file.`, zh: `${path} 不是文件。` }
      throw new InvalidMediaError('unreadable', words)
    }
    const head = Buffer.alloc(headBytes)
    const { bytesRead } = await file.read({ buffer: head })
    return { size: stats.size, head: head.subarray(0, bytesRead) }
  } finally {
    await file.close()
  }
}

function openBytes(bytes: Uint8Array): OpenedFile {
  const head = bytes.subarray(0, headBytes)
  const { length: size } = bytes
  return { name: undefined, type: undefined, size, head, chunks, discard: nothingOpen }

  async function* chunks() {
    yield bytes
  }
}

/** The stream that was looked into is sent first; for another try a new one is asked for. */
async function openStream(file: UploadFile): Promise<OpenedFile> {
  const first = file.stream()
  const { head, whole } = await peek(first, headBytes)
  let sent = false
  return { name: file.name, type: file.type, size: file.size, head, chunks, discard }

  function chunks() {
    if (!sent) {
      sent = true
      return whole
    }
    const again = file.stream()
    if (again !== first) return again
    throw new InvalidMediaError('already_sent', {
      en: 'The stream was sent once, and cannot be again. Give a path or bytes to make that possible.',
      zh: '数据流只能发送一次。如需重试，请提供文件路径或内容。',
    })
  }

  async function discard() {
    await whole.return()
  }
}

async function nothingOpen(): Promise<void> {}

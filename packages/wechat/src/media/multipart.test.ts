/** Uploads, read back by another implementation of multipart/form-data. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkMediaFile } from './check-media.ts'
import type { MediaFile } from './media-file.ts'
import { writeMultipart, type MultipartBody } from './multipart.ts'
import { inPieces, jpegOf, samples } from './samples.fixture.ts'

const image = { maxBytes: 1024, formats: ['jpg', 'png'] }

describe('an upload', () => {
  it('is written as WeChat reads it: the name in UTF-8, with no filename*', async () => {
    const file = new File([samples.png], '中文.png')

    const body = await writeMultipart({ description: '{"title":"标题"}' }, { media: file })

    const boundary = /boundary=(.*)$/u.exec(body.contentType)?.[1]
    expect(await bytesOf(body)).toEqual(
      Buffer.concat([
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="description"\r\n\r\n` +
            `{"title":"标题"}\r\n--${boundary}\r\n` +
            'Content-Disposition: form-data; name="media"; filename="中文.png"\r\n' +
            'Content-Type: image/png\r\n\r\n',
        ),
        samples.png,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]),
    )
  })

  it.each([
    ['a path', async () => pathOf('中文.jpg', samples.jpg), '中文.jpg'],
    ['bytes', async () => samples.jpg, 'media.jpg'],
    ['a Blob', async () => new Blob([samples.jpg]), 'media.jpg'],
    ['a File', async () => new File([samples.jpg], '中文.jpg'), '中文.jpg'],
    ['a Node stream', async () => streamed(Readable.from(samples.jpg)), '流.jpg'],
    ['a web stream', async () => streamed(new Blob([samples.jpg]).stream()), '流.jpg'],
    ['a stream of pieces', async () => streamed(inPieces(samples.jpg, 3)), '流.jpg'],
  ])('takes %s', async (_what, make, name) => {
    const body = await writeMultipart({}, { media: await make() }, image)

    const file = await fileIn(body, 'media')
    expect(file.name).toBe(name)
    expect(file.type).toBe('image/jpeg')
    expect(Buffer.from(await file.arrayBuffer())).toEqual(samples.jpg)
  })

  it('leaves out what is not given', async () => {
    const body = await writeMultipart({ a: undefined, b: '' }, { media: undefined })
    expect([...(await formIn(body)).keys()]).toEqual(['b'])
  })

  it('holds any text, name and content, and is as long as it says', async () => {
    const text = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))
    await fc.assert(
      fc.asyncProperty(text, text, fc.uint8Array({ minLength: 1 }), async (field, name, bytes) => {
        const body = await writeMultipart({ field }, { media: new File([bytes], name) })

        expect(await bytesOf(body)).toHaveLength(body.contentLength)
        const form = await formIn(body)
        expect(form.get('field')).toBe(field.toWellFormed())
        const file = await fileIn(body, 'media')
        expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes)
      }),
    )
  })

  it('is read while it is sent', async () => {
    let read = 0
    async function* counted() {
      for await (const piece of inPieces(jpegOf(64 * 1024), 1024)) {
        read += piece.length
        yield piece
      }
    }

    const body = await writeMultipart({}, { media: { size: 64 * 1024, stream: counted } })

    expect(read).toBe(1024)
    expect(await bytesOf(body)).toHaveLength(body.contentLength)
    expect(read).toBe(64 * 1024)
  })

  it.each([
    ['a path', async () => pathOf('a.jpg', samples.jpg)],
    ['bytes', async () => samples.jpg],
    ['a Blob', async () => new Blob([samples.jpg])],
  ])('of %s can be sent again', async (_what, make) => {
    const body = await writeMultipart({}, { media: await make() })
    expect(await bytesOf(body)).toEqual(await bytesOf(body))
  })

  it('of a stream cannot be sent again', async () => {
    const body = await writeMultipart({}, { media: streamed(Readable.from(samples.jpg)) })
    await bytesOf(body)
    await expect(bytesOf(body)).rejects.toMatchObject({ reason: 'already_sent' })
  })

  it.each([
    ['longer', samples.jpg.length - 1],
    ['shorter', samples.jpg.length + 1],
  ])('fails when its stream is %s than it said', async (_what, size) => {
    const media = { size, stream: () => inPieces(samples.jpg, 4) }
    const body = await writeMultipart({}, { media })
    await expect(bytesOf(body)).rejects.toMatchObject({ reason: 'length_mismatch' })
  })
})

describe('a file that WeChat would not take', () => {
  it.each<[string, MediaFile, string]>([
    ['empty', new Uint8Array(), 'empty'],
    ['too large', jpegOf(1025), 'too_large'],
    ['of another format', samples.gif, 'wrong_format'],
    ['of no known format', Buffer.from('hello'), 'wrong_format'],
    ['not what its name says', new File([samples.mp3], 'a.jpg'), 'wrong_format'],
    ['missing', '/nowhere/中文.jpg', 'unreadable'],
    ['a folder', tmpdir(), 'unreadable'],
  ])('is refused before it is sent: %s', async (_what, media, reason) => {
    const refusal = { code: 'invalid_media', reason }
    await expect(writeMultipart({}, { media }, image)).rejects.toMatchObject(refusal)
    await expect(checkMediaFile(media, image)).rejects.toMatchObject(refusal)
  })

  it('is named, with what WeChat takes', async () => {
    const media = new File([samples.gif], '动图.gif')
    await expect(checkMediaFile(media, image)).rejects.toMatchObject({
      message: 'The file 动图.gif is gif, and WeChat takes jpg, png here.',
      words: { zh: '文件 动图.gif 是 gif，微信在此接受 jpg, png。' },
    })
  })

  it('is closed', async () => {
    const stream = Readable.from(jpegOf(2048), { objectMode: false })
    const media = { size: 2048, stream: () => stream }
    await expect(writeMultipart({}, { media }, image)).rejects.toThrow('2048 bytes')
    expect(stream.destroyed).toBe(true)
  })

  it('is not one of exactly the size allowed', async () => {
    await expect(checkMediaFile(jpegOf(1024), image)).resolves.toBeUndefined()
  })
})

function streamed(stream: AsyncIterable<Uint8Array>) {
  return { name: '流.jpg', size: samples.jpg.length, stream: () => stream }
}

async function pathOf(name: string, bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mphub-media-'))
  onTestFinished(async () => rm(folder, { recursive: true }))
  await writeFile(join(folder, name), bytes)
  return join(folder, name)
}

async function bytesOf(body: MultipartBody): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body.chunks()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function formIn(body: MultipartBody): Promise<FormData> {
  const headers = { 'content-type': body.contentType }
  return new Response(await bytesOf(body), { headers }).formData()
}

async function fileIn(body: MultipartBody, name: string): Promise<File> {
  const file = (await formIn(body)).get(name)
  if (file instanceof File) return file
  throw new Error(`${name} is no file`)
}

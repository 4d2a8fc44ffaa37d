/** Answers of the calls that give files. */
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readBinaryAnswer } from './binary-answer.ts'
import { inPieces, samples } from './samples.fixture.ts'

describe('an answer with a file', () => {
  it('has name, type and size, and its bytes', async () => {
    const file = await fileOf(samples.jpg, {
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="MEDIA_ID.jpg"',
      'content-length': String(samples.jpg.length),
    })

    expect(file).toMatchObject({ name: 'MEDIA_ID.jpg', type: 'image/jpeg', size: 22 })
    expect(await file.bytes()).toEqual(samples.jpg)
  })

  it('streams', async () => {
    const file = await fileOf(samples.amr, { 'content-type': 'audio/amr' })
    expect(Buffer.concat(await file.stream().toArray())).toEqual(samples.amr)
  })

  it.each([
    ['voice of the HD endpoint', samples.wav, 'voice/speex', 'voice/speex'],
    ['a picture under a general type', samples.png, 'application/octet-stream', 'image/png'],
    ['a picture without a type', samples.png, undefined, 'image/png'],
    ['a type with parameters', samples.jpg, 'image/jpeg; charset=binary', 'image/jpeg'],
    ['bytes nobody knows', Buffer.from('\x01\x02'), undefined, 'application/octet-stream'],
  ])('has a type: %s', async (_what, bytes, header, type) => {
    expect((await fileOf(bytes, { 'content-type': header })).type).toBe(type)
  })

  it('frees the connection when its stream is destroyed unread', async () => {
    const body = Readable.from(inPieces(samples.wma, 16))
    const { stream } = await fileOf(body, { 'content-type': 'audio/x-ms-wma' })

    stream().destroy()

    await new Promise((resolve) => body.once('close', resolve))
    expect(body.destroyed).toBe(true)
  })
})

describe('an answer without a file', () => {
  it.each([
    ['a refusal', '{"errcode":40007,"errmsg":"invalid media_id"}', 'application/json'],
    ['a refusal as text', '{"errcode":40007,"errmsg":"invalid media_id"}', 'text/plain'],
    ['a refusal as a picture', '{"errcode":40007}', 'image/jpeg'],
    ['a refusal without a type', ' \n{"errcode":40007}', undefined],
    ['a refusal with a byte order mark', '\ufeff{"errcode":40007}', undefined],
    ['the address of a video', '{"video_url":"http://vweixin.example/1"}', 'text/plain'],
    ['a page of an error', '<html>502</html>', 'text/html'],
    ['words', 'busy', 'text/plain; charset=utf-8'],
    ['nothing', '', undefined],
  ])('is a text: %s', async (_what, text, type) => {
    const headers = { 'content-type': type }
    const answer = await readBinaryAnswer({ headers, body: inPieces(Buffer.from(text), 5) })
    expect(answer).toEqual({ kind: 'text', text })
  })

  it('is refused when it has no end', async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(1024 * 1024, '{')
    }
    await expect(readBinaryAnswer({ headers: {}, body: endless() })).rejects.toThrow('16777216')
  })
})

async function fileOf(
  body: Buffer | Readable,
  headers: Readonly<Record<string, string | undefined>>,
) {
  const answer = await readBinaryAnswer({
    headers,
    body: body instanceof Readable ? body : inPieces(body, 7),
  })
  if (answer.kind === 'file') return answer.file
  throw new Error(`a text came: ${answer.text}`)
}

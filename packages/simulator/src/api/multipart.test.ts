/** Forms with files, as clients upload them. */
import { describe, expect, it } from 'vitest'
import type { ApiCall } from './call.ts'
import { readMultipart } from './multipart.ts'

/** A call with this form, written by the platform’s own fetch. */
async function callWith(form: FormData): Promise<ApiCall> {
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const contentType = request.headers.get('content-type') ?? ''
  return callOf(contentType, Buffer.from(await request.arrayBuffer()))
}

function callOf(contentType: string, body: Buffer): ApiCall {
  const query = new URLSearchParams()
  return { method: 'POST', path: '/', query, clientIp: '127.0.0.1', contentType, body }
}

describe('a form', () => {
  it('has its files, with names and types, and the fields beside them', async () => {
    const form = new FormData()
    form.append('media', new File(['bytes of a picture'], '海报.png', { type: 'image/png' }))
    form.append('description', '{"title":"x"}')

    const { media, description } = await readMultipart(await callWith(form))

    expect(description).toBe('{"title":"x"}')
    expect(media).toMatchObject({ name: '海报.png', type: 'image/png' })
    expect(media instanceof File && (await media.text())).toBe('bytes of a picture')
  })

  it('may hold a file of some megabytes', async () => {
    const form = new FormData()
    form.append('media', new File([new Uint8Array(10_000_000)], 'video.mp4'))

    expect((await readMultipart(await callWith(form)))['media']).toMatchObject({ size: 10_000_000 })
  })

  it.each([
    ['no form at all', 'application/json', '{}'],
    ['a form without a boundary', 'multipart/form-data', ''],
    ['half a form', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data'],
  ])('is missed in %s', async (_what, contentType, body) => {
    await expect(readMultipart(callOf(contentType, Buffer.from(body)))).rejects.toMatchObject({
      errcode: 41005,
    })
  })
})

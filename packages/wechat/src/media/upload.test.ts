/** Uploads over HTTP, as the client makes them. */
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import * as material from '../api/material.ts'
import * as media from '../api/media.ts'
import { createClient, type Client } from '../client/client.ts'
import { startStandIn } from '../testing/stand-in.ts'
import { inPieces, jpegOf, samples } from './samples.fixture.ts'

const description = { title: '产品介绍', introduction: '一分钟看懂' }

describe('an upload over HTTP', () => {
  it('of a permanent video has its description, in Chinese and not escaped', async () => {
    await using world = await startWorld(() => ({ media_id: 'm1' }))
    const video = { name: '介绍.mp4', size: 16, stream: () => Readable.from(samples.mp4) }

    await world.wechat.call(material.add, { type: 'video', media: video, description })

    const { query, headers, body } = world.asked()
    expect(query.get('type')).toBe('video')
    expect(headers['content-length']).toMatch(/^\d+$/u)
    expect(headers['transfer-encoding']).toBeUndefined()
    expect(body).toContain('name="media"; filename="介绍.mp4"')
    expect(body).toContain(JSON.stringify(description))
  })

  it('of a permanent video without a description is not begun', async () => {
    await using world = await startWorld(() => ({}))

    await expect(
      world.wechat.call(material.add, { type: 'video', media: samples.mp4 }),
    ).rejects.toMatchObject({ code: 'invalid_call', problems: [{ field: 'description' }] })

    expect(world.count()).toBe(0)
  })

  it('is made again with a new token, also from a path or bytes', async () => {
    let count = 0
    await using world = await startWorld(() =>
      ++count === 1 ? { errcode: 42001 } : { type: 'image', media_id: 'm1', created_at: 1 },
    )

    const answer = await world.wechat.call(media.upload, { type: 'image', media: samples.png })

    expect(answer.media_id).toBe('m1')
    expect(count).toBe(2)
  })

  it.each<[string, (wechat: Client) => Promise<unknown>]>([
    ['article images above 1 MB', (w) => w.call(media.uploadImg, { media: jpegOf(1024 ** 2 + 1) })],
    ['article images that move', (w) => w.call(media.uploadImg, { media: samples.gif })],
    ['a thumb above 64 KB', (w) => w.call(media.upload, { type: 'thumb', media: jpegOf(65_537) })],
    ['a BMP for three days', (w) => w.call(media.upload, { type: 'image', media: samples.bmp })],
    ['WAV for three days', (w) => w.call(media.upload, { type: 'voice', media: samples.wav })],
    ['a voice that is a video', (w) => w.call(material.add, { type: 'voice', media: samples.mp4 })],
  ])('is not begun for %s', async (_what, upload) => {
    await using world = await startWorld(() => ({}))

    await expect(upload(world.wechat)).rejects.toMatchObject({ code: 'invalid_media' })

    expect(world.count()).toBe(0)
  })

  it('that is shorter than it said fails, and is not taken for trouble of the network', async () => {
    await using world = await startWorld(() => ({}))
    const short = { size: 100, stream: () => inPieces(samples.jpg, 4) }

    await expect(
      world.wechat.call(media.upload, { type: 'image', media: short }),
    ).rejects.toMatchObject({ code: 'invalid_media', reason: 'length_mismatch' })
  })
})

async function startWorld(answer: () => object) {
  const server = await startStandIn(answer)
  const credentials = { current: async () => 'token', replace: async () => 'another' }
  const wechat = createClient({ credentials, domains: [server.url] })
  return {
    wechat,
    count: () => server.asked.length,
    asked() {
      const [first] = server.asked
      if (first === undefined) throw new Error('nothing was asked')
      return first
    },
    async [Symbol.asyncDispose]() {
      await wechat.close()
      await server[Symbol.asyncDispose]()
    },
  }
}

/** Temporary files, pictures of articles, and what fans send. */
import { media as calls } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'
import { bytesOf, days, fileOf, upload } from './media.fixture.ts'

function padded(bytes: Buffer, size: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length)])
}

describe('a temporary file', () => {
  it('is fetched as it was uploaded, by its account only', async () => {
    await using world = await startWorld()
    const media_id = await upload(world, 'image', bytesOf.png)

    const answer = await world.wechat.send(calls.get, { media_id })

    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.png"$/)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytesOf.png)
    await using other = await startWorld()
    expect(await other.wechat.errcode(calls.get, { media_id })).toBe(40007)
  })

  it('has another name for its id when it is a thumb', async () => {
    await using world = await startWorld()
    const media = fileOf(bytesOf.jpg)

    expect(await world.wechat.call(calls.upload, { type: 'thumb', media })).toEqual({
      type: 'thumb',
      thumb_media_id: expect.any(String),
      created_at: expect.any(Number),
    })
  })

  it('is told by its address when it is a video', async () => {
    await using world = await startWorld()
    const media_id = await upload(world, 'video', bytesOf.mp4)

    const { video_url } = Object(await world.wechat.call(calls.get, { media_id }))

    const found = await fetch(video_url)
    expect(found.headers.get('content-type')).toBe('video/mp4')
    expect(Buffer.from(await found.arrayBuffer())).toEqual(bytesOf.mp4)
  })

  it('becomes a video for many with a title', async () => {
    await using world = await startWorld()
    const media_id = await upload(world, 'video', bytesOf.mp4)

    const answer = await world.wechat.call(calls.uploadVideo, { media_id, title: '新品' })

    expect(answer).toMatchObject({ type: 'video', media_id: expect.any(String) })
    expect(answer.media_id).not.toBe(media_id)
    expect(await world.wechat.errcode(calls.uploadVideo, { media_id: 'x' })).toBe(40007)
  })

  it('ends after three days', async () => {
    await using world = await startWorld()
    const media_id = await upload(world, 'image', bytesOf.png)

    world.simulator.clock.advance(3 * days - 60_000)
    expect((await world.wechat.send(calls.get, { media_id })).headers.get('content-type')).toBe(
      'image/png',
    )
    world.simulator.clock.advance(60_000)

    expect(await world.wechat.errcode(calls.get, { media_id })).toBe(40007)
    expect((await fetch(`${world.simulator.url}/sim/media/${media_id}`)).status).toBe(404)
  })

  it('of a voice is also had in better quality, and nothing else is', async () => {
    await using world = await startWorld()
    const voice = await upload(world, 'voice', bytesOf.amr)
    const image = await upload(world, 'image', bytesOf.png)

    const answer = await world.wechat.send(calls.getJssdk, { media_id: voice })

    expect(answer.headers.get('content-type')).toBe('voice/speex')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytesOf.amr)
    expect(await world.wechat.errcode(calls.getJssdk, { media_id: image })).toBe(40007)
  })
})

describe('WeChat takes no temporary file', () => {
  const megabyte = 1024 * 1024
  it.each([
    ['without a type', { media: fileOf(bytesOf.png) }, 40004],
    ['of a type there is not', { type: 'music', media: fileOf(bytesOf.png) }, 40004],
    ['that is missing', { type: 'image' }, 41005],
    ['that is text', { type: 'image', media: 'bytes' }, 41005],
    ['that is empty', { type: 'image', media: fileOf(bytesOf.empty) }, 44001],
    ['of a format it does not know', { type: 'image', media: fileOf(bytesOf.text) }, 40005],
    ['of a format of another type', { type: 'voice', media: fileOf(bytesOf.png) }, 40005],
    ['that is a bmp', { type: 'image', media: fileOf(bytesOf.bmp) }, 40005],
    ['that is a png thumb', { type: 'thumb', media: fileOf(bytesOf.png) }, 40005],
    [
      'that is a picture above 10 MB',
      { type: 'image', media: fileOf(padded(bytesOf.png, 10 * megabyte + 1)) },
      40009,
    ],
    [
      'that is a voice above 2 MB',
      { type: 'voice', media: fileOf(padded(bytesOf.mp3, 2 * megabyte + 1)) },
      40010,
    ],
    [
      'that is a video above 10 MB',
      { type: 'video', media: fileOf(padded(bytesOf.mp4, 10 * megabyte + 1)) },
      40011,
    ],
    [
      'that is a thumb above 64 KB',
      { type: 'thumb', media: fileOf(padded(bytesOf.jpg, 65_537)) },
      40012,
    ],
    [
      'that is a voice of more than a minute',
      { type: 'voice', media: fileOf(Buffer.concat(Array(61).fill(bytesOf.amr))) },
      45007,
    ],
  ])('%s', async (_what, input, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(calls.upload, input)).toBe(errcode)
  })
})

describe('a picture of an article', () => {
  it('has an address at which it is found', async () => {
    await using world = await startWorld()

    const { url } = await world.wechat.call(calls.uploadImg, { media: fileOf(bytesOf.jpg) })

    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(bytesOf.jpg)
  })

  it('is a jpg or png of at most 1 MB', async () => {
    await using world = await startWorld()
    const tooLarge = fileOf(padded(bytesOf.png, 1024 * 1024 + 1))

    expect(await world.wechat.errcode(calls.uploadImg, { media: fileOf(bytesOf.gif) })).toBe(40005)
    expect(await world.wechat.errcode(calls.uploadImg, { media: tooLarge })).toBe(40009)
    expect(await world.wechat.errcode(calls.uploadImg, {})).toBe(41005)
  })
})

describe('what a fan sends', () => {
  it.each([
    ['image', 'image/png'],
    ['voice', 'audio/amr'],
  ])('as %s can be fetched with its media id', async (type, contentType) => {
    await using world = await startWorld()
    await world.say(await world.newFan(), { type })

    const media_id = String(world.server.pushes[0]?.message['MediaId'])

    const answer = await world.wechat.send(calls.get, { media_id })
    expect(answer.headers.get('content-type')).toBe(contentType)
  })

  it('is what the phone uploaded, with the address of the picture', async () => {
    await using world = await startWorld()
    const fan = await world.newFan()
    const data = bytesOf.jpg.toString('base64')
    const { json } = await world.post(`${fan}/media`, { type: 'image', data })
    const { mediaId } = Object(json)

    await world.say(fan, { type: 'image', mediaId })

    const { message } = world.server.pushes[0] ?? {}
    expect(message).toMatchObject({ MsgType: 'image', MediaId: mediaId })
    const seen = await fetch(String(message?.['PicUrl']))
    expect(Buffer.from(await seen.arrayBuffer())).toEqual(bytesOf.jpg)
    expect((await world.get(`${fan}/chat`)).json).toMatchObject([
      { from: 'fan', type: 'image', media: { url: `/sim/media/${mediaId}` } },
    ])
  })
})

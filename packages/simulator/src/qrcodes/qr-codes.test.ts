/** QR codes with parameters: made, shown, scanned, expired. */
import { qrcode, user } from '@mphub/wechat/endpoints'
import { decode } from 'jpeg-js'
import jsQr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

const temporary = { action_name: 'QR_SCENE', action_info: { scene: { scene_id: 42 } } } as const
const permanent = {
  action_name: 'QR_LIMIT_STR_SCENE',
  action_info: { scene: { scene_str: 'shop_42' } },
} as const

async function stranger({ post, fans }: World): Promise<string> {
  return `${fans}/${Object((await post(fans)).json).openid}`
}

function scene(action_name: string, scene: unknown) {
  return { action_name, action_info: { scene } }
}

describe('a QR code', () => {
  it('has a ticket, a link and a life', async () => {
    await using world = await startWorld()

    expect(await world.wechat.call(qrcode.create, { ...temporary, expire_seconds: 600 })).toEqual({
      ticket: expect.stringMatching(/^gQ[\w-]+$/),
      expire_seconds: 600,
      url: expect.stringMatching(/^http:\/\/weixin\.qq\.com\/q\/02[\w-]+$/),
    })
  })

  it('lives for a minute when nothing is said, and for ever when it is permanent', async () => {
    await using world = await startWorld()

    expect(await world.wechat.call(qrcode.create, temporary)).toMatchObject({ expire_seconds: 60 })
    expect(await world.wechat.call(qrcode.create, permanent)).not.toHaveProperty('expire_seconds')
  })

  it('is the same code for the same scene when it is permanent, another when not', async () => {
    await using world = await startWorld()
    const create = world.wechat.call

    expect(await create(qrcode.create, permanent)).toEqual(await create(qrcode.create, permanent))
    expect(await create(qrcode.create, temporary)).not.toEqual(
      await create(qrcode.create, temporary),
    )
  })

  it('is shown as a picture until it expires', async () => {
    await using world = await startWorld()
    const { ticket, url } = await world.wechat.call(qrcode.create, temporary)

    const picture = await world.wechat.send(qrcode.show, { ticket })
    const { data, width, height } = decode(await picture.arrayBuffer())

    expect(picture.headers.get('content-type')).toBe('image/jpg')
    expect([width, height]).toEqual([430, 430])
    expect(jsQr.default(Uint8ClampedArray.from(data), width, height)?.data).toBe(url)
    world.simulator.clock.advance(60_000)
    expect((await world.wechat.send(qrcode.show, { ticket })).status).toBe(404)
    expect((await world.wechat.send(qrcode.show, { ticket: 'gQ-invented' })).status).toBe(404)
  })
})

describe('scanning a QR code', () => {
  it('makes a stranger follow, with a prefix before the scene', async () => {
    await using world = await startWorld()
    const { ticket } = await world.wechat.call(qrcode.create, temporary)
    const fan = await stranger(world)

    await world.post(`${fan}/scan`, { ticket })

    expect(world.server.pushes[0]?.message).toMatchObject({
      Event: 'subscribe',
      EventKey: 'qrscene_42',
      Ticket: ticket,
    })
    const openid = fan.slice(-28)
    expect(await world.wechat.call(user.info, { openid })).toMatchObject({ qr_scene: 42 })
  })

  it('is told of a follower with the scene alone', async () => {
    await using world = await startWorld()
    const { ticket, url } = await world.wechat.call(qrcode.create, permanent)
    const fan = await world.newFan()

    const { json } = await world.post(`${fan}/scan`, { url })

    expect(json).toMatchObject({ attempts: [{ outcome: 'silent' }] })
    expect(world.server.pushes[0]?.message).toMatchObject({
      Event: 'SCAN',
      EventKey: 'shop_42',
      Ticket: ticket,
    })
  })

  it('does nothing when the code has expired, or is none of the account’s', async () => {
    await using world = await startWorld()
    const { ticket } = await world.wechat.call(qrcode.create, temporary)
    const fan = await world.newFan()
    world.simulator.clock.advance(60_000)

    expect(await world.post(`${fan}/scan`, { ticket })).toMatchObject({
      status: 410,
      json: { error: { code: 'expired_code', zh: '二维码已过期' } },
    })
    expect(await world.post(`${fan}/scan`, { ticket: 'gQ-invented' })).toMatchObject({
      status: 404,
      json: { error: { code: 'unknown_code' } },
    })
    expect(world.server.pushes).toEqual([])
  })
})

describe('WeChat makes no QR code', () => {
  it.each([
    ['of a kind there is not', scene('QR_CODE', { scene_id: 1 }), 40052],
    ['without a kind', { action_info: {} }, 40052],
    ['without a scene', { action_name: 'QR_SCENE', action_info: {} }, 40053],
    ['without anything about it', { action_name: 'QR_SCENE' }, 40053],
    ['of scene 0', scene('QR_SCENE', { scene_id: 0 }), 40129],
    ['of a scene above 32 bits', scene('QR_SCENE', { scene_id: 4_294_967_296 }), 40129],
    ['of a permanent scene above 100,000', scene('QR_LIMIT_SCENE', { scene_id: 100_001 }), 40129],
    ['of an empty scene', scene('QR_STR_SCENE', { scene_str: '' }), 40129],
    ['of 65 characters', scene('QR_LIMIT_STR_SCENE', { scene_str: 'x'.repeat(65) }), 40129],
    ['of another kind of scene', scene('QR_SCENE', { scene_str: 'x' }), 40129],
    ['for more than 30 days', { ...temporary, expire_seconds: 2_592_001 }, 40097],
  ])('%s', async (_what, input, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(qrcode.create, input)).toBe(errcode)
  })

  it('beyond 100,000 permanent ones', async () => {
    await using world = await startWorld()
    const codes = `/sim/accounts/${world.account.appid}/qr-codes`
    expect((await world.post(codes, { count: 100_000 })).json).toEqual({ count: 100_000 })

    expect(await world.wechat.errcode(qrcode.create, permanent)).toBe(45029)
    const known = scene('QR_LIMIT_SCENE', { scene_id: 100_000 })
    expect(await world.wechat.errcode(qrcode.create, known)).toBe(0)
    expect(await world.wechat.errcode(qrcode.create, temporary)).toBe(0)
  })

  it('for a subscription account', async () => {
    await using world = await startWorld({ account: { kind: 'subscription' } })

    expect(await world.wechat.errcode(qrcode.create, temporary)).toBe(48001)
  })
})

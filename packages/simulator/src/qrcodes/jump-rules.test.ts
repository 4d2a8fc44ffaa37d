/** Links that open a mini program when they are scanned. */
import { qrcodeJump } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { createClock } from '../clock.ts'
import { startWorld, type World } from '../testing/world.ts'

const prefix = 'https://example.com/q'
const rule = { prefix, appid: 'wx0123456789abcdef', path: 'pages/index', is_edit: 0 } as const

async function startWithRule(): Promise<World> {
  const world = await startWorld()
  await world.wechat.call(qrcodeJump.add, rule)
  return world
}

describe('a rule for a link', () => {
  it('is listed, and published', async () => {
    await using world = await startWithRule()
    const list = () => world.wechat.call(qrcodeJump.get, {})
    expect(await list()).toMatchObject({
      list_size: 1,
      rule_list: [{ prefix, path: 'pages/index', state: 1 }],
      qrcodejump_pub_quota: 100,
      qrcodejump_open: 1,
    })

    await world.wechat.call(qrcodeJump.publish, { prefix })

    expect(await list()).toMatchObject({ rule_list: [{ state: 2 }], qrcodejump_pub_quota: 99 })
  })

  it('is edited until it is published, and deleted', async () => {
    await using world = await startWithRule()
    const edited = { ...rule, path: 'pages/other', is_edit: 1 }
    expect(await world.wechat.errcode(qrcodeJump.add, edited)).toBe(0)
    await world.wechat.call(qrcodeJump.publish, { prefix })
    expect(await world.wechat.errcode(qrcodeJump.add, edited)).toBe(85095)

    await world.wechat.call(qrcodeJump.delete, { prefix })

    expect(await world.wechat.call(qrcodeJump.get, {})).toMatchObject({ list_size: 0 })
  })

  it('is found by its link, by its mini program, or on its page', async () => {
    await using world = await startWithRule()
    await world.wechat.call(qrcodeJump.add, { ...rule, prefix: 'https://example.com/r' })
    const found = async (choice: object) =>
      (await world.wechat.call(qrcodeJump.get, choice)).rule_list.map((one) => one.prefix)

    expect(await found({ get_type: 1, prefix_list: [prefix] })).toEqual([prefix])
    expect(await found({ get_type: 2, page_num: 2, page_size: 1 })).toEqual([prefix])
    expect(await found({ appid: 'wxffffffffffffffff' })).toEqual([])
  })

  it.each([
    ['there is already', rule, 85071],
    ['is none', { ...rule, prefix: 'example.com' }, 85066],
    ['is missing', { ...rule, prefix: undefined }, 85066],
    ['leads to no mini program', { ...rule, appid: 'x' }, 40166],
    ['is tested somewhere else', { ...rule, debug_url: ['https://example.org/'] }, 85068],
    ['is edited and not there', { ...rule, prefix: `${prefix}/x`, is_edit: 1 }, 85095],
  ])('is refused when the link %s', async (_what, input, errcode) => {
    await using world = await startWithRule()

    expect(await world.wechat.errcode(qrcodeJump.add, input)).toBe(errcode)
  })

  it('is neither published nor deleted when it is not there', async () => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(qrcodeJump.publish, { prefix })).toBe(85095)
    expect(await world.wechat.errcode(qrcodeJump.delete, { prefix })).toBe(85095)
  })

  it('has no file to be verified by, as it has in a mini program', async () => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(qrcodeJump.download, {})).toBe(48001)
  })

  it('is one of five calls in a second', async () => {
    const standing = { ...createClock(), now: () => 1_795_737_600_000 }
    await using world = await startWorld({ clock: standing })
    const list = () => world.wechat.errcode(qrcodeJump.get, {})
    for (let call = 1; call <= 5; call++) expect(await list()).toBe(0)

    expect(await list()).toBe(44990)
  })

  it('is published 100 times a month at most', async () => {
    await using world = await startWithRule()
    const publish = () => world.wechat.errcode(qrcodeJump.publish, { prefix })
    for (let time = 1; time <= 100; time++) {
      expect(await publish()).toBe(0)
      world.simulator.clock.advance(1000)
    }

    expect(await publish()).toBe(886000)
  })
})

/** Template messages that WeChat intercepts. */
import { template } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'
import { chatOf, ready, result } from './templates.fixture.ts'

/** What the call tells about messages with this id, or of this template. */
async function blocked({ wechat }: World, about: string, largest_id = 0, limit = 100) {
  const input = { tmpl_msg_id: about, largest_id, limit }
  const { msginfo = [] } = await wechat.call(template.queryBlock, input)
  return Array.isArray(msginfo) ? msginfo : [msginfo]
}

describe('a template message that WeChat intercepts', () => {
  it('does not arrive, and is told', async () => {
    await using world = await startWorld()
    const message = await ready(world)
    await world.simulator.fault({ kind: 'intercept', count: 1 })

    const { msgid } = await world.wechat.call(template.send, message)

    expect(await chatOf(world, message.touser)).toEqual([])
    expect(await result(world)).toMatchObject({ MsgID: msgid, Status: 'failed: system failed' })
    expect(await blocked(world, msgid ?? '')).toEqual([
      {
        id: 1,
        tmpl_msg_id: msgid,
        title: '订单发货通知',
        content: '商品名称：红色雨伞\n订单金额：39.8元',
        send_timestamp: expect.any(Number),
        openid: message.touser,
      },
    ])
  })

  it('is one of many of its template, told page by page', async () => {
    await using world = await startWorld()
    const message = await ready(world)
    await world.simulator.fault({ kind: 'intercept', count: 3 })
    for (let number = 0; number < 4; number++) await world.wechat.call(template.send, message)
    const ids = async (after: number) =>
      (await blocked(world, message.template_id, after, 2)).map(({ id }) => id)

    expect(await ids(0)).toEqual([1, 2])
    expect(await ids(2)).toEqual([3])
    expect(await ids(3)).toEqual([])
  })

  it('is told to its account only, and at most a hundred at once', async () => {
    await using world = await startWorld()
    await using other = await startWorld()
    const message = await ready(world)
    await world.simulator.fault({ kind: 'intercept' })
    const { msgid = '' } = await world.wechat.call(template.send, message)

    expect(await blocked(other, msgid)).toEqual([])
    const tooMany = { tmpl_msg_id: msgid, largest_id: 0, limit: 101 }
    expect(await world.wechat.errcode(template.queryBlock, tooMany)).toBe(47001)
  })
})

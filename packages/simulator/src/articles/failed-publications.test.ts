/** Publications that come to nothing, or not for long: what the call tells, and the event. */
import { comment, draft, freepublish } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { newDraft, published } from '../testing/articles.ts'
import { startWorld, type World } from '../testing/world.ts'

async function submitted(world: World) {
  const media_id = await newDraft(world, {}, { title: '旧品' })
  const task = await world.wechat.call(freepublish.submit, { media_id })
  world.simulator.clock.advance(1_000)
  world.simulator.clock.advance(1_000)
  await world.server.received(1)
  return { media_id, ...task, event: Object(world.server.pushes[0]?.message) }
}

const told = async ({ wechat }: World, publish_id: string): Promise<unknown> =>
  (await wechat.send(freepublish.get, { publish_id })).json()

describe('a publication', () => {
  it.each([
    ['the original declaration', 2],
    ['WeChat’s review', 4],
  ] as const)('that fails for %s says which articles are at fault', async (_why, status) => {
    await using world = await startWorld()
    await world.simulator.fault({ kind: 'publish-status', status, failIdx: [2] })
    const { media_id, publish_id, msg_data_id, event } = await submitted(world)

    const expected = { publish_id, publish_status: status, fail_idx: [2] }
    expect(await told(world, publish_id)).toEqual(expected)
    expect(event).toMatchObject({
      Event: 'PUBLISHJOBFINISH',
      PublishEventInfo: { publish_id, publish_status: String(status), fail_idx: '2' },
    })
    expect(event.PublishEventInfo).not.toHaveProperty('article_id')
    expect(await world.wechat.errcode(draft.get, { media_id })).toBe(0)
    expect(
      (await world.wechat.call(freepublish.batchGet, { offset: 0, count: 1 })).total_count,
    ).toBe(0)
    expect(await world.wechat.errcode(comment.open, { msg_data_id })).toBe(88001)
  })

  it('names all articles when it is not said which', async () => {
    await using world = await startWorld()
    await world.simulator.fault({ kind: 'publish-status', status: 4 })
    const { publish_id, event } = await submitted(world)

    expect(await told(world, publish_id)).toMatchObject({ fail_idx: [1, 2] })
    expect(event.PublishEventInfo.fail_idx).toEqual(['1', '2'])
  })

  it('names none when it fails for another reason', async () => {
    await using world = await startWorld()
    await world.simulator.fault({ kind: 'publish-status', status: 3 })
    const { publish_id } = await submitted(world)

    expect(await told(world, publish_id)).toEqual({ publish_id, publish_status: 3 })
  })

  it('is banned a minute after it succeeded, and its pages are gone', async () => {
    await using world = await startWorld()
    await world.simulator.fault({ kind: 'publish-status', status: 6, count: 1 })
    const { article_id, url } = await published(world)
    expect((await fetch(url)).status).toBe(200)
    world.server.pushes.length = 0

    world.simulator.clock.advance(60_000)
    world.simulator.clock.advance(1_000)
    await world.server.received(1)

    const info = Object(world.server.pushes[0]?.message).PublishEventInfo
    expect(info).toEqual({ publish_id: expect.stringMatching(/^\d+$/), publish_status: '6' })
    expect(await told(world, info.publish_id)).toMatchObject({ publish_status: 6 })
    expect((await fetch(url)).status).toBe(404)
    expect(await world.wechat.errcode(freepublish.getArticle, { article_id })).toBe(53600)
  })

  it('is told as deleted when the account has deleted all of it', async () => {
    await using world = await startWorld()
    const { article_id } = await published(world)
    const { publish_id } = Object(world.server.pushes[0]?.message).PublishEventInfo

    await world.wechat.call(freepublish.delete, { article_id })

    expect(await told(world, publish_id)).toEqual({ publish_id, publish_status: 5 })
  })
})

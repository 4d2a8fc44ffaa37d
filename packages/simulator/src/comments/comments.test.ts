/** Comments below articles: written by fans, chosen, answered and deleted by the account. */
import { comment } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { published } from '../testing/articles.ts'
import { startWorld, type World } from '../testing/world.ts'

type Place = Awaited<ReturnType<typeof published>>

async function write(world: World, { article_id }: Place, content: string): Promise<string> {
  const said = await world.post(`${await world.newFan()}/comments`, {
    articleId: article_id,
    content,
  })
  return Object(said.json).id
}

const open = { need_open_comment: 1 } as const

async function listed({ wechat }: World, { msg_data_id }: Place, type: 0 | 1 | 2 = 0) {
  return wechat.call(comment.list, { msg_data_id, begin: 0, count: 20, type })
}

describe('a comment', () => {
  it('is told, the newest first', async () => {
    await using world = await startWorld()
    const place = await published(world, open)
    const ids = [await write(world, place, '好看'), await write(world, place, '多少钱')]

    expect(await listed(world, place)).toMatchObject({
      total: 2,
      comment: [
        { user_comment_id: ids[1], content: '多少钱', comment_type: 0 },
        { user_comment_id: ids[0], content: '好看', openid: expect.stringMatching(/^o/) },
      ],
    })
  })

  it('is elected, seen on the page with the reply, and not any more', async () => {
    await using world = await startWorld()
    const place = await published(world, open)
    const { msg_data_id } = place
    const named = { msg_data_id, user_comment_id: await write(world, place, '多少钱') }
    const seen = async () => (await fetch(place.url)).text()
    expect(await seen()).not.toContain('多少钱')

    await world.wechat.call(comment.markElect, named)
    await world.wechat.call(comment.replyAdd, { ...named, content: '三十九块八' })

    expect(await seen()).toContain('多少钱')
    expect(await seen()).toContain('三十九块八')
    expect((await listed(world, place, 2)).comment).toMatchObject([
      { comment_type: 1, reply: { content: '三十九块八' } },
    ])
    expect((await listed(world, place, 1)).comment).toEqual([])
    await world.wechat.call(comment.replyDelete, named)
    expect(await seen()).not.toContain('三十九块八')
    await world.wechat.call(comment.unmarkElect, named)
    expect(await seen()).not.toContain('多少钱')
  })

  it('is read by who wrote it before it is elected, and by nobody else', async () => {
    await using world = await startWorld()
    const place = await published(world, open)
    const writer = await world.newFan()
    await world.post(`${writer}/comments`, { articleId: place.article_id, content: '好看' })
    const page = new URL(place.url).pathname.slice('/s/'.length)
    const read = async (fan: string) =>
      Object((await world.get(`${fan}/comments?page=${page}`)).json)

    expect(await read(writer)).toMatchObject({
      articleId: place.article_id,
      index: 0,
      isOpen: true,
      comments: [{ content: '好看', isElected: false }],
    })
    expect(await read(await world.newFan())).toMatchObject({ isOpen: true, comments: [] })
  })

  it('is deleted', async () => {
    await using world = await startWorld()
    const place = await published(world, open)
    const { msg_data_id } = place
    const named = { msg_data_id, user_comment_id: await write(world, place, '广告') }

    await world.wechat.call(comment.delete, named)

    expect((await listed(world, place)).total).toBe(0)
    for (const definition of [
      comment.delete,
      comment.markElect,
      comment.unmarkElect,
      comment.replyDelete,
    ]) {
      expect(await world.wechat.errcode(definition, named)).toBe(88008)
    }
  })

  it('is answered once, in up to 600 characters', async () => {
    await using world = await startWorld()
    const place = await published(world, open)
    const { msg_data_id } = place
    const named = { msg_data_id, user_comment_id: await write(world, place, '在吗') }
    const reply = (content: string) => world.wechat.errcode(comment.replyAdd, { ...named, content })

    expect(await world.wechat.errcode(comment.replyDelete, named)).toBe(88009)
    expect(await reply('')).toBe(88007)
    expect(await reply('长'.repeat(601))).toBe(88007)
    expect(await reply('在')).toBe(0)
    expect(await reply('在')).toBe(88005)
    expect(
      await world.wechat.errcode(comment.replyAdd, { ...named, user_comment_id: 9, content: 'x' }),
    ).toBe(88008)
  })

  it('is one of a hundred elected at most', async () => {
    await using world = await startWorld()
    const place = await published(world, open)
    const { msg_data_id } = place
    const elect = (user_comment_id: string) =>
      world.wechat.errcode(comment.markElect, { msg_data_id, user_comment_id })
    const codes = new Set<number>()
    for (let number = 0; number < 100; number++)
      codes.add(await elect(await write(world, place, '好')))
    const one = await write(world, place, '好')

    expect([...codes]).toEqual([0])
    expect(await elect(one)).toBe(88003)
  })
})

describe('an article', () => {
  it('takes no comments until they are opened, and none when they are closed', async () => {
    await using world = await startWorld()
    const place = await published(world)
    const { msg_data_id, article_id: articleId } = place
    const fan = await world.newFan()
    const write = async () =>
      (await world.post(`${fan}/comments`, { articleId, content: '好' })).status
    expect(await write()).toBe(409)

    await world.wechat.call(comment.open, { msg_data_id })
    expect(await write()).toBe(200)
    await world.wechat.call(comment.close, { msg_data_id })

    expect(await write()).toBe(409)
    expect((await listed(world, place)).total).toBe(1)
  })

  it('may take comments of fans only', async () => {
    await using world = await startWorld()
    const { article_id: articleId } = await published(world, { ...open, only_fans_can_comment: 1 })
    const { openid } = Object((await world.post(world.fans)).json)

    const answer = await world.post(`${world.fans}/${openid}/comments`, {
      articleId,
      content: '好',
    })

    expect(answer).toMatchObject({ status: 409, json: { error: { code: 'comments_closed' } } })
  })

  const page = { begin: 0, count: 20, type: 0 } as const
  const one = { user_comment_id: 1 }
  it.each([
    ['opened', comment.open, {}],
    ['closed', comment.close, {}],
    ['listed', comment.list, page],
    ['elected from', comment.markElect, one],
    ['taken back from', comment.unmarkElect, one],
    ['deleted from', comment.delete, one],
    ['answered', comment.replyAdd, { ...one, content: 'x' }],
    ['unanswered', comment.replyDelete, one],
  ])('that is not there is not %s', async (_what, definition, input) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(definition, { msg_data_id: 7, ...input })).toBe(88001)
  })

  it.each([
    ['closed', comment.close, {}],
    ['listed', comment.list, page],
    ['elected from', comment.markElect, one],
    ['taken back from', comment.unmarkElect, one],
    ['deleted from', comment.delete, one],
    ['answered', comment.replyAdd, { ...one, content: 'x' }],
    ['unanswered', comment.replyDelete, one],
  ])('that never had comments is not %s', async (_what, definition, input) => {
    await using world = await startWorld()
    const { msg_data_id } = await published(world)

    expect(await world.wechat.errcode(definition, { msg_data_id, ...input })).toBe(88000)
  })

  it('is not listed by fifty comments', async () => {
    await using world = await startWorld()
    const { msg_data_id } = await published(world, open)

    expect(await world.wechat.errcode(comment.list, { ...page, msg_data_id, count: 50 })).toBe(
      88010,
    )
  })
})

/** Messages to many: what WeChat’s review, the check of originals and the administrator say. */
import { comment, mass } from '@mphub/wechat/endpoints'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FaultInput } from '../faults/fault.ts'
import { newDraft } from '../testing/articles.ts'
import { startWorld, type World } from '../testing/world.ts'
import { chatOf, everyone, result, text, words } from './mass.fixture.ts'

const minute = 60_000

describe('a message to many that WeChat suspects', () => {
  it.each([10001, 20001, 20013, 21000, 30001] as const)('fails with err(%d)', async (num) => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(2)
    await world.simulator.fault({ kind: 'mass-err', num, count: 1 })

    const { msg_id } = await world.wechat.call(mass.sendAll, { ...everyone, ...words })

    expect(await result(world)).toMatchObject({
      MsgID: msg_id,
      Status: `err(${num})`,
      TotalCount: '2',
      FilterCount: '2',
      SentCount: '0',
      ErrorCount: '2',
    })
    expect(await chatOf(world, openid)).toEqual([])
    expect(await world.wechat.call(mass.get, { msg_id })).toMatchObject({ msg_status: 'SEND_FAIL' })
  })

  it('costs nothing of the quota', async () => {
    await using world = await startWorld({ account: { kind: 'subscription' } })
    await world.newFans(1)
    await world.simulator.fault({ kind: 'mass-err', num: 20008, count: 1 })
    await world.wechat.call(mass.sendAll, { ...everyone, ...words })
    world.simulator.clock.advance(1_000)

    expect(await world.wechat.errcode(mass.sendAll, { ...everyone, ...text() })).toBe(0)
  })
})

describe('articles that are judged a reprint', () => {
  async function sent(world: World, fault: FaultInput, also: object = {}) {
    const [openid = ''] = await world.newFans(1)
    await world.simulator.fault(fault)
    const mpnews = { media_id: await newDraft(world, {}, { title: '旧品' }) }
    const order = { ...everyone, msgtype: 'mpnews', mpnews, ...also } as const
    const { msg_data_id = '' } = await world.wechat.call(mass.sendAll, order)
    const event = Object(await result(world))
    return { event, msg_data_id, chat: await chatOf(world, openid) }
  }

  it('are not sent when the account did not say so', async () => {
    await using world = await startWorld()
    const { event, chat, msg_data_id } = await sent(world, { kind: 'mass-reprint' })

    expect(event).toMatchObject({
      Status: 'err(30003)',
      CopyrightCheckResult: { Count: '2', CheckState: '2' },
      ArticleUrlResult: { Count: '0' },
    })
    expect(event.CopyrightCheckResult.ResultList.item[1]).toEqual({
      ArticleIdx: '2',
      UserDeclareState: '0',
      AuditState: '2',
      OriginalArticleUrl: expect.stringMatching(/^http/),
      OriginalArticleType: '1',
      CanReprint: '1',
      NeedReplaceContent: '1',
      NeedShowReprintSource: '1',
    })
    expect(chat).toEqual([])
    expect(await world.wechat.errcode(comment.open, { msg_data_id })).toBe(88001)
  })

  it('are sent when it did', async () => {
    await using world = await startWorld()
    const { event, chat } = await sent(world, { kind: 'mass-reprint' }, { send_ignore_reprint: 1 })

    expect(event).toMatchObject({
      Status: 'send success',
      CopyrightCheckResult: { Count: '2', CheckState: '2' },
      ArticleUrlResult: { Count: '2' },
    })
    expect(chat).toMatchObject([{ type: 'mpnews' }])
  })

  it('are not sent, whatever it said, when the source forbids it', async () => {
    await using world = await startWorld()
    const forbidden = { kind: 'mass-reprint', canReprint: false } as const
    const { event, chat } = await sent(world, forbidden, { send_ignore_reprint: 1 })

    expect(event).toMatchObject({
      Status: 'err(30002)',
      CopyrightCheckResult: { CheckState: '3', ResultList: { item: [{ CanReprint: '0' }, {}] } },
    })
    expect(chat).toEqual([])
  })

  it('are articles: words are no reprint', async () => {
    await using world = await startWorld()
    await world.simulator.fault({ kind: 'mass-reprint' })
    await world.newFans(1)

    await world.wechat.call(mass.sendAll, { ...everyone, ...words })

    expect(await result(world)).toMatchObject({
      Status: 'send success',
      CopyrightCheckResult: { Count: '0', CheckState: '1' },
    })
  })
})

describe('a message to many of an account that protects them', () => {
  const protectedAccount = { account: { confirmsMass: true } }

  async function asked(world: World) {
    const [openid = ''] = await world.newFans(1)
    const { msg_id } = await world.wechat.call(mass.sendAll, { ...everyone, ...words })
    const path = `/sim/accounts/${world.account.appid}/mass-messages`
    return { openid, msg_id, path }
  }

  it('waits for the administrator, and goes out when they confirm', async () => {
    await using world = await startWorld(protectedAccount)
    const { openid, msg_id, path } = await asked(world)
    expect(await world.wechat.errcode(mass.get, { msg_id })).toBe(89504)
    expect(await world.wechat.errcode(mass.delete, { msg_id })).toBe(40065)
    expect(await world.wechat.errcode(mass.sendAll, { ...everyone, ...text() })).toBe(89501)
    expect(await chatOf(world, openid)).toEqual([])
    expect((await world.get(path)).json).toMatchObject([
      { id: Number(msg_id), state: 'confirming', content: { content: '周末八折' } },
    ])

    await world.post(`${path}/${msg_id}`, { confirm: true })

    expect(await result(world)).toMatchObject({ Status: 'send success', SentCount: '1' })
    expect(await chatOf(world, openid)).toMatchObject([{ content: '周末八折' }])
    expect(await world.post(`${path}/${msg_id}`, { confirm: true })).toMatchObject({
      status: 404,
      json: { error: { code: 'unknown_message' } },
    })
  })

  it('fails when they refuse', async () => {
    await using world = await startWorld(protectedAccount)
    const { openid, msg_id, path } = await asked(world)

    await world.post(`${path}/${msg_id}`, { confirm: false })

    expect(await result(world)).toMatchObject({ Status: 'err(40001)', ErrorCount: '1' })
    expect(await chatOf(world, openid)).toEqual([])
  })

  it('fails when they do not answer for thirty minutes', async () => {
    await using world = await startWorld(protectedAccount)
    const { openid, msg_id } = await asked(world)
    world.simulator.clock.advance(29 * minute)
    expect(await world.wechat.errcode(mass.get, { msg_id })).toBe(89504)

    world.simulator.clock.advance(minute)

    expect(await result(world)).toMatchObject({ Status: 'err(40002)' })
    expect(await chatOf(world, openid)).toEqual([])
  })

  it('waits on after a restart', async () => {
    const data = await mkdtemp(join(tmpdir(), 'mphub-mass-'))
    const { appid, id, openid } = await waiting(data)
    await using world = await startWorld({ data })

    await world.post(`/sim/accounts/${appid}/mass-messages/${id}`, { confirm: true })

    const chat = (await world.get(`/sim/accounts/${appid}/fans/${openid}/chat`)).json
    expect(chat).toMatchObject([{ content: '周末八折' }])
    await rm(data, { recursive: true })
  })

  async function waiting(data: string) {
    await using world = await startWorld({ ...protectedAccount, data })
    const { openid, msg_id } = await asked(world)
    return { appid: world.account.appid, id: msg_id, openid }
  }
})

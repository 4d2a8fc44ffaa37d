/** What WeChat keeps of what accounts say: again there after a restart. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  autoReply,
  comment,
  customMessage,
  datacube,
  draft,
  freepublish,
  kfAccount,
  kfSession,
  mass,
  material,
  media,
  subscribe,
  template,
} from '@mphub/wechat/endpoints'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beijingDay, nameOfBeijingDay, startOfBeijingDay } from './beijing.ts'
import { sample } from './media/samples.ts'
import { startSimulator, type Simulator } from './simulator.ts'
import { createWechatClient } from './testing/wechat-client.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mphub-messaging-'))
})

afterEach(() => rm(folder, { recursive: true }))

/** The simulator with this history, a client of its only account, and its control API. */
async function start() {
  const simulator = await startSimulator({ port: 0, data: folder })
  const account = simulator.accounts()[0] ?? simulator.addAccount()
  const wechat = createWechatClient(simulator.url, account)
  const post = (path: string, body: object) => control(simulator, account.appid, path, body)
  return { simulator, account, wechat, post }
}

async function control({ url }: Simulator, appid: string, path: string, body: object) {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  return (await fetch(`${url}/sim/accounts/${appid}/${path}`, init)).json()
}

function picture(): File {
  return new File([new Uint8Array(sample('image'))], 'p.png')
}

describe('a restart keeps', () => {
  it('files, drafts, articles and comments', async () => {
    const { simulator, wechat, account, post } = await start()
    const { openid } = simulator.account(account).fan()
    const temporary = await wechat.call(media.upload, { type: 'image', media: picture() })
    const { media_id: cover } = await wechat.call(material.add, { type: 'image', media: picture() })
    const one = { title: '新品', content: '<p>来</p>', thumb_media_id: cover, need_open_comment: 1 }
    const articles = [{ ...one, need_open_comment: 1 as const }]
    const first = await wechat.call(draft.add, { articles })
    const second = await wechat.call(draft.add, { articles })
    const task = await wechat.call(freepublish.submit, first)
    simulator.clock.advance(2_000)
    const { article_id = '' } = await wechat.call(freepublish.get, task)
    const said = { articleId: article_id, content: '好' }
    const { id } = Object(await post(`fans/${openid}/comments`, said))
    const { msg_data_id = '' } = task
    await wechat.call(comment.markElect, { msg_data_id, user_comment_id: id })
    const running = await wechat.call(freepublish.submit, second)
    await simulator.close()

    const after = await start()
    await using _after = after.simulator

    const { media_id = '' } = temporary
    const file = await after.wechat.send(media.get, { media_id })
    expect(Buffer.from(await file.arrayBuffer())).toEqual(sample('image'))
    expect(await after.wechat.call(material.count, {})).toMatchObject({ image_count: 1 })
    expect(
      (await after.wechat.call(freepublish.getArticle, { article_id })).news_item,
    ).toMatchObject([{ title: '新品' }])
    const page = { msg_data_id, begin: 0, count: 9, type: 2 } as const
    expect(await after.wechat.call(comment.list, page)).toMatchObject({ total: 1 })
    after.simulator.clock.advance(2_000)
    expect(await after.wechat.call(freepublish.get, running)).toMatchObject({ publish_status: 0 })
    expect(await after.wechat.call(draft.count, {})).toEqual({ total_count: 0 })
  })

  it('staff, conversations, windows, templates, consents and messages to many', async () => {
    const { simulator, wechat, account, post } = await start()
    const [openid = ''] = simulator.account(account).fans(1)
    await simulator.fan(openid).says('hello')
    await wechat.call(kfAccount.add, { kf_account: 'anna@shop', nickname: '小安' })
    await post('staff/anna@shop', { wx: 'anna_wx', isOnline: true })
    await wechat.call(kfSession.create, { kf_account: 'anna@shop', openid })
    const choice = { tid: '99', kidList: [1, 4], sceneDesc: '发货' }
    const { priTmplId } = await wechat.call(subscribe.addTemplate, choice)
    await wechat.call(template.add, { template_id_short: 'TM00015' })
    await wechat.call(template.setIndustry, { industry_id1: '1', industry_id2: '2' })
    await post(`fans/${openid}/consents`, { answers: { [priTmplId]: 'accept' } })
    await post('autoreply', { onFollow: { type: 'text', content: '欢迎' } })
    await wechat.call(mass.setSpeed, { speed: 4 })
    const words = { msgtype: 'text', text: { content: '周末八折' } } as const
    await wechat.call(mass.sendAll, { filter: { is_to_all: true }, ...words })
    await simulator.close()

    const after = await start()
    await using _after = after.simulator

    expect(await after.wechat.call(kfSession.get, { openid })).toMatchObject({
      kf_account: 'anna@shop',
    })
    await after.wechat.call(customMessage.send, { touser: openid, ...words })
    const data = { thing1: { value: '雨伞' }, amount4: { value: '30元' } }
    const notice = { touser: openid, template_id: priTmplId, data }
    expect(await after.wechat.errcode(subscribe.bizSend, notice)).toBe(0)
    expect(await after.wechat.errcode(subscribe.bizSend, notice)).toBe(43101)
    expect((await after.wechat.call(template.list, {})).template_list).toHaveLength(1)
    const industries = { industry_id1: '1', industry_id2: '2' }
    expect(await after.wechat.errcode(template.setIndustry, industries)).toBe(43100)
    expect(await after.wechat.call(autoReply.getCurrent, {})).toMatchObject({
      is_autoreply_open: 1,
    })
    expect(await after.wechat.call(mass.getSpeed, {})).toMatchObject({ speed: 4 })
    expect(
      await after.wechat.errcode(mass.sendAll, { filter: { is_to_all: true }, ...words }),
    ).toBe(45066)
    expect(after.simulator.fan(openid).chat()).toMatchObject([
      { content: 'hello' },
      { content: '周末八折', origin: 'mass' },
      { content: '周末八折', origin: 'customer-service' },
      { type: 'notice' },
    ])
    const today = beijingDay(after.simulator.clock.now())
    after.simulator.clock.set(startOfBeijingDay(today + 1) + 10 * 60 * 60 * 1000)
    const date = nameOfBeijingDay(today)
    const span = { begin_date: date, end_date: date }
    expect((await after.wechat.call(datacube.getUpstreamMsg, span)).list).toMatchObject([
      { msg_type: 1, msg_count: 1 },
    ])
  })

  it('nothing of it when all is reset', async () => {
    const { simulator, wechat } = await start()
    const { media_id = '' } = await wechat.call(media.upload, { type: 'image', media: picture() })
    await wechat.call(kfAccount.add, { kf_account: 'anna@shop', nickname: '小安' })

    simulator.reset()

    expect(await wechat.errcode(media.get, { media_id })).toBe(40007)
    expect(await wechat.call(kfAccount.list, {})).toEqual({ kf_list: [] })
    await simulator.close()
  })
})

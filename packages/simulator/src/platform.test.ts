/** What WeChat keeps of accounts: again there after a restart, gone after a reset. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { menu, tag, user } from '@mphub/wechat/endpoints'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSimulator, type Simulator } from './simulator.ts'
import { createWechatClient } from './testing/wechat-client.ts'

const button = [{ type: 'click' as const, name: '今日推荐', key: 'TODAY' }]

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mphub-platform-'))
})

afterEach(() => rm(folder, { recursive: true }))

/** The simulator with this history, and a client of its only account. */
async function start() {
  const simulator = await startSimulator({ port: 0, data: folder })
  const account = simulator.accounts()[0] ?? simulator.addAccount()
  return { simulator, account, wechat: createWechatClient(simulator.url, account) }
}

async function seenMenu(simulator: Simulator, appid: string, openid: string): Promise<unknown> {
  const address = `${simulator.url}/sim/accounts/${appid}/fans/${openid}/menu`
  return (await fetch(address)).json()
}

describe('what WeChat keeps', () => {
  it('is there again after a restart: remarks, conditional menus, numbers of tags', async () => {
    const { simulator, account, wechat } = await start()
    const { openid } = simulator.account(account).fan()
    await simulator.fan(openid).follows()
    for (const name of ['gone', 'VIP']) await wechat.call(tag.create, { tag: { name } })
    await wechat.call(tag.delete, { tag: { id: 100 } })
    await wechat.call(tag.batchTagging, { openid_list: [openid], tagid: 101 })
    await wechat.call(user.updateRemark, { openid, remark: '老客户' })
    await wechat.call(menu.create, { button })
    const matchrule = { tag_id: '101' }
    const { menuid } = await wechat.call(menu.addConditional, { button, matchrule })
    await simulator.close()

    const after = await start()
    await using _closing = after.simulator

    expect(await after.wechat.call(user.info, { openid })).toMatchObject({ remark: '老客户' })
    expect(await seenMenu(after.simulator, account.appid, openid)).toEqual({
      menu: { menuid: Number(menuid), button, matchrule },
    })
    expect(await after.wechat.call(tag.create, { tag: { name: 'next' } })).toEqual({
      tag: { id: 102, name: 'next' },
    })
  })

  it('is gone after a reset', async () => {
    const { simulator, wechat } = await start()
    await using _closing = simulator
    await wechat.call(tag.create, { tag: { name: 'VIP' } })
    await wechat.call(menu.create, { button })

    simulator.reset()

    expect((await wechat.call(tag.list, {})).tags).toHaveLength(1)
    expect(await wechat.errcode(menu.get, {})).toBe(46003)
  })
})

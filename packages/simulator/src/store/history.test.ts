/** The history: what survives a restart, a kill, and a broken file. */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { startSimulator } from '../simulator.ts'
import { apiOf } from '../testing/api-of.ts'
import { openHistory } from './history.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mphub-history-'))
})

afterEach(() => rm(folder, { recursive: true }))

function start() {
  return startSimulator({ port: 0, data: folder })
}

async function entriesOfBefore<Value>(name: string, schema: z.ZodType<Value>) {
  const store = await openHistory(folder)
  const entries = [...store.map(name, schema)]
  store.close()
  return entries
}

describe('a simulator with a history', () => {
  it('has its accounts, fans and chats again after a restart', async () => {
    const before = await start()
    const account = before.addAccount({ name: '街角咖啡' })
    const fan = before.account(account).fan()
    await fan.follows()
    await fan.sends({ type: 'location', label: '上海' })
    const chat = fan.chat()
    await before.close()

    await using after = await start()

    expect(after.accounts()).toEqual([account])
    expect(after.fan(fan.openid).chat()).toEqual(chat)
    await after.fan(fan.openid).says('here again')
    expect(
      after
        .fan(fan.openid)
        .chat()
        .map(({ id }) => id),
    ).toEqual(['chat-1', 'chat-2', 'chat-3'])
    expect(after.fan(fan.openid).pushes()).toMatchObject([{ id: 'push-3' }])
  })

  it('has fans and crowds in the order in which they came', async () => {
    const before = await start()
    const { appid } = before.addAccount()
    const account = before.account(appid)
    const first = account.fan()
    const crowd = account.fans(200)
    const last = account.fan()
    await before.fan(crowd[7] ?? '').unfollows()
    const list = async (url: string) => (await fetch(`${url}/sim/accounts/${appid}/fans`)).json()
    const known = await list(before.url)
    await before.close()

    await using after = await start()

    expect(await list(after.url)).toEqual(known)
    expect(known).toMatchObject({ 0: { openid: first.openid }, 8: { follows: false } })
    expect(known).toMatchObject({ 201: { openid: last.openid }, length: 202 })
  })

  it('has what WeChat keeps of accounts: tags, blacklist, menu, codes and short keys', async () => {
    const before = await start()
    const account = before.addAccount()
    const fan = before.account(account).fan()
    await fan.follows()
    const ask = await apiOf(before, account)
    const { tag } = await ask('/cgi-bin/tags/create', { tag: { name: '常客' } })
    const openid_list = [fan.openid]
    await ask('/cgi-bin/tags/members/batchtagging', { openid_list, tagid: tag.id })
    await ask('/cgi-bin/tags/members/batchblacklist', { openid_list })
    const button = [{ type: 'click', name: '今天', key: 'V1001' }]
    await ask('/cgi-bin/menu/create', { button })
    const scene = { action_info: { scene: { scene_str: 'shop' } } }
    const code = { action_name: 'QR_LIMIT_STR_SCENE', ...scene }
    const { ticket } = await ask('/cgi-bin/qrcode/create', code)
    const { short_key } = await ask('/cgi-bin/shorten/gen', { long_data: 'loooong' })
    await before.close()

    await using after = await start()

    const again = await apiOf(after, account)
    expect(await again('/cgi-bin/user/info', undefined, { openid: fan.openid })).toMatchObject({
      tagid_list: [tag.id],
    })
    expect(await again('/cgi-bin/tags/members/getblacklist', {})).toMatchObject({ total: 1 })
    expect(await again('/cgi-bin/get_current_selfmenu_info')).toMatchObject({
      selfmenu_info: { button: [{ name: '今天' }] },
    })
    expect(await again('/cgi-bin/qrcode/create', code)).toMatchObject({ ticket })
    expect(await again('/cgi-bin/shorten/fetch', { short_key })).toMatchObject({
      long_data: 'loooong',
    })
  })

  it('forgets what a reset forgets, and accounts that are not to be kept', async () => {
    const before = await start()
    const kept = before.addAccount()
    before.addAccount({}, { isKept: false })
    before.account(kept).fan()
    before.reset()
    await before.close()

    await using after = await start()

    expect(after.accounts()).toEqual([kept])
    const fans = await fetch(`${after.url}/sim/accounts/${kept.appid}/fans`)
    expect(await fans.json()).toEqual([])
  })

  it('shares its file with no other', async () => {
    await using _first = await start()

    await expect(start()).rejects.toMatchObject({
      name: 'HistoryInUseError',
      code: 'history_in_use',
    })
  })

  it('keeps nothing unless it is told where', async () => {
    await using simulator = await startSimulator({ port: 0 })
    simulator.addAccount()

    expect(await readdir(folder)).toEqual([])
  })

  it('has after a kill what it had answered', async () => {
    const main = fileURLToPath(new URL('../main.ts', import.meta.url))
    const env = { ...process.env, MPHUB_DATA: folder, MPHUB_SIMULATOR_PORT: '0' }
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    for await (const chunk of child.stdout) {
      printed += String(chunk)
      if (!printed.includes('ready')) continue
      const url = /control API {2}(\S+)/.exec(printed)?.[1]
      const headers = { 'content-type': 'application/json' }
      const body = '{"name":"街角咖啡"}'
      await fetch(`${url}/accounts`, { method: 'POST', headers, body })
      child.kill('SIGKILL')
    }

    await using after = await startSimulator({ port: 0, data: join(folder, 'simulator') })

    expect(after.accounts()).toMatchObject([{ name: '街角咖啡' }])
  })
})

describe('a map in the history', () => {
  it('keeps the order of its entries, changed, deleted and set again', async () => {
    const store = await openHistory(folder)
    const map = store.map('numbers', z.number())
    map.set('one', 1).set('two', 2).set('three', 3)
    map.set('one', 10)
    map.delete('two')
    map.set('two', 20)
    store.close()

    expect(await entriesOfBefore('numbers', z.number())).toEqual([
      ['one', 10],
      ['three', 3],
      ['two', 20],
    ])
  })

  it('is alone with its name', async () => {
    const store = await openHistory(folder)
    const [letters, numbers] = [store.map('letters', z.string()), store.map('numbers', z.number())]
    letters.set('a', 'a')
    numbers.set('a', 1)
    letters.clear()
    store.close()

    expect(await entriesOfBefore('letters', z.string())).toEqual([])
    expect(await entriesOfBefore('numbers', z.number())).toEqual([['a', 1]])
  })

  it('leaves out what is not of this version, says so, and loses nothing of it', async () => {
    const warning = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const store = await openHistory(folder)
    store.map('mixed', z.unknown()).set('old', 'text').set('new', 1)
    store.close()

    expect(await entriesOfBefore('mixed', z.number())).toEqual([['new', 1]])
    expect(warning).toHaveBeenCalledWith(expect.stringMatching(/^1 entries of “mixed” .* stay/))
    warning.mockRestore()
    expect(await entriesOfBefore('mixed', z.unknown())).toHaveLength(2)
  })

  it('does not grow when the same entry changes again and again', async () => {
    const store = await openHistory(folder)
    const map = store.map('numbers', z.string())
    for (let round = 0; round < 2000; round++) {
      map.set('only', 'x'.repeat(1000))
      if (round % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    store.close()

    expect((await stat(join(folder, 'history.db'))).size).toBeLessThan(100_000)
  })
})

describe('a change that can never be written', () => {
  it.each([
    ['a number beyond JSON', 1n],
    ['something that contains itself', containingItself()],
    ['nothing', undefined],
  ])('holds up no other, and is told once: %s', async (_what, unwritable) => {
    const warning = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const store = await openHistory(folder)
    const values = store.map('values', z.unknown()).set('before', 1).set('bad', 'as it was')
    store.flush()

    values.set('bad', unwritable).set('after', 2)
    store.flush()
    values.set('later', 3)
    store.close()

    expect(await entriesOfBefore('values', z.unknown())).toEqual([
      ['before', 1],
      ['bad', 'as it was'],
      ['after', 2],
      ['later', 3],
    ])
    expect(warning.mock.calls).toEqual([
      [expect.stringMatching(/^a change of “bad” of “values” can never be written/)],
    ])
    warning.mockRestore()
  })
})

function containingItself(): object {
  const value: { self?: object } = {}
  value.self = value
  return value
}

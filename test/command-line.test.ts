/** The command line, from a fresh data folder on. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDataFolder, type DataFolder } from './data-folder.ts'
import { storedRules } from './ledger.ts'
import { mphub, type Ended } from './program.ts'
import { startWorld } from './world.ts'

const appid = 'wx1234567890abcdef'
const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const addAccount = `account add --appid ${appid} --secret S --token T --aes-key ${aesKey} --mode safe`
const addRule = `rule add --account ${appid} --keyword hello --match exact --text world`
const testRule = `rule test --account ${appid} hello`

let folder: DataFolder

/** Words without blanks. */
function run(words: string, environment?: Readonly<Record<string, string>>): Promise<Ended> {
  return mphub(folder.path, words.split(' '), environment)
}

async function json(words: string): Promise<unknown> {
  const { code, stdout, stderr } = await run(`${words} --json`)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('on a fresh data folder, one after the other', { shuffle: false }, () => {
  beforeAll(async () => {
    folder = await makeDataFolder()
  })
  afterAll(() => folder[Symbol.asyncDispose]())

  it('an account is added', async () => {
    const { code, stdout } = await run(addAccount)

    expect(code).toBe(0)
    expect(stdout).toContain(`callback     http://127.0.0.1:8080/callback/${appid}`)
  })

  it('its callback is one to call, when the hub listens everywhere', async () => {
    const { stdout } = await run(`account show ${appid}`, { MPHUB_HOST: '0.0.0.0' })

    expect(stdout).toContain(`callback     http://127.0.0.1:8080/callback/${appid}`)
  })

  it('the same account is not added again', async () => {
    const { code, stderr } = await run(addAccount)

    expect(code).toBe(1)
    expect(stderr).toContain(`mphub account set ${appid}`)
  })

  it('a rule is added', async () => {
    const { code, stdout } = await run(addRule)

    expect(code).toBe(0)
    expect(stdout).toMatch(/^Added [0-9a-f-]{36}$/m)
  })

  it('the rule is tested', async () => {
    const { code, stdout } = await run(testRule)

    expect(code).toBe(0)
    expect(stdout).toMatch(/^→ .* exact "hello" +world$/m)
  })

  it.each<[string, unknown]>([
    ['account list', [expect.objectContaining({ appid, mode: 'safe', hasAesKey: true })]],
    [`account show ${appid}`, expect.objectContaining({ appid })],
    [`account set ${appid} --name Shop`, expect.objectContaining({ appid, name: 'Shop' })],
    ['rule list', [expect.objectContaining({ account: appid, name: 'hello' })]],
    [testRule, [expect.objectContaining({ keyword: expect.objectContaining({ text: 'hello' }) })]],
    ['rule export', { rules: [expect.objectContaining({ account: appid })] }],
    [`${addRule} --name twin`, expect.objectContaining({ sameKeyword: [expect.any(String)] })],
  ])('%s prints JSON with --json', async (words, printed) => {
    expect(await json(words)).toEqual(printed)
  })

  it('rules are exported, removed, and imported again as they were', async () => {
    const exported = await json('rule export')
    const rules = await json('rule list')
    const ids = Array.isArray(rules) ? rules.map(({ id }) => String(id)) : []
    for (const id of ids) expect(await json(`rule remove ${id}`)).toEqual({ id, removed: true })
    expect(await json('rule list')).toEqual([])
    const file = join(folder.path, 'rules.json')
    await writeFile(file, JSON.stringify(exported))

    expect(await json(`rule import ${file}`)).toEqual({ imported: 2 })
    expect(await json('rule list')).toEqual(rules)
  })

  it('the account is removed', async () => {
    expect(await json(`account remove ${appid}`)).toEqual({ appid, removed: true })
    expect(await json('account list')).toEqual([])
  })
})

describe('wrong use', () => {
  beforeAll(async () => {
    folder = await makeDataFolder()
    await run(addAccount)
  })
  afterAll(() => folder[Symbol.asyncDispose]())

  it.each([
    ['', 'Usage'],
    ['dance', "unknown command 'dance'"],
    ['account dance', "unknown command 'dance'"],
    ['account list --loud', "unknown option '--loud'"],
    ['account show', "missing required argument 'appid'"],
    ['account add --secret S --token T', '--appid'],
    ['account add --appid wx0000000000000001 --token T', '--secret'],
    ['account add --appid wx0000000000000001 --secret S', '--token'],
    ['account add --appid nonsense --secret S --token T', '--appid'],
    ['account add --appid wx0000000000000001 --secret S --token T --mode safe', '--aes-key'],
    ['account add --appid wx0000000000000001 --secret S --token T --mode secret', '--mode'],
    [`account set ${appid} --aes-key short`, '--aes-key'],
    [`account set ${appid} --original-id shop`, '--original-id'],
    [`rule add --account ${appid} --keyword hello`, 'either a reply or a module'],
    [`rule add --account ${appid} --text world`, 'keywords'],
    [`rule add --account ${appid} --keyword hello --text world --match sometimes`, '--match'],
    [`rule add --account ${appid} --keyword hello --text world --priority 256`, 'priority'],
    [`rule add --account ${appid} --keyword ( --match regex --text world`, 'regular expression'],
    [`rule add --account ${appid} --keyword hello --reply {"kind":"smell"}`, '--reply'],
    [`rule add --account ${appid} --keyword hello --text a --reply {}`, '--text'],
    ['rule import /nowhere/rules.json', '/nowhere/rules.json'],
  ])('mphub %s ends with exit code 2 and says why', async (words, reason) => {
    const { code, stdout, stderr } = await run(words)

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(reason)
    expect(stderr).not.toMatch(/^ +at /m)
  })

  it.each([
    ['account show wx0000000000000001', 'mphub account list'],
    ['account remove wx0000000000000001', 'mphub account list'],
    ['rule add --account wx0000000000000001 --keyword a --text b', 'mphub account list'],
    ['rule test --account wx0000000000000001 a', 'mphub account list'],
    ['rule remove 019abcde-0000-7000-8000-000000000000', 'mphub rule list'],
  ])('mphub %s, which is not there, ends with exit code 1', async (words, remedy) => {
    const { code, stdout, stderr } = await run(words)

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(remedy)
  })

  it.each([
    ['MPHUB_PROT', '8080'],
    ['MPHUB_PORT', 'eighty'],
    ['MPHUB_PORT', '65536'],
    ['MPHUB_DATABASE_URL', 'oracle://db'],
    ['MPHUB_LOG_LEVEL', 'loud'],
    ['MPHUB_PUBLIC_URL', 'example.com'],
    ['MPHUB_WECHAT_API', 'ftp://api'],
    ['MPHUB_SECRET_KEY', 'short'],
  ])('%s=%s stops the start with exit code 2 and is named', async (name, value) => {
    const { code, stdout, stderr } = await run('serve', { [name]: value })

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(name)
  })

  it('a setting that does not exist stops every other command, too', async () => {
    const { code, stdout, stderr } = await run('account list', { MPHUB_PROT: '8080' })

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('MPHUB_PROT')
  })

  it('a port that another program listens on ends the start with exit code 1', async () => {
    await using other = await startWorld()
    const { port } = new URL(other.simulatorUrl)

    const { code, stderr } = await run('serve', { MPHUB_HOST: '127.0.0.1', MPHUB_PORT: port })

    expect(code).toBe(1)
    expect(stderr).toContain('MPHUB_PORT')
  })

  it('speaks Chinese to a Chinese terminal', async () => {
    const { code, stderr } = await run('account list', {
      MPHUB_PROT: '8080',
      LC_ALL: 'zh_CN.UTF-8',
    })

    expect(code).toBe(2)
    expect(stderr).toContain('MPHUB_PROT 不是 mphub 的设置')
  })

  const good = { account: appid, keywords: [{ text: 'a' }], reply: { kind: 'text', content: 'b' } }

  it.each<[string, string, string]>([
    ['is no JSON', 'hello', 'JSON'],
    ['is cut off', '{"rules":[', 'JSON'],
    ['holds no rules', '{}', 'rules'],
    ['has a wrong second rule', rules(good, { ...good, keywords: [] }), 'rule 2'],
    ['has an unknown field', rules(good, { ...good, colour: 'red' }), 'colour'],
    ['has an impossible reply', rules(good, { ...good, reply: { kind: 'text' } }), 'rule 2'],
    ['has a rule of an unknown account', rules(good, { ...good, account: 'wx1' }), 'wx1'],
  ])('a file of rules that %s imports nothing', async (_what, content, reason) => {
    const file = join(folder.path, 'rules.json')
    await writeFile(file, content)

    const { code, stderr } = await run(`rule import ${file}`)

    expect([1, 2]).toContain(code)
    expect(stderr).toContain(reason)
    expect(storedRules(folder.path)).toBe(0)
  })
})

describe('mphub account check', () => {
  it('says that WeChat accepts AppID and AppSecret', async () => {
    await using world = await startWorld()
    const { appid: checked } = world.account
    const wechat = { MPHUB_WECHAT_API: world.simulatorUrl }

    const { code, stdout } = await world.mphub(['account', 'check', checked, '--json'], wechat)

    expect({ code, printed: JSON.parse(stdout) }).toEqual({
      code: 0,
      printed: { appid: checked, ok: true },
    })
  })

  it('says what WeChat says to a wrong AppSecret', async () => {
    await using world = await startWorld()
    const { appid: checked } = world.account
    await world.mphub(['account', 'set', checked, '--secret', 'wrong'])
    const wechat = { MPHUB_WECHAT_API: world.simulatorUrl }

    const check = await world.mphub(['account', 'check', checked], wechat)

    expect(check).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('40125') })
  })

  it('says that WeChat cannot be reached', async () => {
    await using world = await startWorld()
    const wechat = { MPHUB_WECHAT_API: 'http://127.0.0.1:1' }

    const { code, stderr } = await world.mphub(['account', 'check', world.account.appid], wechat)

    expect(code).toBe(1)
    expect(stderr).toContain('127.0.0.1:1')
  })
})

function rules(...all: readonly object[]): string {
  return JSON.stringify({ rules: all })
}

describe('a change on the command line reaches a running hub at once', () => {
  it('when a rule is added and removed', async () => {
    await using world = await startWorld()
    const fan = world.newFan()
    const rule = ['--account', world.account.appid, '--keyword', 'hello', '--text', 'world']
    expect((await fan.says('hello')).shown).toEqual([])

    const { stdout } = await world.mphub(['rule', 'add', ...rule])
    expect((await fan.says('hello')).shown).toEqual(['world'])

    await world.mphub(['rule', 'remove', stdout.trim().replace('Added ', '')])
    expect((await fan.says('hello')).shown).toEqual([])
  })

  it('when a rule is for all accounts', async () => {
    await using world = await startWorld()

    await world.mphub(['rule', 'add', '--account', 'all', '--match', 'any', '--text', '大家好'])

    expect((await world.newFan().says('hello')).shown).toEqual(['大家好'])
  })

  it('when an account changes its mode', async () => {
    await using world = await startWorld({ mode: 'plain' })
    await world.rule('hello', 'world')
    const { appid: changed } = world.account

    await world.mphub(['account', 'set', changed, '--mode', 'safe'])
    await world.enterInConsole({ mode: 'safe' })

    expect((await world.newFan().says('hello')).shown).toEqual(['world'])
  })

  it('when an account is removed', async () => {
    await using world = await startWorld()

    await world.mphub(['account', 'remove', world.account.appid])

    expect(await world.push(world.signed())).toMatchObject({ status: 404 })
  })
})

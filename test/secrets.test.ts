/** What must never be seen: AppSecret, token and EncodingAESKey, old and new, and the secret key. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MessageCipher, writeXml } from '@mphub/wechat'
import { describe, expect, it } from 'vitest'
import { makeDataFolder } from './data-folder.ts'
import { mphub } from './program.ts'
import { sign, signEncrypted, signQuery, textFrom, type RawPush } from './raw-push.ts'
import { startWorld, type World } from './world.ts'

async function secretsOf({ account, dataFolder }: World): Promise<string[]> {
  const { secret, token, encodingAesKey } = account
  const secretKey = await readFile(join(dataFolder, 'secret.key'), 'utf8')
  return [secret, token, encodingAesKey, secretKey.trim()]
}

/** Everything that a hub may meet, from WeChat and from others. */
function pushesOfAllSorts({ account, now }: World): RawPush[] {
  const at = now()
  const genuine = sign(account, at, textFrom('oFan', account))
  const forgedAppid = new MessageCipher({ ...account, appid: 'wx0123456789abcdef' })
  return [
    genuine,
    genuine,
    sign(account, at, writeXml({ MsgType: 'event', Event: 'new_event', FromUserName: 'oFan' })),
    sign(account, at - 3_600_000, textFrom('oFan', account)),
    sign({ ...account, mode: 'plain' }, at, textFrom('oFan', account)),
    signEncrypted(account, at, 'AAAA'),
    signEncrypted(account, at, forgedAppid.encrypt('<xml/>')),
    { query: { ...genuine.query, signature: 'f'.repeat(40) }, body: genuine.body },
    { query: { ...genuine.query, nonce: ['1', '2'] }, body: genuine.body },
    { query: signQuery(account, at), body: '<!DOCTYPE xml><xml/>' },
    { query: {}, body: '' },
  ]
}

function seenIn(text: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => text.includes(secret))
}

describe('a hub that logs everything', () => {
  it.each(['plain', 'compatible', 'safe'] as const)(
    'logs no secret of an account in %s mode, whatever is thrown at it',
    async (mode) => {
      await using world = await startWorld({ mode })
      await using hub = await world.hubProcess({
        environment: { MPHUB_LOG_LEVEL: 'trace' },
      })

      const bodies: string[] = []
      for (const push of pushesOfAllSorts(world)) {
        const answered = [
          await world.push(push),
          await world.verify({ ...push.query, echostr: '1' }),
        ]
        bodies.push(...answered.map((answer) => JSON.stringify(answer)))
      }
      bodies.push(await (await fetch(`${hub.url}/metrics`)).text())
      hub.signal('SIGTERM')
      const { stdout, stderr } = await hub.ended

      expect(stderr).toContain('a callback was refused')
      expect(seenIn([stdout, stderr, ...bodies].join('\n'), await secretsOf(world))).toEqual([])
    },
  )

  it('logs no secret when it cannot read the accounts with its key', async () => {
    await using folder = await makeDataFolder()
    const key = Buffer.alloc(32, 1).toString('base64')
    const secrets = ['TheAppSecret', 'TheToken', key]
    const account = '--appid wx1234567890abcdef --secret TheAppSecret --token TheToken'
    await mphub(folder.path, ['account', 'add', ...account.split(' ')])

    const { code, stdout, stderr } = await mphub(folder.path, ['serve'], { MPHUB_SECRET_KEY: key })

    expect(code).toBe(2)
    expect(stderr).toContain('MPHUB_SECRET_KEY')
    expect(seenIn(stdout + stderr, secrets)).toEqual([])
  })
})

describe('the command line', () => {
  it.each([
    ['shows', ['account', 'show']],
    ['shows as JSON', ['account', 'show', '--json']],
    ['changes', ['account', 'set', '--name', 'Shop', '--json']],
  ])('%s an account without its secrets', async (_does, args) => {
    await using world = await startWorld()

    const { code, stdout, stderr } = await world.mphub([...args, world.account.appid])

    expect(code).toBe(0)
    expect(stdout).toContain(world.account.appid)
    expect(seenIn(stdout + stderr, await secretsOf(world))).toEqual([])
  })

  it('does not repeat a secret that it refuses', async () => {
    await using world = await startWorld()
    const wrong = `${world.account.encodingAesKey}tooLong`

    const args = ['account', 'set', world.account.appid, '--aes-key', wrong]
    const { code, stdout, stderr } = await world.mphub(args)

    expect(code).toBe(2)
    expect(stderr).toContain('--aes-key')
    expect(seenIn(stdout + stderr, [wrong])).toEqual([])
  })
})

describe('the data folder', () => {
  it('holds the secrets of accounts sealed only', async () => {
    await using world = await startWorld()
    const { secret, token, encodingAesKey } = world.account

    const files = ['mphub.db', 'mphub.db-wal'].map((name) => join(world.dataFolder, name))
    const bytes = await Promise.all(files.map((file) => readFile(file, 'latin1')))

    expect(bytes.join('')).toContain(world.account.appid)
    expect(seenIn(bytes.join(''), [secret, token, encodingAesKey])).toEqual([])
  })
})

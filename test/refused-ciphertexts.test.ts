/** Encrypted pushes that do not open: whatever is wrong with them, they are refused alike. */
import { createCipheriv, randomBytes } from 'node:crypto'
import { MessageCipher, writeXml } from '@mphub/wechat'
import { describe, expect, it } from 'vitest'
import { sign, signEncrypted, textFrom, type RawAnswer, type RawPush } from './raw-push.ts'
import { startWorld, type World } from './world.ts'
import type { WechatAccount } from './wechat-account.ts'

const refused = { status: 401, body: 'refused' }
const wrongKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

/** Each is signed as WeChat signs; only what is inside is wrong. */
const ciphertexts: [string, (account: WechatAccount) => string][] = [
  ['another key', (account) => encrypted({ ...account, encodingAesKey: wrongKey })],
  ['another appid', (account) => encrypted({ ...account, appid: 'wx0123456789abcdef' })],
  ['a longer appid', (account) => encrypted({ ...account, appid: `${account.appid}0` })],
  ['broken padding', (account) => encryptFrame(account, { padding: Buffer.alloc(32, 7) })],
  ['no padding', (account) => encryptFrame(account, { padding: Buffer.alloc(32) })],
  ['a length beyond the end', (account) => encryptFrame(account, { length: 0xffff_ffff })],
  ['a message that is not UTF-8', (account) => encryptFrame(account, { message: latin1 })],
  ['one block', () => randomBytes(16).toString('base64')],
  ['noise', () => randomBytes(320).toString('base64')],
  ['truncated base64', (account) => encrypted(account).slice(0, -3)],
  ['a missing block', (account) => cutBlock(encrypted(account))],
  ['base64 for addresses', (account) => encrypted(account).replace(/./, '_')],
]

describe.each(['compatible', 'safe'] as const)('an account in %s mode', (mode) => {
  it.each(ciphertexts)('refuses a ciphertext with %s', async (_what, make) => {
    await using world = await startWorld({ mode })
    const push = signEncrypted(world.account, world.now(), make(world.account))

    expect(await world.push(push)).toMatchObject(refused)
    expect(await world.outcomes()).toEqual({ decryption: 1 })
    expect(world.messages()).toBe(0)
  })

  it.each<[string, (push: RawPush, world: World) => RawPush]>([
    ['with a forged msg_signature', (push) => withQuery(push, { msg_signature: 'f'.repeat(40) })],
    ['without a msg_signature', (push) => withQuery(push, { msg_signature: undefined })],
    [
      'with the signature of the query for the message',
      (push) => withQuery(push, { msg_signature: String(push.query['signature']) }),
    ],
    ['with the ciphertext of another push', ({ query }, world) => ({ ...world.signed(), query })],
  ])('refuses a push %s', async (_what, change) => {
    await using world = await startWorld({ mode })

    expect(await world.push(change(world.signed(), world))).toMatchObject(refused)
    expect(await world.outcomes()).toEqual({ signature: 1 })
    expect(world.messages()).toBe(0)
  })

  it('refuses a push that has an original id outside and another inside', async () => {
    await using world = await startWorld({ mode, account: { originalId: null } })
    const push = world.signed()
    const body = String(push.body).replaceAll(world.account.originalId, 'gh_0123456789ab')

    expect(await world.push({ ...push, body })).toMatchObject(refused)
    expect(await world.outcomes()).toEqual({ other_account: 1 })
    expect(world.messages()).toBe(0)
  })

  it('refuses a message that is not encrypted', async () => {
    await using world = await startWorld({ mode })
    const plain = { ...world.account, mode: 'plain' as const }
    const message = textFrom('oFan', world.account)

    const { status } = await world.push(sign(plain, world.now(), message))

    expect(status).toBe(400)
    expect(await world.outcomes()).toEqual({ wrong_mode: 1 })
    expect(world.messages()).toBe(0)
  })

  it.each([
    ['what is no XML', 'hello'],
    ['a DOCTYPE', '<!DOCTYPE xml><xml><MsgType>text</MsgType></xml>'],
    ['a thousand levels', `<xml>${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}</xml>`],
  ])('refuses %s inside a ciphertext', async (_what, message) => {
    await using world = await startWorld({ mode })

    const { status, body } = await world.push(world.signed(message))

    expect({ status, body }).toEqual({ status: 400, body: 'bad request' })
    expect(await world.outcomes()).toEqual({ malformed_body: 1 })
    expect(world.messages()).toBe(0)
  })

  it('says the same about every ciphertext that does not open, headers included', async () => {
    await using world = await startWorld({ mode })
    const { account, now } = world

    const answers: RawAnswer[] = []
    for (const [, make] of ciphertexts) {
      answers.push(await world.push(signEncrypted(account, now(), make(account))))
    }

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })
})

describe('an account in plain mode', () => {
  it('refuses a push that says it is encrypted', async () => {
    await using world = await startWorld({ mode: 'plain' })
    const safe = { ...world.account, mode: 'safe' as const }
    const message = textFrom('oFan', world.account)

    const { status } = await world.push(sign(safe, world.now(), message))

    expect(status).toBe(400)
    expect(await world.outcomes()).toEqual({ wrong_mode: 1 })
    expect(world.messages()).toBe(0)
  })

  it('refuses a ciphertext that does not say what it is', async () => {
    await using world = await startWorld({ mode: 'plain' })
    const { account, now } = world
    const push = signEncrypted(account, now(), encrypted(account))

    const { status } = await world.push(withQuery(push, { encrypt_type: undefined }))

    expect(status).toBe(400)
    expect(await world.outcomes()).toEqual({ no_message: 1 })
    expect(world.messages()).toBe(0)
  })
})

const latin1 = Buffer.from('<xml><MsgType>\xe4\xf6</MsgType></xml>', 'latin1')

function withQuery({ query, body }: RawPush, change: RawPush['query']): RawPush {
  return { query: { ...query, ...change }, body }
}

function encrypted(account: WechatAccount): string {
  return new MessageCipher(account).encrypt(textFrom('oFan', account))
}

function cutBlock(base64: string): string {
  return Buffer.from(base64, 'base64').subarray(0, -16).toString('base64')
}

interface Frame {
  readonly message?: Buffer
  readonly length?: number
  readonly padding?: Buffer
}

/** As WeChat encrypts, with one part of the frame replaced. */
function encryptFrame({ encodingAesKey, appid }: WechatAccount, frame: Frame): string {
  const { message = Buffer.from(writeXml({ MsgType: 'text' })), length = message.length } = frame
  const size = Buffer.alloc(4)
  size.writeUInt32BE(length)
  const content = Buffer.concat([randomBytes(16), size, message, Buffer.from(appid)])
  const missing = 32 - (content.length % 32)
  const padding = frame.padding?.subarray(0, missing) ?? Buffer.alloc(missing, missing)
  const key = Buffer.from(encodingAesKey, 'base64')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return cipher.update(Buffer.concat([content, padding])).toString('base64')
}

/** Pushes that are not WeChat’s, or not for the account: refused alike, stored never, counted. */
import { describe, expect, it } from 'vitest'
import { post, postBeginning, textFrom, type RawPush, type RawQuery } from './raw-push.ts'
import { startWorld, type World } from './world.ts'

const aMebibyte = 1024 * 1024
const modes = ['plain', 'compatible', 'safe'] as const

/** All that can be seen of a refusal, outside and inside. */
async function refusalOf(world: World, push: RawPush) {
  const { status, body, headers } = await world.push(push)
  const counted = await world.outcomes()
  return { status, body, type: headers['content-type'], counted, stored: world.storedRows() }
}

function refusal(status: number, body: string, outcome: string) {
  return {
    status,
    body,
    type: 'text/plain; charset=utf-8',
    counted: { [outcome]: 1 },
    stored: { message: 0, signature: 0, fan: 0 },
  }
}

const forged = refusal(401, 'refused', 'signature')
const malformed = refusal(400, 'bad request', 'malformed_query')

describe.each(modes)('an account in %s mode refuses', (mode) => {
  it.each<[string, RawQuery, object]>([
    ['a forged signature', { signature: 'f'.repeat(40) }, forged],
    ['a missing signature', { signature: undefined }, forged],
    ['an empty signature', { signature: '' }, forged],
    ['a moved timestamp', { timestamp: '1714112445' }, forged],
    ['another nonce', { nonce: '1' }, forged],
    ['a repeated signature', { signature: ['a'.repeat(40), 'b'.repeat(40)] }, malformed],
    ['a signature as a list', { signature: undefined, 'signature[]': 'a'.repeat(40) }, forged],
    ['a short signature', { signature: 'abc' }, malformed],
    ['a signature in capitals', { signature: 'A'.repeat(40) }, malformed],
    ['a missing timestamp', { timestamp: undefined }, malformed],
    ['a repeated timestamp', { timestamp: ['1714112445', '1714112446'] }, malformed],
    ['a timestamp in milliseconds', { timestamp: '1714112445000' }, malformed],
    ['a timestamp that is no number', { timestamp: '17141124x5' }, malformed],
    ['a missing nonce', { nonce: undefined }, malformed],
    ['a nonce with other characters', { nonce: '1 or 1=1' }, malformed],
    ['an endless nonce', { nonce: '1'.repeat(65) }, malformed],
    ['an unknown encrypt_type', { encrypt_type: 'rot13' }, malformed],
    ['a repeated encrypt_type', { encrypt_type: ['raw', 'aes'] }, malformed],
  ])('%s', async (_what, change, refused) => {
    await using world = await startWorld({ mode })
    const { query, body } = world.signed()

    expect(await refusalOf(world, { query: { ...query, ...change }, body })).toEqual(refused)
  })

  it.each([
    ['ten minutes and a second ago', -601_000],
    ['ten minutes and two seconds from now', 602_000],
  ])('a genuine push of %s', async (_when, afterMs) => {
    await using world = await startWorld({ mode })
    const push = world.signedAt(world.now() + afterMs)

    expect(await refusalOf(world, push)).toEqual(refusal(401, 'refused', 'stale'))
  })

  it.each([
    ['an empty body', ''],
    ['white space', ' \n'],
    ['what is no XML', 'hello'],
    ['half a message', '<xml><ToUserName>gh_1</ToUserName><Encr'],
    ['two messages', '<xml><a>1</a></xml><xml><a>1</a></xml>'],
    ['a DOCTYPE', '<!DOCTYPE xml [<!ENTITY a "b">]><xml><Content>&a;</Content></xml>'],
    ['an XML bomb', bomb()],
    ['a file of the server', external()],
    ['a thousand levels', `<xml>${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}</xml>`],
    ['ten thousand elements', `<xml>${'<a>1</a>'.repeat(10_000)}</xml>`],
    ['bytes that are not UTF-8', Buffer.from('<xml><Content>\xff\xfe</Content></xml>', 'latin1')],
    ['UTF-16', Buffer.from('<xml><Content>hello</Content></xml>', 'utf16le')],
    ['half of an emoji', Buffer.from('<xml><Content>😀</Content></xml>').fill(0x20, 16, 17)],
    ['JSON that is cut off', '{"ToUserName":"gh_1","Encrypt":'],
  ])('%s', async (_what, body) => {
    await using world = await startWorld({ mode })
    const { query } = world.signed()

    const seen = await refusalOf(world, { query, body })

    expect(seen).toEqual(refusal(400, 'bad request', 'malformed_body'))
  })

  it.each([
    ['a fan whose name is longer than any', 'o'.repeat(65), '1714112445'],
    ['a time that no calendar knows', 'oFan', '9'.repeat(15)],
  ])('a signed message with %s', async (_what, openid, time) => {
    await using world = await startWorld({ mode })
    const message = textFrom(openid, world.account).replace('1714112445', time)

    const seen = await refusalOf(world, world.signed(message))

    expect(seen).toEqual(refusal(400, 'bad request', 'malformed_body'))
  })

  it.each([
    ['announces', 10, { 'Content-Length': aMebibyte + 1 }],
    ['turns out', aMebibyte + 1, { 'Transfer-Encoding': 'chunked' }],
  ])('a body that %s to be above 1 MiB', async (_how, sent, headers) => {
    await using world = await startWorld({ mode })
    const { query } = world.signed()

    const push = { query, body: 'a'.repeat(sent) }
    const answer = await postBeginning(world.callbackUrl(), push, headers)

    expect(answer).toEqual({ status: 413, body: 'too large' })
    expect(await world.outcomes()).toEqual({ too_large: 1 })
    expect(world.messages()).toBe(0)
  })

  it('a message to another original id than the account’s', async () => {
    await using world = await startWorld({ mode })
    const other = { ...world.account, originalId: 'gh_0123456789ab' }
    const push = world.signed(textFrom('oFan', other))

    expect(await refusalOf(world, push)).toEqual(refusal(401, 'refused', 'other_account'))
  })

  it('an account that nobody has added', async () => {
    await using world = await startWorld({ mode })
    const url = world.callbackUrl().replace(world.account.appid, 'wx0000000000000000')

    const { status, body } = await post(url, world.signed())

    expect({ status, body }).toEqual({ status: 404, body: 'no such account' })
    expect(await world.outcomes()).toEqual({ unknown_account: 1 })
    expect(world.messages()).toBe(0)
  })

  it.each<[string, RawQuery]>([
    ['with a forged signature', { signature: 'f'.repeat(40) }],
    ['without a signature', { signature: undefined }],
    ['without an echostr', { echostr: undefined }],
    ['with two echostrs', { echostr: ['1', '2'] }],
    ['with an endless echostr', { echostr: '1'.repeat(257) }],
  ])('a verification of its address %s', async (_what, change) => {
    await using world = await startWorld({ mode })
    const { query } = world.signed()

    const { status, body } = await world.verify({ ...query, echostr: '4375120', ...change })

    expect({ status, body }).toEqual({ status: 401, body: 'refused' })
    expect(await world.outcomes()).toEqual({ signature: 1 })
  })
})

describe('an address that cannot be', () => {
  it.each([
    ['has a broken escape', '/callback/%zz'],
    ['has half a character', '/callback/%E4%BD'],
    ['is endless', `/callback/wx${'0'.repeat(1_000)}`],
  ])('is refused without being repeated when it %s', async (_what, path) => {
    await using world = await startWorld()
    const { origin } = new URL(world.callbackUrl())

    const { status, body } = await post(origin + path, world.signed())

    expect({ status, body }).toEqual({ status: 400, body: 'bad request' })
    expect(await world.outcomes()).toEqual({ malformed_request: 1 })
  })
})

describe('a genuine push', () => {
  it.each([
    ['ten minutes ago', -599_000],
    ['ten minutes from now', 599_000],
  ])('of just %s is still taken', async (_when, afterMs) => {
    await using world = await startWorld()

    const { status } = await world.push(world.signedAt(world.now() + afterMs))

    expect(status).toBe(200)
    expect(world.messages()).toBe(1)
  })

  it('of just under 1 MiB is still taken', async () => {
    await using world = await startWorld({ mode: 'plain' })
    const message = textFrom('oFan', world.account, 'a'.repeat(aMebibyte - 500))

    const { status } = await world.push(world.signed(message))

    expect(status).toBe(200)
    expect(world.stored()[0]?.xml).toBe(message)
  })
})

/** Ten to the ninth laughs. */
function bomb(): string {
  const entities = Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`,
  )
  return `<!DOCTYPE xml [<!ENTITY a0 "ha">${entities.join('')}]><xml><Content>&a9;</Content></xml>`
}

function external(): string {
  return '<!DOCTYPE xml [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><Content>&f;</Content></xml>'
}

/** Changing the token or the EncodingAESKey, while WeChat’s console still has the old ones. */
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from './world.ts'
import type { AccountFields } from './wechat-account.ts'

const newToken = 'AnotherToken2027'
const newKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const aDayMs = 24 * 60 * 60 * 1000

const token = ['--token', newToken]
const aesKey = ['--aes-key', newKey]

/** On the hub’s side, with the command line. */
async function change(world: World, ...options: readonly string[]): Promise<void> {
  const { code } = await world.mphub(['account', 'set', world.account.appid, ...options])
  expect(code).toBe(0)
}

/** Whether WeChat takes the answer to a push that it signs with what its console has. */
async function isAnswered(world: World): Promise<boolean> {
  const { shown } = await world.newFan().says('hello')
  return shown[0] === 'world'
}

async function startAnsweringWorld(mode: 'plain' | 'safe' = 'safe'): Promise<World> {
  const world = await startWorld({ mode })
  await world.rule('hello', 'world')
  return world
}

describe.each<[string, 'plain' | 'safe', readonly string[], AccountFields]>([
  ['a new token', 'plain', token, { token: newToken }],
  ['a new token', 'safe', token, { token: newToken }],
  ['a new EncodingAESKey', 'safe', aesKey, { encodingAesKey: newKey }],
  ['both', 'safe', [...token, ...aesKey], { token: newToken, encodingAesKey: newKey }],
])('after %s of a %s account', (_what, mode, options, input) => {
  it('WeChat is answered with the old and with the new', async () => {
    await using world = await startAnsweringWorld(mode)

    await change(world, ...options)
    expect(await isAnswered(world)).toBe(true)

    await world.enterInConsole(input)
    expect(await isAnswered(world)).toBe(true)
  })

  it('the old is taken for 24 hours', async () => {
    await using world = await startAnsweringWorld(mode)
    await change(world, ...options)

    await world.advance(aDayMs - 60_000)
    expect(await isAnswered(world)).toBe(true)

    await world.advance(61_000)
    expect(await isAnswered(world)).toBe(false)

    await world.enterInConsole(input)
    expect(await isAnswered(world)).toBe(true)
  })

  it('the address is verified with the old and with the new', async () => {
    await using world = await startAnsweringWorld(mode)
    await change(world, ...options)
    expect(await world.verifies()).toBe(true)

    await world.enterInConsole(input)
    expect(await world.verifies()).toBe(true)
  })
})

describe('a rotation', () => {
  it('that is entered twice still takes the old token', async () => {
    await using world = await startAnsweringWorld()

    await change(world, ...token)
    await change(world, ...token)

    expect(await isAnswered(world)).toBe(true)
  })

  it('of token and key in two commands still takes both old ones', async () => {
    await using world = await startAnsweringWorld()

    await change(world, ...token)
    await change(world, ...aesKey)

    expect(await isAnswered(world)).toBe(true)
  })

  it('survives a restart of the hub', async () => {
    await using world = await startAnsweringWorld()
    await change(world, ...token)

    await world.restartHub()

    expect(await isAnswered(world)).toBe(true)
  })
})

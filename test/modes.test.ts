/** The three encryption modes (消息加解密方式) of an account. */
import { describe, expect, it } from 'vitest'
import { startWorld } from './world.ts'

describe.each(['plain', 'compatible', 'safe'] as const)('an account in %s mode', (mode) => {
  it('passes the verification of its address', async () => {
    await using world = await startWorld({ mode })

    expect(await world.verifies()).toBe(true)
  })

  it('greets who follows', async () => {
    await using world = await startWorld({ mode })
    await world.welcome('欢迎光临')

    const { shown } = await world.newFan().follows()

    expect(shown).toEqual(['欢迎光临'])
  })

  it('answers a keyword', async () => {
    await using world = await startWorld({ mode })
    await world.rule('营业时间', '每天 8:00–22:00 ☕')

    const { shown } = await world.newFan().says('营业时间')

    expect(shown).toEqual(['每天 8:00–22:00 ☕'])
  })

  it('says nothing when it has nothing to say', async () => {
    await using world = await startWorld({ mode })

    const { attempts, shown } = await world.newFan().says('hello')

    expect(attempts).toMatchObject([{ status: 200, body: 'success', outcome: 'silent' }])
    expect(shown).toEqual([])
    expect(world.messages()).toBe(1)
  })
})

describe('a reply', () => {
  it.each([
    ['plain', 'readable'],
    ['compatible', 'encrypted'],
    ['safe', 'encrypted'],
  ] as const)('in %s mode goes over the wire %s', async (mode, form) => {
    await using world = await startWorld({ mode })
    await world.rule('hello', 'world')

    const { attempts } = await world.newFan().says('hello')

    expect(attempts[0]?.replyXml).toContain('world')
    expect(attempts[0]?.body?.includes('world')).toBe(form === 'readable')
  })
})

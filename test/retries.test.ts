/** What happens when WeChat asks again (重试): one message, one row, one answer. */
import { describe, expect, it } from 'vitest'
import { gatedModule } from './gated-module.ts'
import { sign, textFrom } from './raw-push.ts'
import { untilTrue } from './until.ts'
import { startWorld } from './world.ts'

describe('a person who follows the account', () => {
  it('is greeted once, though the first answer was lost and WeChat asked again', async () => {
    await using world = await startWorld()
    await world.welcome('欢迎光临')
    await world.loseNextAnswer()

    const { attempts, shown } = await world.newFan().follows()

    expect(attempts).toMatchObject([{ outcome: 'lost' }, { outcome: 'answered' }])
    expect(shown).toEqual(['欢迎光临'])
    expect(world.messages()).toBe(1)
  })
})

describe('a repeated attempt', () => {
  it('gets the reply of the first, though the rules have changed since', async () => {
    await using world = await startWorld({ mode: 'plain' })
    await world.rule('hello', 'before')
    const message = textFrom('oFan', world.account)
    const first = await world.push(world.signed(message))
    await world.rule('hello', 'after')

    const second = await world.push(world.signed(message))

    expect(first.body).toContain('before')
    expect(second).toEqual(first)
    expect(world.messages()).toBe(1)
  })

  it('gets the reply of the first from a hub that was started again in between', async () => {
    await using world = await startWorld({ mode: 'plain' })
    await world.rule('hello', 'before')
    const message = textFrom('oFan', world.account)
    const first = await world.push(world.signed(message))
    await world.rule('hello', 'after')
    await world.restartHub()

    const second = await world.push(world.signed(message))

    expect(second).toEqual(first)
    expect(world.messages()).toBe(1)
  })

  it('joins the first when both arrive at the same time', async () => {
    const gated = gatedModule()
    await using world = await startWorld({ modules: [gated.module] })
    await world.moduleRule('hello', 'gated')
    await world.repeatPushes(9)

    const saying = world.newFan().says('hello')
    await untilTrue(() => gated.runs() > 0)
    gated.answer('world')
    const { attempts, repeats, shown } = await saying

    const replies = [...attempts, ...repeats].map(({ replyXml }) => replyXml)
    expect(replies).toHaveLength(10)
    expect(new Set(replies)).toEqual(new Set([world.stored()[0]?.reply]))
    expect(shown).toEqual(['world'])
    expect(gated.runs()).toBe(1)
    expect(world.messages()).toBe(1)
  })

  it('stores a simple message once, though ten attempts arrive at the same time', async () => {
    await using world = await startWorld({ mode: 'plain' })
    await world.rule('hello', 'world')
    const message = textFrom('oFan', world.account)

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.push(world.signed(message))),
    )

    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(world.storedRows()).toEqual({ message: 1, signature: 1, fan: 1 })
  })

  it('is answered for its own account, though another has a message of the same number', async () => {
    await using world = await startWorld({ mode: 'plain' })
    await using other = await startWorld({ mode: 'plain' })
    await world.rule('hello', 'here')
    await other.rule('hello', 'there')
    const message = textFrom('oFan', world.account)
    await world.push(world.signed(message))

    const answer = await other.push(
      sign(other.account, other.now(), message.replace(/gh_\w+/, other.account.originalId)),
    )

    expect(answer.body).toContain('there')
  })
})

describe('a module that takes longer than WeChat waits', () => {
  it('works once, and its answer reaches the third attempt', async () => {
    const gated = gatedModule()
    await using world = await startWorld({ modules: [gated.module], pushTimeoutMs: 1_000 })
    await world.moduleRule('hello', 'gated')
    const fan = world.newFan()

    const saying = fan.says('hello')
    for (const attempt of [1, 2]) {
      await untilTrue(
        async () => gated.runs() === 1 && (await fan.attemptsSoFar()).length === attempt,
      )
      await world.advance(1_000)
    }
    await untilTrue(async () => (await fan.attemptsSoFar()).length === 3)
    gated.answer('world')
    const { attempts, shown } = await saying

    expect(attempts.map(({ outcome }) => outcome)).toEqual(['timeout', 'timeout', 'answered'])
    expect(shown).toEqual(['world'])
    expect(gated.runs()).toBe(1)
    expect(world.stored()).toMatchObject([{ state: 'answered' }])
  })

  it('is not waited for beyond 4.5 s, and what it says later is kept', async () => {
    const gated = gatedModule()
    await using world = await startWorld({ modules: [gated.module] })
    await world.moduleRule('hello', 'gated')

    const saying = world.newFan().says('hello')
    await untilTrue(() => gated.runs() === 1)
    await world.advance(4_600)
    const { attempts, shown } = await saying

    expect(attempts).toMatchObject([{ body: 'success', outcome: 'silent' }])
    expect(shown).toEqual([])
    expect(world.stored()).toMatchObject([{ state: 'late', reply: null }])

    gated.answer('better late')

    await untilTrue(() => world.stored()[0]?.reply?.includes('better late') === true)
    expect(world.stored()).toMatchObject([{ state: 'late' }])
  })

  it('has its late answer kept from attempts that come afterwards', async () => {
    const gated = gatedModule()
    await using world = await startWorld({ mode: 'plain', modules: [gated.module] })
    await world.moduleRule('hello', 'gated')
    const message = textFrom('oFan', world.account)

    const first = world.push(world.signed(message))
    await untilTrue(() => gated.runs() === 1)
    await world.advance(4_600)
    gated.answer('better late')
    await first
    await untilTrue(() => world.stored()[0]?.reply !== null)
    await world.restartHub([gated.module])

    expect(await world.push(world.signed(message))).toEqual(await first)
    expect(await first).toMatchObject({ status: 200, body: 'success' })
    expect(gated.runs()).toBe(1)
  })
})

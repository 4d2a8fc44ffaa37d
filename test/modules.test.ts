/** Modules that answer in place of a fixed reply, and what their failures do. */
import { defineModule, text } from 'mphub/module'
import { describe, expect, it } from 'vitest'
import { startWorld } from './world.ts'

const broken = defineModule({
  name: 'broken',
  handles: ['text'],
  process() {
    throw new Error('the shop is closed')
  },
})

const wordless = defineModule({ name: 'wordless', handles: ['text'], process: () => undefined })

const echo = defineModule({
  name: 'echo',
  handles: ['text'],
  process: async ({ message }) => text(`你说：${message.content}`),
})

const gallery = defineModule({
  name: 'gallery',
  handles: ['image'],
  process: ({ message }) => text(`收到图片 ${message.picUrl}`),
})

const modules = [broken, wordless, echo, gallery]

describe('a module', () => {
  it('answers the keyword that a rule gives it', async () => {
    await using world = await startWorld({ modules })
    await world.moduleRule('你好', 'echo')

    const { shown } = await world.newFan().says('你好')

    expect(shown).toEqual(['你说：你好'])
  })

  it('answers the kind of message it handles, without a rule', async () => {
    await using world = await startWorld({ modules })

    const { shown } = await world.newFan().sends({ type: 'image', picUrl: 'http://p/1' })

    expect(shown).toEqual(['收到图片 http://p/1'])
  })

  it.each(['broken', 'wordless'])('that is %s leaves the answer to the next rule', async (name) => {
    await using world = await startWorld({ modules })
    await world.rule('', '第二条规则', { match: 'any' })
    await world.moduleRule('你好', name)

    const { shown } = await world.newFan().says('你好')

    expect(shown).toEqual(['第二条规则'])
  })

  it('that is broken leaves the answer to the default reply when no rule is left', async () => {
    await using world = await startWorld({ modules, account: { default: text('没听懂') } })
    await world.moduleRule('你好', 'broken')

    const { attempts, shown } = await world.newFan().says('你好')

    expect(attempts).toHaveLength(1)
    expect(shown).toEqual(['没听懂'])
  })

  it('that is broken breaks nothing for the next fan', async () => {
    await using world = await startWorld({ modules })
    await world.moduleRule('坏', 'broken')
    await world.rule('好', '一切正常')
    await world.newFan().says('坏')

    const { shown } = await world.newFan().says('好')

    expect(shown).toEqual(['一切正常'])
  })
})

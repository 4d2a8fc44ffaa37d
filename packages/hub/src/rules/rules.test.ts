/** The rules of several accounts, in memory and in the database. */
import { describe, expect, it } from 'vitest'
import { watchChanges } from '../platform/changes.ts'
import { systemClock } from '../platform/clock.ts'
import { NotFoundError } from '../platform/errors.ts'
import { temporaryInstallation } from '../testing/temporary-installation.ts'
import { checkRuleInput } from './rule-input.ts'
import { listRules } from './rule.repository.ts'
import { loadRules, removeRule, saveRules } from './rules.ts'

const [here, elsewhere] = ['wx0000000000000001', 'wx0000000000000002']

function rule(account: string | null, content: string, priority = 0) {
  return checkRuleInput({
    account,
    priority,
    name: content,
    keywords: [{ match: 'contains', text: 'hi' }],
    reply: { kind: 'text', content },
  })
}

async function rulesInMemory() {
  const installation = await temporaryInstallation()
  const { storage } = installation
  const changes = await watchChanges({
    storage,
    onError: (error) => expect.unreachable(String(error)),
  })
  const rules = await loadRules(storage.db, changes)
  const context = { db: storage.db, clock: systemClock }
  return {
    context,
    refresh: () => changes.refresh(),
    names: (appid: string) => [...rules.match(appid, 'hi')].map((hit) => hit.rule.name),
    async [Symbol.asyncDispose]() {
      changes[Symbol.dispose]()
      await installation[Symbol.asyncDispose]()
    },
  }
}

describe('rules', () => {
  it('answer for their own account, and those for all accounts everywhere, in one order', async () => {
    await using world = await rulesInMemory()

    await saveRules(world.context, [
      rule(here, 'own'),
      rule(elsewhere, 'other'),
      rule(null, 'all', 1),
    ])
    await world.refresh()

    expect(world.names(here)).toEqual(['all', 'own'])
    expect(world.names(elsewhere)).toEqual(['all', 'other'])
  })

  it('are replaced as a whole when one with the same id is kept', async () => {
    await using world = await rulesInMemory()
    const first = rule(here, 'first')
    await saveRules(world.context, [first])

    await saveRules(world.context, [{ ...first, appid: elsewhere, name: 'moved' }])
    await world.refresh()

    expect(world.names(here)).toEqual([])
    expect(world.names(elsewhere)).toEqual(['moved'])
  })

  it('are gone when removed', async () => {
    await using world = await rulesInMemory()
    const only = rule(here, 'only')
    await saveRules(world.context, [only])

    await removeRule(world.context, only.id)
    await world.refresh()

    expect(world.names(here)).toEqual([])
    await expect(removeRule(world.context, only.id)).rejects.toThrow(NotFoundError)
  })

  it('are all kept, or none', async () => {
    await using world = await rulesInMemory()
    const broken = { ...rule(here, 'broken'), name: null as never }

    await expect(saveRules(world.context, [rule(here, 'good'), broken])).rejects.toThrow()

    expect(await listRules(world.context.db)).toEqual([])
  })
})

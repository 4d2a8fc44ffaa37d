/** Accounts, from the operator to memory. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { watchChanges } from '../platform/changes.ts'
import { systemClock } from '../platform/clock.ts'
import { ConflictError, NotFoundError, WrongUseError } from '../platform/errors.ts'
import { temporaryInstallation } from '../testing/temporary-installation.ts'
import type { NewAccount } from './account.ts'
import { addAccount, changeAccount, getAccount, loadAccounts, removeAccount } from './accounts.ts'

const appid = 'wx1234567890abcdef'
const account: NewAccount = {
  appid,
  mode: 'safe',
  secret: 'TheAppSecret',
  token: 'TheToken',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
}

async function accountsWorld() {
  const installation = await temporaryInstallation()
  const { storage, secrets, folder } = installation
  const changes = await watchChanges({
    storage,
    onError: (error) => expect.unreachable(String(error)),
  })
  const context = { db: storage.db, secrets, clock: systemClock }
  return {
    context,
    folder,
    changes,
    accounts: await loadAccounts(context, changes),
    async [Symbol.asyncDispose]() {
      changes[Symbol.dispose]()
      await installation[Symbol.asyncDispose]()
    },
  }
}

describe('an account', () => {
  it('is in memory as soon as it is added, and gone when it is removed', async () => {
    await using world = await accountsWorld()

    await addAccount(world.context, account)
    await world.changes.refresh()
    expect(world.accounts.find(appid)?.keys.token.reveal()).toBe('TheToken')

    await removeAccount(world.context, appid)
    await world.changes.refresh()
    expect(world.accounts.find(appid)).toBeUndefined()
  })

  it('leaves no secret readable on the disk', async () => {
    await using world = await accountsWorld()

    await addAccount(world.context, account)

    const files = ['mphub.db', 'mphub.db-wal'].map((name) => readFile(join(world.folder, name)))
    const bytes = Buffer.concat(await Promise.all(files)).toString('latin1')
    expect(bytes).toContain(appid)
    for (const secret of ['TheAppSecret', 'TheToken', account.aesKey]) {
      expect(bytes).not.toContain(secret)
    }
  })

  it('keeps its former keys for a day when they are changed', async () => {
    await using world = await accountsWorld()
    await addAccount(world.context, account)

    await changeAccount(world.context, appid, { token: 'Another' })

    const { keys, previous } = await getAccount(world.context, appid)
    expect(keys.token.reveal()).toBe('Another')
    expect(keys.aesKey?.reveal()).toBe(account.aesKey)
    expect(previous?.token.reveal()).toBe('TheToken')
    expect(previous?.until).toBeGreaterThan(Date.now() + 23 * 3_600_000)
  })

  it('changes only in what is given', async () => {
    await using world = await accountsWorld()
    await addAccount(world.context, { ...account, welcome: { kind: 'text', content: 'hi' } })

    await changeAccount(world.context, appid, { name: 'Shop' })
    expect(await getAccount(world.context, appid)).toMatchObject({
      name: 'Shop',
      mode: 'safe',
      welcome: { kind: 'text', content: 'hi' },
      previous: null,
    })

    await changeAccount(world.context, appid, { welcome: null })
    expect(await getAccount(world.context, appid)).toMatchObject({ name: 'Shop', welcome: null })
  })

  it.each([
    ['an appid of another form', { appid: 'gh_1' }],
    ['a key of 42 characters', { aesKey: 'x'.repeat(42) }],
    ['a token with a blank', { token: 'a b' }],
    ['an original id of another form', { originalId: 'me' }],
    ['safe mode without a key', { aesKey: undefined }],
  ])('is refused with %s', async (_what, change) => {
    await using world = await accountsWorld()

    await expect(addAccount(world.context, { ...account, ...change })).rejects.toThrow(
      WrongUseError,
    )
  })

  it('cannot be added twice, nor changed or removed when it is not there', async () => {
    await using world = await accountsWorld()
    await addAccount(world.context, account)

    await expect(addAccount(world.context, account)).rejects.toThrow(ConflictError)
    await expect(removeAccount(world.context, 'wx0000000000000000')).rejects.toThrow(NotFoundError)
    await expect(changeAccount(world.context, 'wx0', {})).rejects.toThrow(NotFoundError)
  })
})

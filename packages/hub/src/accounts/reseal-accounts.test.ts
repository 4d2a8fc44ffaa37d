/** Accounts from before there were data keys, on every database. */
import { expect, it } from 'vitest'
import { keyFileIn, readKeyFile } from '../platform/secrets/key-file.ts'
import { seal } from '../platform/secrets/seal.ts'
import { describeEachDatabase, type DatabaseKind } from '../testing/databases.ts'
import { createManualClock } from '../testing/manual-clock.ts'
import { temporaryInstallation } from '../testing/temporary-installation.ts'
import { addAccount, changeAccount, getAccount, removeAccount } from './accounts.ts'
import { findOldValue, resealAccounts } from './reseal-accounts.ts'

const appid = 'wx1234567890abcdef'
const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

/** One account, all of it as it was stored before. */
async function createWorld(kind: DatabaseKind) {
  const parts = new AsyncDisposableStack()
  const { url } = parts.use(await kind.make())
  const installation = parts.use(await temporaryInstallation({ MPHUB_DATABASE_URL: url }))
  const { db } = installation.storage
  const context = { db, secrets: installation.secrets, clock: createManualClock() }
  await addAccount(context, { appid, mode: 'safe', secret: 'TheSecret', token: 'TheToken', aesKey })
  const [master] = readKeyFile(keyFileIn(installation.folder))
  const old = (text: string, place: string) =>
    `v1.${seal(master?.bytes ?? Buffer.alloc(0), text, `account/${appid}/${place}`)}`
  const tokenSealed = old('TheToken', 'token')
  const aesKeySealed = old(aesKey, 'aes_key')
  const sealed = { secretSealed: old('TheSecret', 'secret'), tokenSealed, aesKeySealed }
  await db.updateTable('account').set(sealed).execute()
  await db.deleteFrom('dataKey').execute()

  async function versions(): Promise<string[]> {
    const row = await db.selectFrom('account').selectAll().executeTakeFirstOrThrow()
    const values = [row.secretSealed, row.tokenSealed, row.aesKeySealed, row.previousTokenSealed]
    return values.map((value) => value?.slice(0, 2) ?? '-')
  }

  return { context, versions, [Symbol.asyncDispose]: () => parts.disposeAsync() }
}

describeEachDatabase('an account from before there were data keys', (kind) => {
  it('opens as it is, and what is written to it has the new form', async () => {
    await using world = await createWorld(kind)
    expect((await getAccount(world.context, appid)).secret.reveal()).toBe('TheSecret')

    await changeAccount(world.context, appid, { token: 'Another' })

    expect(await world.versions()).toEqual(['v1', 'v2', 'v1', 'v2'])
    const { secret, keys, previous } = await getAccount(world.context, appid)
    expect([secret, keys.token, keys.aesKey, previous?.token].map((one) => one?.reveal())).toEqual([
      ...['TheSecret', 'Another', aesKey, 'TheToken'],
    ])
  })

  it('is sealed anew, once', async () => {
    await using world = await createWorld(kind)
    const { db, secrets } = world.context
    expect(await findOldValue(db)).toMatchObject({ place: `account/${appid}/secret` })

    expect(await resealAccounts(db, secrets)).toBe(3)
    expect(await resealAccounts(db, secrets)).toBe(0)

    expect(await world.versions()).toEqual(['v2', 'v2', 'v2', '-'])
    expect(await findOldValue(db)).toBeUndefined()
    const { secret, keys } = await getAccount(world.context, appid)
    expect([secret, keys.token, keys.aesKey].map((one) => one?.reveal())).toEqual([
      ...['TheSecret', 'TheToken', aesKey],
    ])
  })

  it('takes its data key along when it is removed', async () => {
    await using world = await createWorld(kind)
    await resealAccounts(world.context.db, world.context.secrets)

    await removeAccount(world.context, appid)

    expect(await world.context.db.selectFrom('dataKey').selectAll().execute()).toEqual([])
  })
})

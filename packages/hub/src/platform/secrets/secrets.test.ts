/** Secrets at rest, on every database. */
import { describe, expect, it } from 'vitest'
import { describeEachDatabase, type DatabaseKind } from '../../testing/databases.ts'
import { Secret } from '../secret.ts'
import { openStorage } from '../storage/database.ts'
import { parseDatabaseUrl } from '../storage/database-url.ts'
import { keyringOf } from './keyring.ts'
import { makeMasterKey, type MasterKey } from './master-key.ts'
import { checkDataKeys, rotateDataKeys } from './rotate.ts'
import { seal } from './seal.ts'
import { SecretKeyError } from './secret-key-error.ts'
import { checkMasterKey, createSecrets } from './secrets.ts'
import { secretsMigrations } from './secrets.migrations.ts'
import { findDataKey } from './secrets.repository.ts'

const nothing = async () => undefined
const place = 'account/wx1/secret'

async function createWorld(kind: DatabaseKind) {
  const parts = new AsyncDisposableStack()
  const { url } = parts.use(await kind.make())
  const address = parseDatabaseUrl(url, '/')
  const open = async () =>
    parts.use(await openStorage({ address, migrations: secretsMigrations, busyMs: 2_000 })).db
  const db = await open()
  const key = makeMasterKey()

  async function knowing(...keys: [MasterKey, ...MasterKey[]]) {
    const keyring = keyringOf(keys)
    await checkMasterKey(db, { keyring, sample: nothing })
    const secrets = createSecrets(keyring)
    return {
      keyring,
      seal: (owner: string, text: string) =>
        db.transaction().execute(async (trx) => {
          const { seal: sealed } = await secrets.sealOf(trx, owner)
          return sealed(new Secret(text), place)
        }),
      async open(owner: string, sealed: string) {
        const opener = secrets.openerOf((await findDataKey(db, owner)) ?? null)
        return opener.open(sealed, place).reveal()
      },
    }
  }

  const hub = await knowing(key)
  return { db, open, key, hub, knowing, [Symbol.asyncDispose]: () => parts.disposeAsync() }
}

describeEachDatabase('a secret at rest', (kind) => {
  it('opens for its owner, and for nobody else', async () => {
    await using world = await createWorld(kind)
    const { hub } = world

    const sealed = await hub.seal('wx1', '密钥')
    await hub.seal('wx2', 'another')

    expect(await hub.open('wx1', sealed)).toBe('密钥')
    await expect(hub.open('wx2', sealed)).rejects.toThrow(SecretKeyError)
    await expect(hub.open('wx3', sealed)).rejects.toThrow(SecretKeyError)
  })

  it('is sealed with one data key for each owner, also when several are made at once', async () => {
    await using world = await createWorld(kind)
    await world.hub.seal('wx1', 'first')

    const texts = Array.from({ length: 8 }, (_, n) => `secret ${n}`)
    const sealed: string[] = []
    for (const text of texts) sealed.push(await world.hub.seal('wx1', text))

    const opened = await Promise.all(sealed.map((one) => world.hub.open('wx1', one)))
    expect(opened).toEqual(texts)
    expect(await world.db.selectFrom('dataKey').select('owner').execute()).toEqual([
      { owner: 'wx1' },
    ])
  })

  it('of the time before data keys opens with the master key', async () => {
    await using world = await createWorld(kind)
    const old = `v1.${seal(world.key.bytes, 'from before', place)}`

    expect(await world.hub.open('wx1', old)).toBe('from before')
    await world.hub.seal('wx1', 'new')
    expect(await world.hub.open('wx1', old)).toBe('from before')
  })

  it('does not open with another master key, which is refused before anything is written', async () => {
    await using world = await createWorld(kind)
    await world.hub.seal('wx1', 'secret')

    await expect(world.knowing(makeMasterKey())).rejects.toThrow(SecretKeyError)
    await expect(world.knowing(makeMasterKey())).rejects.toThrow(world.key.id)
  })

  it('opens with either key while they are exchanged, and afterwards with the new one alone', async () => {
    await using world = await createWorld(kind)
    const next = makeMasterKey()
    const texts = Array.from({ length: 250 }, (_, n) => [`wx${n}`, `secret ${n}`] as const)
    const sealed = new Map<string, string>()
    for (const [owner, text] of texts) sealed.set(owner, await world.hub.seal(owner, text))
    const both = await world.knowing(world.key, next)

    const { db } = world
    expect(await rotateDataKeys({ db, keyring: both.keyring, next })).toBe(250)

    const made = await both.seal('wx new', 'made afterwards')
    const after = await world.knowing(next)
    expect(await after.open('wx new', made)).toBe('made afterwards')
    for (const [owner, text] of texts) {
      expect(await after.open(owner, sealed.get(owner) ?? '')).toBe(text)
    }
    await expect(world.knowing(world.key)).rejects.toThrow(SecretKeyError)
  })

  it('is sealed with the next key by who made a data key while the exchange ran', async () => {
    await using world = await createWorld(kind)
    const next = makeMasterKey()
    const both = await world.knowing(world.key, next)
    const elsewhere = createSecrets(both.keyring)
    const db = await world.open()
    const owners = Array.from({ length: 40 }, (_, n) => `wx${n}`)

    const making = (async () => {
      for (const owner of owners) {
        await db.transaction().execute((trx) => elsewhere.sealOf(trx, owner))
      }
    })()
    await rotateDataKeys({ db: world.db, keyring: both.keyring, next })
    await making

    const rows = await db.selectFrom('dataKey').selectAll().execute()
    expect(rows).toHaveLength(40)
    expect(rows.filter(({ keyId }) => keyId !== next.id)).toEqual([])
  })

  it('that no known key opens stops an exchange before it begins', async () => {
    await using world = await createWorld(kind)
    const next = makeMasterKey()
    await world.hub.seal('wx1', 'secret')

    const keyring = keyringOf([makeMasterKey(), next])
    await expect(checkDataKeys({ db: world.db, keyring, next })).rejects.toThrow(SecretKeyError)
  })
})

describe('an error about a secret', () => {
  it('does not tell it', () => {
    const secrets = createSecrets(keyringOf([makeMasterKey()]))
    const sealed = `v1.${seal(makeMasterKey().bytes, 's3cret', place)}`

    const open = () => secrets.openerOf(null).open(sealed, place)

    expect(open).toThrow(SecretKeyError)
    expect(open).toThrow(place)
    expect(open).not.toThrow('s3cret')
  })
})

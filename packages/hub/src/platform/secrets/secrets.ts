/**
 * Secrets at rest. Each account has a key of its own, its data key, which seals its values; the master key
 * of the installation seals the data keys.
 *
 * A value says how it was sealed: `v2.` with the data key of its owner, `v1.` with the master key, as
 * before there were data keys. What is written is `v2`.
 */
import { randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { Secret } from '../secret.ts'
import type { Database } from '../storage/database.ts'
import type { Keyring } from './keyring.ts'
import { seal, unseal } from './seal.ts'
import { anotherKey, doesNotOpen } from './secret-key-error.ts'
import {
  findDataKey,
  findMasterKeyId,
  holdMasterKeyId,
  insertDataKey,
  insertMasterKeyId,
  type DataKeyRow,
} from './secrets.repository.ts'
import './secrets.table.ts'

const byMasterKey = 'v1.'
const byDataKey = 'v2.'

export interface Opener {
  /** `place` says where the value belongs. @throws {@link SecretKeyError} */
  open(sealed: string, place: string): Secret
}

export interface Seal extends Opener {
  seal(secret: Secret, place: string): string
}

export interface Secrets {
  /** Opens the values of an owner, whose data key was read with them; null when it has none yet. */
  openerOf(dataKey: DataKeyRow | null): Opener
  /** Seals values for an owner in the transaction that writes them. Makes its data key the first time. */
  sealOf(trx: Transaction<Database>, owner: string): Promise<Seal>
}

export function createSecrets(keyring: Keyring): Secrets {
  function openDataKey({ owner, keyId, sealed }: DataKeyRow): Uint8Array {
    const master = keyring.find(keyId)
    if (master === undefined) throw anotherKey(keyId)
    return opened(() => unseal(master.bytes, sealed, placeOf(owner)), placeOf(owner))
  }

  async function makeDataKey(trx: Transaction<Database>, owner: string): Promise<Uint8Array> {
    await insertMasterKeyId(trx, keyring.own().id)
    const keyId = await holdMasterKeyId(trx)
    const master = keyring.find(keyId)
    if (master === undefined) throw anotherKey(keyId)
    const key = randomBytes(32)
    await insertDataKey(trx, { owner, keyId, sealed: seal(master.bytes, key, placeOf(owner)) })
    return key
  }

  function openWith(dataKey: Uint8Array | undefined): Opener {
    return {
      open(sealed, place) {
        const version = sealed.slice(0, byDataKey.length)
        const keys = version === byMasterKey ? keyring.all().map(({ bytes }) => bytes) : [dataKey]
        return new Secret(openByOne(keys, sealed.slice(version.length), place))
      },
    }
  }

  return {
    openerOf: (dataKey) => openWith(dataKey === null ? undefined : openDataKey(dataKey)),
    async sealOf(trx, owner) {
      const row = await findDataKey(trx, owner)
      const key = row === undefined ? await makeDataKey(trx, owner) : openDataKey(row)
      return {
        ...openWith(key),
        seal: (secret, place) => byDataKey + seal(key, secret.reveal(), place),
      }
    },
  }
}

/** Whether a value was sealed before there were data keys. */
export function isOld(sealed: string): boolean {
  return sealed.startsWith(byMasterKey)
}

/** For who has values sealed before there were data keys, and wants them sealed anew. */
export interface OldValue {
  readonly sealed: string
  readonly place: string
}

/**
 * Makes sure that this process knows the master key of this database, which it remembers from its first
 * start on. `sample`: a value from before the database remembered.
 *
 * @throws {@link SecretKeyError}
 */
export async function checkMasterKey(
  db: Kysely<Database>,
  { keyring, sample }: { keyring: Keyring; sample: () => Promise<OldValue | undefined> },
): Promise<void> {
  const keyId = (await findMasterKeyId(db)) ?? (await rememberMasterKey(db, { keyring, sample }))
  if (keyring.find(keyId) === undefined) throw anotherKey(keyId)
}

async function rememberMasterKey(
  db: Kysely<Database>,
  { keyring, sample }: { keyring: Keyring; sample: () => Promise<OldValue | undefined> },
): Promise<string> {
  const value = await sample()
  if (value !== undefined) createSecrets(keyring).openerOf(null).open(value.sealed, value.place)
  await insertMasterKeyId(db, keyring.own().id)
  return (await findMasterKeyId(db)) ?? keyring.own().id
}

export function placeOf(owner: string): string {
  return `data_key/${owner}`
}

function openByOne(keys: readonly (Uint8Array | undefined)[], body: string, place: string): string {
  let cause: unknown
  for (const key of keys) {
    try {
      if (key !== undefined) return unseal(key, body, place).toString('utf8')
    } catch (error) {
      cause = error
    }
  }
  throw doesNotOpen(place, cause)
}

function opened<Value>(open: () => Value, place: string): Value {
  try {
    return open()
  } catch (cause) {
    throw doesNotOpen(place, cause)
  }
}

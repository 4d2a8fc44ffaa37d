/** API keys: what other programs prove themselves with to the management API. */
import { timingSafeEqual } from 'node:crypto'
import type { Kysely } from 'kysely'
import { mayActAs, type Role } from '../platform/api/role.ts'
import type { Caller } from '../platform/api/caller.ts'
import { ForbiddenError } from '../platform/api/api-errors.ts'
import type { Changes } from '../platform/changes.ts'
import type { Clock } from '../platform/clock.ts'
import { ConflictError, NotFoundError, WrongUseError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { Secret } from '../platform/secret.ts'
import type { Database } from '../platform/storage/database.ts'
import { isDuplicate } from '../platform/storage/faults.ts'
import { raiseRevision } from '../platform/storage/revision.repository.ts'
import { keyName, keyRole, type ApiKey } from './key.ts'
import { hashOf, makeKey, prefixOf } from './key-text.ts'
import { deleteKey, insertKey, recordUse, selectKeys, type KeyRow } from './key.repository.ts'

/** The subject of {@link Changes} that any change of a key raises. */
const keysSubject = 'keys'

/** The latest use is known to the minute: not every request is a write. */
const usePrecisionMs = 60_000

export interface KeysContext {
  readonly db: Kysely<Database>
  readonly clock: Clock
}

export interface NewKey {
  readonly name: string
  readonly role: Role
}

/**
 * Makes a key. It is given here and never again: what is kept does not tell it.
 *
 * @throws {@link WrongUseError}, {@link ConflictError} when the name is taken
 */
export async function createKey(
  { db, clock }: KeysContext,
  input: NewKey,
): Promise<ApiKey & { readonly key: Secret }> {
  const { name, role } = checkNewKey(input)
  const { key, prefix, hash } = makeKey()
  const shown = { name, role, prefix, createdAt: clock.now(), lastUsedAt: null }
  try {
    await db.transaction().execute(async (trx) => {
      await insertKey(trx, { ...shown, hash })
      await raiseRevision(trx, keysSubject)
    })
  } catch (error) {
    throw isDuplicate(error) ? nameTaken(name) : error
  }
  return { ...shown, key }
}

export async function listKeys(db: Kysely<Database>): Promise<ApiKey[]> {
  return (await selectKeys(db)).map(shownKey)
}

/** From now on the key opens nothing. @throws {@link NotFoundError} */
export async function revokeKey(db: Kysely<Database>, name: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await deleteKey(trx, name))) throw noSuchKey(name)
    await raiseRevision(trx, keysSubject)
  })
}

/** Nobody hands out, or takes away, more than they have. @throws {@link ForbiddenError} */
export function checkMayGive(caller: Caller, role: Role): void {
  if (!mayActAs(caller.role, role)) throw new ForbiddenError(caller.role, role)
}

export interface Keys {
  /** The caller with this key; undefined when nobody has it, or no longer. */
  authenticate(key: Secret): Promise<Caller | undefined>
  /** Settles when the latest uses are written down. */
  drained(): Promise<void>
}

interface KeysInMemory extends KeysContext {
  readonly changes: Changes
  readonly log: Log
}

/** Holds all keys in memory and follows their changes. */
export async function loadKeys({ db, clock, changes, log }: KeysInMemory): Promise<Keys> {
  let byPrefix = new Map<string, KeyRow>()
  const uses = new Map<string, Promise<void>>()

  async function load(): Promise<void> {
    const rows = await selectKeys(db)
    byPrefix = new Map(rows.map((row) => [row.prefix, row]))
  }

  function noteUse(row: KeyRow): void {
    const at = clock.now()
    if (row.lastUsedAt !== null && at - row.lastUsedAt < usePrecisionMs) return
    row.lastUsedAt = at
    const writing = recordUse(db, { prefix: row.prefix, at })
      .catch((err: unknown) => log.warn({ err }, 'the use of an API key was not written down'))
      .finally(() => uses.delete(row.prefix))
    uses.set(row.prefix, writing)
  }

  await load()
  changes.subscribe(async (changed) => {
    if (changed.has(keysSubject)) await load()
  })
  return {
    async authenticate(key) {
      await changes.upToDate()
      const row = byPrefix.get(prefixOf(key) ?? '')
      if (row === undefined || !timingSafeEqual(hashOf(key), Buffer.from(row.hash, 'hex'))) {
        return undefined
      }
      noteUse(row)
      return { name: row.name, role: keyRole.parse(row.role) }
    },
    drained: async () => void (await Promise.all(uses.values())),
  }
}

function shownKey({ name, role, prefix, createdAt, lastUsedAt }: KeyRow): ApiKey {
  return { name, role: keyRole.parse(role), prefix, createdAt, lastUsedAt }
}

function checkNewKey({ name, role }: NewKey): NewKey {
  const checked = keyName.safeParse(name)
  if (checked.success) return { name, role: keyRole.parse(role) }
  const rule = checked.error.issues[0]?.message
  throw new WrongUseError({
    en: `The name of a key ${rule}.`,
    zh: '密钥名称须为 1 到 64 个小写字母、数字、点、短横线或下划线。',
  })
}

function nameTaken(name: string): ConflictError {
  return new ConflictError({
    en: `There is a key with the name ${name} already. Choose another name, or revoke that one first.`,
    zh: `已有名为 ${name} 的密钥。请换一个名称，或先吊销它。`,
  })
}

function noSuchKey(name: string): NotFoundError {
  return new NotFoundError({
    en: `There is no key with the name ${name}. mphub key list shows those there are.`,
    zh: `没有名为 ${name} 的密钥。用 mphub key list 查看现有密钥。`,
  })
}

/**
 * Exchanges the master key. At any instant everything opens with a key that every process can find, so that
 * the exchange may be stopped anywhere, and run again to its end.
 */
import type { Kysely } from 'kysely'
import type { Database } from '../storage/database.ts'
import type { Keyring } from './keyring.ts'
import type { MasterKey } from './master-key.ts'
import { seal, unseal } from './seal.ts'
import { anotherKey, doesNotOpen } from './secret-key-error.ts'
import { placeOf } from './secrets.ts'
import {
  changeMasterKeyId,
  findDataKeysOfOthers,
  replaceDataKey,
  type DataKeyRow,
} from './secrets.repository.ts'

const batchSize = 20

export interface RotateOptions {
  readonly db: Kysely<Database>
  /** Knows the key before and the next one. */
  readonly keyring: Keyring
  readonly next: MasterKey
}

/** New data keys are sealed with the next key from now on, and those there are, before it returns. */
export async function rotateDataKeys({ db, keyring, next }: RotateOptions): Promise<number> {
  await changeMasterKeyId(db, next.id)
  return forEachBatch(db, next.id, async (rows) => {
    await db.transaction().execute(async (trx) => {
      for (const before of rows) {
        const bytes = openRow(before, keyring)
        const sealed = seal(next.bytes, bytes, placeOf(before.owner))
        await replaceDataKey(trx, { before, after: { ...before, keyId: next.id, sealed } })
      }
    })
  })
}

/** Changes nothing. @throws {@link SecretKeyError} when one does not open. */
export async function checkDataKeys({ db, keyring, next }: RotateOptions): Promise<void> {
  await forEachBatch(db, next.id, async (rows) => {
    for (const row of rows) openRow(row, keyring)
  })
}

async function forEachBatch(
  db: Kysely<Database>,
  keyId: string,
  run: (rows: readonly DataKeyRow[]) => Promise<void>,
): Promise<number> {
  let [after, count] = ['', 0]
  for (;;) {
    const rows = await findDataKeysOfOthers(db, { keyId, after, limit: batchSize })
    const last = rows.at(-1)
    if (last === undefined) return count
    await run(rows)
    after = last.owner
    count += rows.length
  }
}

function openRow({ owner, keyId, sealed }: DataKeyRow, keyring: Keyring): Uint8Array {
  const master = keyring.find(keyId)
  if (master === undefined) throw anotherKey(keyId)
  try {
    return unseal(master.bytes, sealed, placeOf(owner))
  } catch (cause) {
    throw doesNotOpen(placeOf(owner), cause)
  }
}

/** Seals anew what was sealed before accounts had data keys. */
import type { Kysely } from 'kysely'
import type { Database } from '../platform/storage/database.ts'
import { isOld, type OldValue, type Secrets } from '../platform/secrets/secrets.ts'
import { placesOf } from './account.repository.ts'

/** The columns that hold sealed values, and the place of each. */
const columns = [
  ['secretSealed', 'secret'],
  ['tokenSealed', 'token'],
  ['aesKeySealed', 'aesKey'],
  ['previousTokenSealed', 'previousToken'],
  ['previousAesKeySealed', 'previousAesKey'],
] as const

interface OldColumn extends OldValue {
  readonly appid: string
  readonly column: (typeof columns)[number][0]
}

/** Undefined when there is none. */
export async function findOldValue(db: Kysely<Database>): Promise<OldValue | undefined> {
  return (await findOldColumns(db))[0]
}

/** Returns how many there were. One that changes meanwhile is new already. */
export async function resealAccounts(db: Kysely<Database>, secrets: Secrets): Promise<number> {
  const old = await findOldColumns(db)
  for (const [appid, ofAccount] of Map.groupBy(old, (value) => value.appid)) {
    await db.transaction().execute(async (trx) => {
      const seal = await secrets.sealOf(trx, appid)
      for (const { column, sealed, place } of ofAccount) {
        await trx
          .updateTable('account')
          .set({ [column]: seal.seal(seal.open(sealed, place), place) })
          .where('appid', '=', appid)
          .where(column, '=', sealed)
          .execute()
      }
    })
  }
  return old.length
}

async function findOldColumns(db: Kysely<Database>): Promise<OldColumn[]> {
  const names = columns.map(([column]) => column)
  const rows = await db
    .selectFrom('account')
    .select(['appid', ...names])
    .execute()
  return rows.flatMap(({ appid, ...sealedOf }) => {
    const placeOf = placesOf(appid)
    return columns.flatMap(([column, place]) => {
      const sealed = sealedOf[column]
      if (sealed === null || !isOld(sealed)) return []
      return [{ appid, column, sealed, place: placeOf[place] }]
    })
  })
}

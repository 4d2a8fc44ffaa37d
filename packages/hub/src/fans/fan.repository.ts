/** What is kept about fans. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import { createBulkInsert, padded } from '../platform/storage/bulk.ts'
import type { Database } from '../platform/storage/database.ts'
import { firstState, nextState, type FanFact, type FollowState, type NewFan } from './fan-fact.ts'
import type { FanTable } from './fan.table.ts'

export type Fan = Selectable<FanTable>

export async function findFan(
  db: Kysely<Database>,
  { appid, openid }: { readonly appid: string; readonly openid: string },
): Promise<Fan | undefined> {
  return db
    .selectFrom('fan')
    .selectAll()
    .where('appid', '=', appid)
    .where('openid', '=', openid)
    .executeTakeFirst()
}

const insertFans = createBulkInsert('fan', [
  'appid',
  'openid',
  'follows',
  'followedAt',
  'unfollowedAt',
  'asOf',
  'lastSeenAt',
])

/** Who talks on is not written again with every message, which would double the work of the disk. */
const seenPrecisionMs = 60_000

type KnownState = FollowState & Pick<Fan, 'lastSeenAt'>

/** Records what many pushes tell about the fans of their accounts, in the order of the facts. */
export async function recordFans(
  trx: Transaction<Database>,
  { facts, at }: { readonly facts: readonly FanFact[]; readonly at: number },
): Promise<void> {
  for (const [appid, factsOfOne] of Map.groupBy(facts, (fact) => fact.appid)) {
    await recordFansOf(trx, { appid, facts: factsOfOne, at })
  }
}

async function recordFansOf(
  trx: Transaction<Database>,
  { appid, facts, at }: { appid: string; facts: readonly FanFact[]; at: number },
): Promise<void> {
  const factsOf = Map.groupBy(facts, ({ openid }) => openid)
  const known = await statesOf(trx, appid, [...factsOf.keys()])
  const seenAgain: string[] = []
  const fresh: NewFan[] = []
  for (const [openid, ofFan] of factsOf) {
    const before = known.get(openid)
    const after = ofFan.reduce<FollowState | undefined>(fold, before)
    if (after === undefined) continue
    if (before === undefined) fresh.push({ appid, openid, ...after, lastSeenAt: at })
    else if (after !== before) await changeState(trx, { appid, openid, ...after, lastSeenAt: at })
    else if (at - before.lastSeenAt >= seenPrecisionMs) seenAgain.push(openid)
  }
  await insertFans(trx, fresh)
  if (seenAgain.length > 0) await touch(trx, { appid, openids: seenAgain, at })
}

function fold(state: FollowState | undefined, fact: FanFact): FollowState {
  return state === undefined ? firstState(fact) : nextState(state, fact)
}

async function statesOf(
  trx: Transaction<Database>,
  appid: string,
  openids: readonly string[],
): Promise<Map<string, KnownState>> {
  const rows = await trx
    .selectFrom('fan')
    .select(['openid', 'follows', 'followedAt', 'unfollowedAt', 'asOf', 'lastSeenAt'])
    .where('appid', '=', appid)
    .where('openid', 'in', padded(openids))
    .execute()
  return new Map(rows.map(({ openid, ...state }) => [openid, state]))
}

async function changeState(trx: Transaction<Database>, fan: Fan): Promise<void> {
  const { appid, openid, ...state } = fan
  await trx
    .updateTable('fan')
    .set(state)
    .where('appid', '=', appid)
    .where('openid', '=', openid)
    .execute()
}

async function touch(
  trx: Transaction<Database>,
  { appid, openids, at }: { appid: string; openids: readonly string[]; at: number },
): Promise<void> {
  await trx
    .updateTable('fan')
    .set({ lastSeenAt: at })
    .where('appid', '=', appid)
    .where('openid', 'in', padded(openids))
    .execute()
}

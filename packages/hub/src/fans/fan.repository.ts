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

const insertFans = createBulkInsert(
  'fan',
  ['appid', 'openid', 'follows', 'followedAt', 'unfollowedAt', 'asOf', 'lastSeenAt'],
  { leaveOutKnown: true },
)

/** Who talks on is not written again with every message, which would double the work of the disk. */
const seenPrecisionMs = 60_000

type KnownState = FollowState & Pick<Fan, 'lastSeenAt'>

/** Records what many pushes tell about the fans of their accounts, in the order of the facts. */
export async function recordFans(
  trx: Transaction<Database>,
  { facts, at }: { readonly facts: readonly FanFact[]; readonly at: number },
): Promise<void> {
  for (const [appid, factsOfOne] of inOrderOfNames(Map.groupBy(facts, (fact) => fact.appid))) {
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
  const fresh = new Map<FollowState, NewFan>()
  for (const [openid, ofFan] of inOrderOfNames(factsOf)) {
    const before = known.get(openid)
    const after = ofFan.reduce<FollowState | undefined>(fold, before)
    if (after === undefined) continue
    if (before === undefined) fresh.set(after, { appid, openid, ...after, lastSeenAt: at })
    else if (after !== before) await changeState(trx, { appid, openid, before, after, at })
    else if (at - before.lastSeenAt >= seenPrecisionMs) seenAgain.push(openid)
  }
  if ((await insertFans(trx, [...fresh.values()])) < fresh.size) {
    // Another hub has met one of them in the meantime.
    for (const [after, { openid }] of fresh) {
      await changeState(trx, { appid, openid, before: undefined, after, at })
    }
  }
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

/** Two hubs that write at once lock the rows in the same order, and do not wait for each other. */
function inOrderOfNames<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1))
}

interface StateChange {
  readonly appid: string
  readonly openid: string
  /** As it was read; another hub may have changed it since. */
  readonly before: FollowState | undefined
  readonly after: FollowState
  readonly at: number
}

/** Writes what differs, unless the row knows something later. */
async function changeState(trx: Transaction<Database>, change: StateChange): Promise<void> {
  const { appid, openid, before, after, at } = change
  const { follows, followedAt, unfollowedAt, asOf } = after
  await trx
    .updateTable('fan')
    .set({
      follows,
      asOf,
      lastSeenAt: at,
      ...(followedAt !== (before?.followedAt ?? null) && { followedAt }),
      ...(unfollowedAt !== (before?.unfollowedAt ?? null) && { unfollowedAt }),
    })
    .where('appid', '=', appid)
    .where('openid', '=', openid)
    .where('asOf', '<=', asOf)
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

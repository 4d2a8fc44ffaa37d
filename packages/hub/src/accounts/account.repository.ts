/** What is kept about accounts. */
import { checkReply, type Reply } from '@mphub/wechat'
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../platform/storage/database.ts'
import type { Seal } from '../platform/seal.ts'
import { Secret } from '../platform/secret.ts'
import {
  accountKinds,
  accountModes,
  type Account,
  type AccountChange,
  type CallbackKeys,
  type NewAccount,
} from './account.ts'
import type { AccountTable } from './account.table.ts'

export interface AccountStore {
  readonly db: Kysely<Database>
  readonly seal: Seal
}

export async function listAccounts({ db, seal }: AccountStore): Promise<Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('createdAt').execute()
  return rows.map((row) => toAccount(row, seal))
}

export async function findAccount(
  store: AccountStore,
  appid: string,
): Promise<Account | undefined> {
  const row = await store.db
    .selectFrom('account')
    .selectAll()
    .where('appid', '=', appid)
    .executeTakeFirst()
  return row && toAccount(row, store.seal)
}

export async function insertAccount(
  { db, seal }: AccountStore,
  { at, ...account }: NewAccount & { readonly at: number },
): Promise<void> {
  const place = placesOf(account.appid)
  await db
    .insertInto('account')
    .values({
      appid: account.appid,
      name: account.name ?? account.appid,
      originalId: account.originalId ?? null,
      mode: account.mode,
      kind: account.kind ?? 'service',
      verified: account.verified === false ? 0 : 1,
      secretSealed: seal.seal(new Secret(account.secret), place.secret),
      tokenSealed: seal.seal(new Secret(account.token), place.token),
      aesKeySealed: account.aesKey ? seal.seal(new Secret(account.aesKey), place.aesKey) : null,
      welcomeReply: toJson(account.welcome),
      defaultReply: toJson(account.default),
      createdAt: at,
    })
    .execute()
}

/** Changes an account. `previous` are the keys that are accepted beside its own from now on. */
export async function updateAccount(
  { db, seal }: AccountStore,
  {
    account,
    change,
    previous,
  }: {
    readonly account: Account
    readonly change: AccountChange
    readonly previous: Account['previous']
  },
): Promise<void> {
  const { secret, token, aesKey, welcome, default: fallback, verified, ...plain } = change
  const place = placesOf(account.appid)
  await db
    .updateTable('account')
    .set({
      ...definedOf(plain),
      ...(verified === undefined ? {} : { verified: verified ? 1 : 0 }),
      ...(welcome === undefined ? {} : { welcomeReply: toJson(welcome) }),
      ...(fallback === undefined ? {} : { defaultReply: toJson(fallback) }),
      ...(secret === undefined
        ? {}
        : { secretSealed: seal.seal(new Secret(secret), place.secret) }),
      ...(token === undefined ? {} : { tokenSealed: seal.seal(new Secret(token), place.token) }),
      ...(aesKey === undefined
        ? {}
        : { aesKeySealed: seal.seal(new Secret(aesKey), place.aesKey) }),
      ...(previous && {
        previousTokenSealed: seal.seal(previous.token, place.previousToken),
        previousAesKeySealed: previous.aesKey && seal.seal(previous.aesKey, place.previousAesKey),
        previousUntil: previous.until,
      }),
    })
    .where('appid', '=', account.appid)
    .execute()
}

export async function deleteAccount(db: Kysely<Database>, appid: string): Promise<void> {
  await db.deleteFrom('account').where('appid', '=', appid).execute()
}

function toAccount(row: Selectable<AccountTable>, seal: Seal): Account {
  const place = placesOf(row.appid)
  return {
    appid: row.appid,
    name: row.name,
    originalId: row.originalId,
    mode: oneOf(accountModes, row.mode),
    kind: oneOf(accountKinds, row.kind),
    verified: row.verified === 1,
    secret: seal.open(row.secretSealed, place.secret),
    keys: {
      token: seal.open(row.tokenSealed, place.token),
      aesKey: row.aesKeySealed === null ? null : seal.open(row.aesKeySealed, place.aesKey),
    },
    previous: previousOf(row, seal),
    welcome: fromJson(row.welcomeReply),
    default: fromJson(row.defaultReply),
    createdAt: row.createdAt,
  }
}

function previousOf(
  row: Selectable<AccountTable>,
  seal: Seal,
): (CallbackKeys & { until: number }) | null {
  if (row.previousTokenSealed === null || row.previousUntil === null) return null
  const place = placesOf(row.appid)
  const key = row.previousAesKeySealed
  return {
    token: seal.open(row.previousTokenSealed, place.previousToken),
    aesKey: key === null ? null : seal.open(key, place.previousAesKey),
    until: row.previousUntil,
  }
}

function placesOf(appid: string) {
  const account = `account/${appid}`
  return {
    secret: `${account}/secret`,
    token: `${account}/token`,
    aesKey: `${account}/aes_key`,
    previousToken: `${account}/previous_token`,
    previousAesKey: `${account}/previous_aes_key`,
  }
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((candidate) => candidate === text)
  if (value === undefined) throw new Error(`the database holds ${text}, which is none of ${values}`)
  return value
}

function toJson(reply: Reply | null | undefined): string | null {
  return reply ? JSON.stringify(reply) : null
}

function fromJson(json: string | null): Reply | null {
  return json === null ? null : checkReply(JSON.parse(json))
}

function definedOf<Fields extends object>(fields: Fields): Partial<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Partial<Fields>
}

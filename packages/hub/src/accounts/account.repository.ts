/** What is kept about accounts. */
import { checkReply, type Reply } from '@mphub/wechat/callback'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../platform/storage/database.ts'
import { Secret } from '../platform/secret.ts'
import type { Opener, Seal, Secrets } from '../platform/secrets/secrets.ts'
import type { DataKeyRow } from '../platform/secrets/secrets.repository.ts'
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
  readonly secrets: Secrets
}

/** What a change is made with: in its transaction, by the seal of the account. */
export interface AccountWriter {
  readonly trx: Transaction<Database>
  readonly seal: Seal
}

export async function listAccounts({ db, secrets }: AccountStore): Promise<Account[]> {
  const rows = await selectAccounts(db).orderBy('account.createdAt').execute()
  return rows.map((row) => toAccount(row, secrets.openerOf(dataKeyOf(row))))
}

export async function findAccount(
  { db, secrets }: AccountStore,
  appid: string,
): Promise<Account | undefined> {
  const row = await selectAccounts(db).where('account.appid', '=', appid).executeTakeFirst()
  return row && toAccount(row, secrets.openerOf(dataKeyOf(row)))
}

/** Each with its data key, in one statement: a key that is read by itself may be another one by then. */
function selectAccounts(db: Kysely<Database>) {
  return db
    .selectFrom('account')
    .leftJoin('dataKey', 'dataKey.owner', 'account.appid')
    .selectAll('account')
    .select(['dataKey.keyId as dataKeyId', 'dataKey.sealed as dataKeySealed'])
}

interface WithDataKey {
  readonly appid: string
  readonly dataKeyId: string | null
  readonly dataKeySealed: string | null
}

function dataKeyOf({ appid, dataKeyId, dataKeySealed }: WithDataKey): DataKeyRow | null {
  if (dataKeyId === null || dataKeySealed === null) return null
  return { owner: appid, keyId: dataKeyId, sealed: dataKeySealed }
}

export async function insertAccount(
  { trx, seal }: AccountWriter,
  { at, ...account }: NewAccount & { readonly at: number },
): Promise<void> {
  const place = placesOf(account.appid)
  await trx
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
  { trx, seal }: AccountWriter,
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
  await trx
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

export async function deleteAccount(trx: Transaction<Database>, appid: string): Promise<void> {
  await trx.deleteFrom('account').where('appid', '=', appid).execute()
}

function toAccount(row: Selectable<AccountTable>, opener: Opener): Account {
  const place = placesOf(row.appid)
  return {
    appid: row.appid,
    name: row.name,
    originalId: row.originalId,
    mode: oneOf(accountModes, row.mode),
    kind: oneOf(accountKinds, row.kind),
    verified: row.verified === 1,
    secret: opener.open(row.secretSealed, place.secret),
    keys: {
      token: opener.open(row.tokenSealed, place.token),
      aesKey: row.aesKeySealed === null ? null : opener.open(row.aesKeySealed, place.aesKey),
    },
    previous: previousOf(row, opener),
    welcome: fromJson(row.welcomeReply),
    default: fromJson(row.defaultReply),
    createdAt: row.createdAt,
  }
}

function previousOf(
  row: Selectable<AccountTable>,
  opener: Opener,
): (CallbackKeys & { until: number }) | null {
  if (row.previousTokenSealed === null || row.previousUntil === null) return null
  const place = placesOf(row.appid)
  const key = row.previousAesKeySealed
  return {
    token: opener.open(row.previousTokenSealed, place.previousToken),
    aesKey: key === null ? null : opener.open(key, place.previousAesKey),
    until: row.previousUntil,
  }
}

/** Where the sealed values of an account belong. */
export function placesOf(appid: string) {
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

/** The accounts this server answers for: found in memory, changed in the database. */
import type { Changes } from '../platform/changes.ts'
import type { Clock } from '../platform/clock.ts'
import { ConflictError, NotFoundError } from '../platform/errors.ts'
import { isDuplicate } from '../platform/storage/faults.ts'
import { deleteDataKey } from '../platform/secrets/secrets.repository.ts'
import { raiseRevision } from '../platform/storage/revision.repository.ts'
import type { Account, AccountChange, NewAccount } from './account.ts'
import { checkAccountInput, checkModeHasKey } from './account-input.ts'
import {
  deleteAccount,
  findAccount,
  insertAccount,
  listAccounts,
  updateAccount,
  type AccountStore,
} from './account.repository.ts'

/** The subject of {@link Changes} that any change of an account raises. */
const accountsSubject = 'accounts'

/** How long pushes made with the previous token or key are accepted after a change. */
const rotationMs = 24 * 60 * 60 * 1000

/** What runs beside the server changes accounts through these. */
export interface AccountsContext extends AccountStore {
  readonly clock: Clock
}

/** @throws {@link WrongUseError} for a bad value, {@link ConflictError} when the appid is known. */
export async function addAccount(context: AccountsContext, input: NewAccount): Promise<void> {
  const account = checkAccountInput(input)
  checkModeHasKey(account.mode, account.aesKey !== undefined)
  const at = context.clock.now()
  try {
    await context.db.transaction().execute(async (trx) => {
      const seal = await context.secrets.sealOf(trx, account.appid)
      await insertAccount({ trx, seal }, { ...account, at })
      await raiseRevision(trx, accountsSubject)
    })
  } catch (error) {
    throw isDuplicate(error) ? alreadyThere(account.appid) : error
  }
}

/** @throws {@link NotFoundError}, {@link WrongUseError} */
export async function changeAccount(
  context: AccountsContext,
  appid: string,
  input: AccountChange,
): Promise<void> {
  const change = checkAccountInput(input)
  const now = context.clock.now()
  await context.db.transaction().execute(async (trx) => {
    const account = await getAccount({ db: trx, secrets: context.secrets }, appid)
    const hasKey = (change.aesKey ?? account.keys.aesKey) !== null
    checkModeHasKey(change.mode ?? account.mode, hasKey)
    const seal = await context.secrets.sealOf(trx, appid)
    await updateAccount(
      { trx, seal },
      { account, change, previous: previousAfter(change, account, now) },
    )
    await raiseRevision(trx, accountsSubject)
  })
}

/**
 * The keys that WeChat goes on using until its console is changed too. Of token and EncodingAESKey
 * each keeps the one before it, in whatever order they are changed.
 */
function previousAfter(
  { token, aesKey }: AccountChange,
  { keys, previous }: Account,
  now: number,
): Account['previous'] {
  const hasNewToken = token !== undefined && token !== keys.token.reveal()
  const hasNewAesKey = aesKey !== undefined && aesKey !== keys.aesKey?.reveal()
  if (!hasNewToken && !hasNewAesKey) return previous
  const before = previous !== null && now < previous.until ? previous : keys
  return {
    token: hasNewToken ? keys.token : before.token,
    aesKey: hasNewAesKey ? keys.aesKey : before.aesKey,
    until: now + rotationMs,
  }
}

/** Takes an account away. What was remembered of its fans and messages stays. */
export async function removeAccount(context: AccountsContext, appid: string): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    await getAccount({ db: trx, secrets: context.secrets }, appid)
    await deleteAccount(trx, appid)
    await deleteDataKey(trx, appid)
    await raiseRevision(trx, accountsSubject)
  })
}

/** @throws {@link NotFoundError} */
export async function getAccount(store: AccountStore, appid: string): Promise<Account> {
  const account = await findAccount(store, appid)
  if (account === undefined) throw unknownAccount(appid)
  return account
}

export interface Accounts {
  /** From memory; nothing is read. */
  find(appid: string): Account | undefined
  list(): readonly Account[]
  /** Calls `run` with all accounts, now and after every change. */
  watch(run: (accounts: readonly Account[]) => void): void
}

/** Holds all accounts in memory and follows their changes. */
export async function loadAccounts(store: AccountStore, changes: Changes): Promise<Accounts> {
  let byAppid = new Map<string, Account>()
  const watchers: ((accounts: readonly Account[]) => void)[] = []

  async function load(): Promise<void> {
    const accounts = await listAccounts(store)
    byAppid = new Map(accounts.map((account) => [account.appid, account]))
    for (const watcher of watchers) watcher(accounts)
  }

  await load()
  changes.subscribe(async (changed) => {
    if (changed.has(accountsSubject)) await load()
  })
  return {
    find: (appid) => byAppid.get(appid),
    list: () => [...byAppid.values()],
    watch(run) {
      watchers.push(run)
      run([...byAppid.values()])
    },
  }
}

function alreadyThere(appid: string): ConflictError {
  return new ConflictError({
    en: `The account ${appid} is there already. Change it with: mphub account set ${appid} …`,
    zh: `公众号 ${appid} 已存在。修改请用：mphub account set ${appid} …`,
  })
}

function unknownAccount(appid: string): NotFoundError {
  return new NotFoundError({
    en: `There is no account ${appid}. See: mphub account list`,
    zh: `没有公众号 ${appid}。查看：mphub account list`,
  })
}

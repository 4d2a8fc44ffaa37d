/** The accounts that exist in this simulator. */
import { ControlError } from '../control-error.ts'
import type { Tell } from '../live/live.ts'
import type { Store } from '../store/store.ts'
import {
  accountInput,
  keptAccount,
  newAccount,
  type Account,
  type AccountInput,
} from './account.ts'

export interface Accounts {
  /** Makes an account, or changes the one with this appid. */
  add(input: AccountInput, options?: { readonly isKept?: boolean }): Account
  find(appid: string): Account | undefined
  /** @throws {@link ControlError} for an appid nobody has */
  get(appid: string): Account
  list(): Account[]
  clear(): void
}

export function createAccounts({ store, tell }: { store: Store; tell: Tell }): Accounts {
  const kept = store.map('accounts', keptAccount)
  const accounts = new Map<string, Account>(kept)
  return {
    add(input, { isKept = true } = {}) {
      const given = accountInput.parse(input)
      const known = accounts.get(given.appid ?? '')
      const account = known ? { ...known, ...given } : newAccount(given)
      accounts.set(account.appid, account)
      if (isKept) kept.set(account.appid, account)
      tell({ type: 'account', appid: account.appid })
      return account
    },
    find: (appid) => accounts.get(appid),
    get(appid) {
      const account = accounts.get(appid)
      if (account) return account
      throw new ControlError('unknown_account', {
        en: `no account ${appid}: make it with POST /sim/accounts`,
        zh: `没有公众号 ${appid}：请用 POST /sim/accounts 新建`,
      })
    },
    list: () => [...accounts.values()],
    clear() {
      kept.clear()
      accounts.clear()
    },
  }
}

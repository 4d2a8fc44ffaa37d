/** A store in memory, for tests. */
import type { PlatformStore, StoredAuthorization, StoredTicket } from './platform-store.ts'

export function storeInMemory() {
  const authorizations = new Map<string, StoredAuthorization>()
  let ticket: StoredTicket | undefined
  const store: PlatformStore = {
    findTicket: async () => ticket,
    async saveTicket(newest) {
      ticket = newest
    },
    findAuthorization: async (appid) => authorizations.get(appid),
    async saveAuthorization(appid, authorization) {
      authorizations.set(appid, authorization)
    },
    async replaceRefreshToken(appid, { used, next }) {
      const stored = authorizations.get(appid)
      if (stored?.refreshToken !== used) return
      authorizations.set(appid, { ...stored, refreshToken: next })
    },
    async removeAuthorization(appid) {
      authorizations.delete(appid)
    },
  }
  return { ...store, authorizations }
}

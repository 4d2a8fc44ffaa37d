/** Whom each account has blocked (黑名单): what they say is not pushed. */

export interface Blacklist {
  has(appid: string, openid: string): boolean
  /** Whoever was blocked first stands first. */
  of(appid: string): readonly string[]
  add(appid: string, openids: readonly string[]): void
  remove(appid: string, openids: readonly string[]): void
  clear(): void
}

export function createBlacklist(): Blacklist {
  const blocked = new Map<string, Set<string>>()
  return {
    has: (appid, openid) => blocked.get(appid)?.has(openid) ?? false,
    of: (appid) => [...(blocked.get(appid) ?? [])],
    add(appid, openids) {
      blocked.set(appid, new Set([...(blocked.get(appid) ?? []), ...openids]))
    },
    remove(appid, openids) {
      for (const openid of openids) blocked.get(appid)?.delete(openid)
    },
    clear: () => blocked.clear(),
  }
}

/** What the account said to fans whose phones were not in hand. */
import { useMemo, useSyncExternalStore } from 'react'
import * as z from 'zod/mini'

const storageKey = 'mphub.unread'

/** WeChat counts no further. */
const mostCounted = 99

const keptSchema = z.record(z.string(), z.array(z.string()))
/** The ids of lines, by fan: several windows count one line once. */
type Unread = z.output<typeof keptSchema>

const lineSchema = z.object({
  type: z.literal('chat'),
  openid: z.string(),
  entry: z.object({ id: z.union([z.string(), z.number()]), from: z.literal('account') }),
})

/** With the line of an account that this news tells of. */
export function withNews(unread: Unread, news: unknown): Unread {
  const { openid, entry } = z.safeParse(lineSchema, news).data ?? {}
  if (openid === undefined || entry === undefined) return unread
  const known = unread[openid] ?? []
  const id = String(entry.id)
  if (known.includes(id) || known.length >= mostCounted) return unread
  return { ...unread, [openid]: [...known, id] }
}

export function noteNews(news: unknown): void {
  const unread = read(localStorage.getItem(storageKey))
  const changed = withNews(unread, news)
  if (changed !== unread) write(changed)
}

export function markRead(openid: string): void {
  const { [openid]: known, ...others } = read(localStorage.getItem(storageKey))
  if (known) write(others)
}

export function forgetUnread(): void {
  write({})
}

/** How many lines each fan has not read. */
export function useUnread(): (openid: string) => number {
  const kept = useSyncExternalStore(onStorage, () => localStorage.getItem(storageKey))
  const unread = useMemo(() => read(kept), [kept])
  return (openid) => unread[openid]?.length ?? 0
}

/** Of all fans together. */
export function useAllUnread(): number {
  const kept = useSyncExternalStore(onStorage, () => localStorage.getItem(storageKey))
  return useMemo(() => Object.values(read(kept)).flat().length, [kept])
}

function read(kept: string | null): Unread {
  try {
    return z.safeParse(keptSchema, JSON.parse(kept ?? '{}')).data ?? {}
  } catch {
    return {}
  }
}

/** The browser tells only other windows about a change; this tells our own as well. */
function write(unread: Unread): void {
  localStorage.setItem(storageKey, JSON.stringify(unread))
  window.dispatchEvent(new StorageEvent('storage', { key: storageKey }))
}

function onStorage(changed: () => void): () => void {
  window.addEventListener('storage', changed)
  return () => window.removeEventListener('storage', changed)
}

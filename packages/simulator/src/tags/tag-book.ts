/** Which tags there are and which fan carries which, written down without asking for rules. */
import { z } from 'zod'
import type { Store } from '../store/store.ts'

export interface Tag {
  readonly id: number
  readonly name: string
}

/** WeChat’s own tag, which every account has. */
export const starred: Tag = { id: 2, name: '星标组' }

export interface TagBook {
  namesOf(appid: string): ReadonlyMap<number, string>
  setName(appid: string, tag: Tag): void
  removeName(appid: string, id: number): void
  /** The ids of a fan’s tags; the one given last stands last. */
  of(appid: string, openid: string): readonly number[]
  setTags(appid: string, openid: string, ids: readonly number[]): void
  /** Whoever was tagged first stands first. */
  carriersOf(appid: string, id: number): ReadonlySet<string>
  /** From 0; never the same again for this account. */
  nextNumber(appid: string): number
  clear(): void
}

/** Of one account. */
interface Page {
  readonly names: Map<number, string>
  readonly carriers: Map<number, Set<string>>
  readonly byFan: Map<string, readonly number[]>
}

const keptName = z.object({ appid: z.string(), id: z.int(), name: z.string() })
const keptTagging = z.object({ appid: z.string(), openid: z.string(), tags: z.array(z.int()) })

export function createTagBook(store: Store): TagBook {
  const names = store.map('tags', keptName)
  const taggings = store.map('taggings', keptTagging)
  const numbers = store.map('tag numbers', z.int())
  const pages = new Map<string, Page>()

  function pageOf(appid: string): Page {
    const page = pages.get(appid) ?? newPage()
    pages.set(appid, page)
    return page
  }

  for (const { appid, id, name } of names.values()) pageOf(appid).names.set(id, name)
  for (const { appid, openid, tags } of taggings.values()) retag(pageOf(appid), openid, tags)
  return {
    namesOf: (appid) => pageOf(appid).names,
    setName(appid, { id, name }) {
      pageOf(appid).names.set(id, name)
      names.set(`${appid}/${id}`, { appid, id, name })
    },
    removeName(appid, id) {
      pageOf(appid).names.delete(id)
      names.delete(`${appid}/${id}`)
    },
    of: (appid, openid) => pages.get(appid)?.byFan.get(openid) ?? [],
    setTags(appid, openid, ids) {
      retag(pageOf(appid), openid, ids)
      if (ids.length === 0) taggings.delete(`${appid}/${openid}`)
      else taggings.set(`${appid}/${openid}`, { appid, openid, tags: [...ids] })
    },
    carriersOf: (appid, id) => pages.get(appid)?.carriers.get(id) ?? new Set(),
    nextNumber(appid) {
      const number = numbers.get(appid) ?? 0
      numbers.set(appid, number + 1)
      return number
    },
    clear() {
      for (const kept of [names, taggings, numbers, pages]) kept.clear()
    },
  }
}

function newPage(): Page {
  return { names: new Map([[starred.id, starred.name]]), carriers: new Map(), byFan: new Map() }
}

function retag({ carriers, byFan }: Page, openid: string, ids: readonly number[]): void {
  for (const id of byFan.get(openid) ?? []) if (!ids.includes(id)) carriers.get(id)?.delete(openid)
  for (const id of ids) carriers.set(id, (carriers.get(id) ?? new Set()).add(openid))
  if (ids.length > 0) byFan.set(openid, ids)
  else byFan.delete(openid)
}

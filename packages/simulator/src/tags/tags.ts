/** The tags of each account (用户标签), and who carries which. */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Tell } from '../live/live.ts'
import type { Store } from '../store/store.ts'
import { createTagBook, type Tag } from './tag-book.ts'

const mostTags = 100
const mostTagsOfAFan = 20
const longestName = 30
/** A tag that more fans carry has to be emptied first. */
const mostFansOfADeletedTag = 100_000
/** Below are WeChat’s own: no group, the blacklist, the starred. */
const firstOwnId = 100

/** All throw {@link WechatRefusal} where WeChat refuses. */
export interface Tags {
  create(appid: string, name: string): Tag
  rename(appid: string, tag: Tag): void
  delete(appid: string, id: number): void
  /** Those of the account, and the starred. */
  list(appid: string): (Tag & { readonly count: number })[]
  /** The ids of a fan’s tags; the one given last stands last. */
  of(appid: string, openid: string): readonly number[]
  /** Whoever was tagged first stands first. */
  fansOf(appid: string, id: number): readonly string[]
  /** Gives a tag to all of these fans, or to none. */
  give(appid: string, id: number, openids: readonly string[]): void
  take(appid: string, id: number, openids: readonly string[]): void
  /** Takes all tags of someone who left. */
  forget(appid: string, openid: string): void
  clear(): void
}

export function createTags({ store, tell }: { store: Store; tell: Tell }): Tags {
  const book = createTagBook(store)

  function setTags(appid: string, openid: string, ids: readonly number[]): void {
    book.setTags(appid, openid, ids)
    tell({ type: 'fan', appid, openid })
  }

  function take(appid: string, id: number, openids: readonly string[]): void {
    for (const openid of openids) {
      const tags = book.of(appid, openid)
      const rest = tags.filter((one) => one !== id)
      if (rest.length < tags.length) setTags(appid, openid, rest)
    }
  }

  return {
    create(appid, name) {
      const names = book.namesOf(appid)
      refuseName(names, { id: 0, name })
      if (names.size - 1 >= mostTags) throw new WechatRefusal(45056)
      const tag = { id: firstOwnId + book.nextNumber(appid), name }
      book.setName(appid, tag)
      return tag
    },
    rename(appid, tag) {
      const names = book.namesOf(appid)
      refuseForeign(names, tag.id)
      refuseName(names, tag)
      book.setName(appid, tag)
    },
    delete(appid, id) {
      refuseForeign(book.namesOf(appid), id)
      const carriers = [...book.carriersOf(appid, id)]
      if (carriers.length > mostFansOfADeletedTag) throw new WechatRefusal(45057)
      take(appid, id, carriers)
      book.removeName(appid, id)
    },
    list(appid) {
      const countOf = (id: number) => book.carriersOf(appid, id).size
      return [...book.namesOf(appid)].map(([id, name]) => ({ id, name, count: countOf(id) }))
    },
    of: (appid, openid) => book.of(appid, openid),
    fansOf(appid, id) {
      refuseUnknown(book.namesOf(appid), id)
      return [...book.carriersOf(appid, id)]
    },
    give(appid, id, openids) {
      refuseUnknown(book.namesOf(appid), id)
      const without = openids.filter((openid) => !book.of(appid, openid).includes(id))
      const isFull = (openid: string) => book.of(appid, openid).length >= mostTagsOfAFan
      if (without.some(isFull)) throw new WechatRefusal(45059)
      for (const openid of new Set(without)) {
        setTags(appid, openid, [...book.of(appid, openid), id])
      }
    },
    take(appid, id, openids) {
      refuseUnknown(book.namesOf(appid), id)
      take(appid, id, openids)
    },
    forget(appid, openid) {
      if (book.of(appid, openid).length > 0) setTags(appid, openid, [])
    },
    clear: () => book.clear(),
  }
}

type Names = ReadonlyMap<number, string>

function refuseUnknown(names: Names, id: number): void {
  if (!names.has(id)) throw new WechatRefusal(45159)
}

function refuseForeign(names: Names, id: number): void {
  if (id < firstOwnId) throw new WechatRefusal(45058)
  refuseUnknown(names, id)
}

function refuseName(names: Names, { id, name }: Tag): void {
  if ([...name].length > longestName) throw new WechatRefusal(45158)
  const isTaken = [...names].some(([other, taken]) => other !== id && taken === name)
  if (name.trim() === '' || isTaken) throw new WechatRefusal(45157)
}

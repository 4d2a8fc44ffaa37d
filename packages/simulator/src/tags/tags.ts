/** The tags of each account (用户标签), and who carries which. */
import { WechatRefusal } from '../api/wechat-refusal.ts'

const mostTags = 100
const mostTagsOfAFan = 20
const longestName = 30
/** A tag that more fans carry has to be emptied first. */
const mostFansOfADeletedTag = 100_000
/** Below are WeChat’s own: no group, the blacklist, the starred. */
const firstOwnId = 100

export const starred = { id: 2, name: '星标组' } as const

export interface Tag {
  readonly id: number
  readonly name: string
}

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

interface Drawer {
  nextId: number
  readonly names: Map<number, string>
  readonly fans: Map<number, Set<string>>
  readonly byFan: Map<string, readonly number[]>
}

export function createTags(): Tags {
  const drawers = new Map<string, Drawer>()

  function drawerOf(appid: string): Drawer {
    const drawer = drawers.get(appid) ?? newDrawer()
    drawers.set(appid, drawer)
    return drawer
  }

  function of(appid: string, openid: string): readonly number[] {
    return drawers.get(appid)?.byFan.get(openid) ?? []
  }

  function take(appid: string, id: number, openids: readonly string[]): void {
    const { fans, byFan } = drawerOf(appid)
    for (const openid of openids) {
      fans.get(id)?.delete(openid)
      const rest = of(appid, openid).filter((one) => one !== id)
      if (rest.length > 0) byFan.set(openid, rest)
      else byFan.delete(openid)
    }
  }

  return {
    create(appid, name) {
      const drawer = drawerOf(appid)
      refuseName(drawer, { id: drawer.nextId, name })
      if (drawer.names.size - 1 >= mostTags) throw new WechatRefusal(45056)
      const id = drawer.nextId++
      drawer.names.set(id, name)
      return { id, name }
    },
    rename(appid, tag) {
      const drawer = drawerOf(appid)
      refuseForeign(drawer, tag.id)
      refuseName(drawer, tag)
      drawer.names.set(tag.id, tag.name)
    },
    delete(appid, id) {
      const drawer = drawerOf(appid)
      refuseForeign(drawer, id)
      const carriers = [...(drawer.fans.get(id) ?? [])]
      if (carriers.length > mostFansOfADeletedTag) throw new WechatRefusal(45057)
      take(appid, id, carriers)
      drawer.names.delete(id)
      drawer.fans.delete(id)
    },
    list(appid) {
      const { names, fans } = drawerOf(appid)
      return [...names].map(([id, name]) => ({ id, name, count: fans.get(id)?.size ?? 0 }))
    },
    of,
    fansOf(appid, id) {
      const { names, fans } = drawerOf(appid)
      if (!names.has(id)) throw new WechatRefusal(45159)
      return [...(fans.get(id) ?? [])]
    },
    give(appid, id, openids) {
      const { names, fans, byFan } = drawerOf(appid)
      if (!names.has(id)) throw new WechatRefusal(45159)
      const without = new Set(openids.filter((openid) => !of(appid, openid).includes(id)))
      const isFull = (openid: string) => of(appid, openid).length >= mostTagsOfAFan
      if ([...without].some(isFull)) throw new WechatRefusal(45059)
      const carriers = fans.get(id) ?? new Set()
      fans.set(id, carriers)
      for (const openid of without) {
        carriers.add(openid)
        byFan.set(openid, [...of(appid, openid), id])
      }
    },
    take(appid, id, openids) {
      if (!drawerOf(appid).names.has(id)) throw new WechatRefusal(45159)
      take(appid, id, openids)
    },
    forget(appid, openid) {
      for (const id of of(appid, openid)) take(appid, id, [openid])
    },
    clear: () => drawers.clear(),
  }
}

function newDrawer(): Drawer {
  const names = new Map<number, string>([[starred.id, starred.name]])
  return { nextId: firstOwnId, names, fans: new Map(), byFan: new Map() }
}

function refuseForeign({ names }: Drawer, id: number): void {
  if (id < firstOwnId) throw new WechatRefusal(45058)
  if (!names.has(id)) throw new WechatRefusal(45159)
}

function refuseName({ names }: Drawer, { id, name }: Tag): void {
  if ([...name].length > longestName) throw new WechatRefusal(45158)
  const isTaken = [...names].some(([other, taken]) => other !== id && taken === name)
  if (name.trim() === '' || isTaken) throw new WechatRefusal(45157)
}

/** The menus of each account, and which of them a fan sees. */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Fan, Platform } from '../fans/fan.ts'
import type { Tell } from '../live/live.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'
import type { Tags } from '../tags/tags.ts'
import { urlsIn, type Button, type ConditionalMenu, type MatchRule } from './menu.ts'
import { areButtons } from './read-menu.ts'

/** Over all menus of an account with conditional ones. */
const mostDomains = 3

const firstMenuId = 400_000_000

export interface AccountMenus {
  readonly button: readonly Button[]
  /** The newest first, as they are matched. */
  readonly conditional: readonly ConditionalMenu[]
}

const buttons = z.custom<readonly Button[]>(areButtons)

const keptMenus: z.ZodType<AccountMenus> = z.object({
  button: buttons,
  conditional: z.array(
    z.object({
      menuid: z.number(),
      button: buttons,
      matchrule: z.object({
        tag_id: z.string().exactOptional(),
        client_platform_type: z.string().exactOptional(),
      }),
    }),
  ),
})

/** What a fan sees; with an id when it is a conditional menu. */
export interface SeenMenu {
  readonly button: readonly Button[]
  readonly menuid?: number
}

export interface Menus {
  find(appid: string): AccountMenus | undefined
  /** In the place of the default menu. */
  replace(appid: string, button: readonly Button[]): void
  /** @throws {@link WechatRefusal} 46003 when there is none */
  delete(appid: string): void
  /** @throws {@link WechatRefusal} 65303 without a default menu, 65316 for too many domains */
  addConditional(appid: string, menu: Omit<ConditionalMenu, 'menuid'>): number
  /** @throws {@link WechatRefusal} 65301 when there is none with this id */
  deleteConditional(appid: string, menuid: string): void
  seenBy(appid: string, fan: Fan): SeenMenu | undefined
  clear(): void
}

interface Parts {
  readonly store: Store
  readonly tags: Pick<Tags, 'of'>
  readonly tell: Tell
}

export function createMenus({ store, tags, tell }: Parts): Menus {
  const menus = store.map('menus', keptMenus)
  const nextNumber = createCounter(store, 'menus')

  function keep(appid: string, kept: AccountMenus): void {
    menus.set(appid, kept)
    tell({ type: 'menu', appid })
  }

  return {
    find: (appid) => menus.get(appid),
    replace(appid, button) {
      keep(appid, { button, conditional: menus.get(appid)?.conditional ?? [] })
    },
    delete(appid) {
      if (!menus.delete(appid)) throw new WechatRefusal(46003)
      tell({ type: 'menu', appid })
    },
    addConditional(appid, menu) {
      const known = menus.get(appid)
      if (!known) throw new WechatRefusal(65303)
      if (domainsIn([known, ...known.conditional, menu]).size > mostDomains) {
        throw new WechatRefusal(65316)
      }
      const menuid = firstMenuId + nextNumber()
      keep(appid, { ...known, conditional: [{ menuid, ...menu }, ...known.conditional] })
      return menuid
    },
    deleteConditional(appid, menuid) {
      const known = menus.get(appid)
      const rest = known?.conditional.filter((menu) => String(menu.menuid) !== menuid)
      if (!known || !rest || rest.length === known.conditional.length) {
        throw new WechatRefusal(65301)
      }
      keep(appid, { ...known, conditional: rest })
    },
    seenBy(appid, fan) {
      const known = menus.get(appid)
      const latestTag = tags.of(appid, fan.openid).at(-1)
      const isFor = ({ matchrule }: ConditionalMenu) => matches(matchrule, fan, latestTag)
      return known?.conditional.find(isFor) ?? (known && { button: known.button })
    },
    clear: () => menus.clear(),
  }
}

function domainsIn(menus: readonly { readonly button: readonly Button[] }[]): Set<string> {
  const urls = menus.flatMap(({ button }) => urlsIn(button))
  return new Set(urls.map((url) => new URL(url).hostname))
}

const platformTypes: Readonly<Record<Platform, string>> = { ios: '1', android: '2', other: '3' }

/** Of several tags the one given last counts. */
function matches(rule: MatchRule, { platform = 'android' }: Fan, latestTag?: number): boolean {
  const { tag_id, client_platform_type } = rule
  if (tag_id !== undefined && tag_id !== String(latestTag)) return false
  return client_platform_type === undefined || client_platform_type === platformTypes[platform]
}

/** The third-party platforms that exist, and their tokens. */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'
import { ControlError } from '../control-error.ts'
import type { Store } from '../store/store.ts'
import {
  componentInput,
  componentSchema,
  newComponent,
  type Component,
  type ComponentInput,
} from './component.ts'
import { createIssued } from './issued.ts'
import type { Notices } from './notices.ts'
import { createTickets } from './tickets.ts'

const tokenLifeMs = 7_200 * 1000

const kindOfTokens = {
  name: 'component tokens',
  prefix: '99_',
  length: 133,
  lifeMs: tokenLifeMs,
}

export interface Components {
  /** Makes a platform, or changes the one with this appid, and begins to push tickets. */
  add(input: ComponentInput): Component
  find(appid: string): Component | undefined
  /** @throws {@link ControlError} for an appid no platform has */
  get(appid: string): Component
  list(): Component[]
  /** Pushes a ticket now, and another every ten minutes. */
  startTickets(component: Component): void
  /** @throws {@link WechatRefusal} 61006 for a wrong ticket, 61005 for an old one */
  issueToken(appid: string, ticket: string): { token: string; expiresIn: number }
  /** @throws {@link WechatRefusal} 41001, 40001, 42001 */
  openedBy(token: string | null): Component
  /** Pushes no more tickets. What is kept stays. */
  stop(): void
  clear(): void
}

interface Parts {
  readonly clock: Clock
  readonly notices: Notices
  readonly store: Store
}

export function createComponents({ clock, notices, store }: Parts): Components {
  const components = store.map('components', componentSchema)
  const tokens = createIssued({ clock, store }, kindOfTokens)
  const tickets = createTickets({ clock, components, notices, store })

  return {
    startTickets: ({ appid }) => tickets.start(appid),
    add(input) {
      const given = componentInput.parse(input)
      const known = components.get(given.appid ?? '')
      const component = known ? { ...known, ...given } : newComponent(given)
      components.set(component.appid, component)
      tickets.start(component.appid)
      return component
    },
    find: (appid) => components.get(appid),
    get(appid) {
      const component = components.get(appid)
      if (component) return component
      throw new ControlError('unknown_component', {
        en: `no third-party platform ${appid}: make it with POST /sim/components`,
        zh: `没有第三方平台 ${appid}：请用 POST /sim/components 新建`,
      })
    },
    list: () => [...components.values()],
    issueToken(appid, ticket) {
      tickets.refuseWrong(appid, ticket)
      return { token: tokens.issue(appid), expiresIn: tokenLifeMs / 1000 }
    },
    openedBy(token) {
      if (!token) throw new WechatRefusal(41001)
      const known = tokens.find(token)
      const component = components.get(known?.appid ?? '')
      if (!known || !component) throw new WechatRefusal(40001)
      if (known.isOver) throw new WechatRefusal(42001)
      return component
    },
    stop: tickets.stop,
    clear() {
      for (const part of [components, tokens, tickets]) part.clear()
    },
  }
}

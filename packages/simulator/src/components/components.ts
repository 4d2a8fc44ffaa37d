/** The third-party platforms that exist, their tickets, and their tokens. */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId } from '../chance.ts'
import type { Clock, Timer } from '../clock.ts'
import { ControlError } from '../control-error.ts'
import { componentInput, newComponent, type Component, type ComponentInput } from './component.ts'
import type { Notices } from './notices.ts'

const ticketEveryMs = 10 * 60 * 1000
const ticketLifeMs = 12 * 60 * 60 * 1000
const tokenLifeMs = 7_200 * 1000

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
  clear(): void
}

interface Kept {
  readonly appid: string
  readonly expiresAt: number
}

interface Parts {
  readonly clock: Clock
  readonly notices: Notices
}

export function createComponents({ clock, notices }: Parts): Components {
  const components = new Map<string, Component>()
  const tickets = new Map<string, Kept>()
  const tokens = new Map<string, Kept>()
  const timers = new Map<string, Timer>()

  function pushTicket({ appid }: Component): void {
    const component = components.get(appid)
    if (!component) return
    const ticket = `ticket@@@${randomId(86)}`
    tickets.set(ticket, { appid, expiresAt: clock.now() + ticketLifeMs })
    const fields = { ComponentVerifyTicket: ticket }
    void notices.send(component, 'component_verify_ticket', fields)
    timers.set(
      appid,
      clock.setTimeout(() => pushTicket(component), ticketEveryMs),
    )
  }

  function startTickets(component: Component): void {
    timers.get(component.appid)?.cancel()
    pushTicket(component)
  }

  return {
    startTickets,
    add(input) {
      const given = componentInput.parse(input)
      const known = components.get(given.appid ?? '')
      const component = known ? { ...known, ...given } : newComponent(given)
      components.set(component.appid, component)
      startTickets(component)
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
      const kept = tickets.get(ticket)
      if (kept?.appid !== appid) throw new WechatRefusal(61006)
      if (clock.now() >= kept.expiresAt) throw new WechatRefusal(61005)
      const token = `99_${randomId(133)}`
      tokens.set(token, { appid, expiresAt: clock.now() + tokenLifeMs })
      return { token, expiresIn: tokenLifeMs / 1000 }
    },
    openedBy(token) {
      if (!token) throw new WechatRefusal(41001)
      const kept = tokens.get(token)
      const component = components.get(kept?.appid ?? '')
      if (!kept || !component) throw new WechatRefusal(40001)
      if (clock.now() >= kept.expiresAt) throw new WechatRefusal(42001)
      return component
    },
    clear() {
      for (const timer of timers.values()) timer.cancel()
      for (const kept of [components, tickets, tokens, timers]) kept.clear()
    },
  }
}

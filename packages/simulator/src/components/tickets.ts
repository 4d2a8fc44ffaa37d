/** The tickets (component_verify_ticket) of third-party platforms, pushed every ten minutes. */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock, Timer } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { Component } from './component.ts'
import { createIssued } from './issued.ts'
import type { Notices } from './notices.ts'

const everyMs = 10 * 60 * 1000

const kindOfTickets = {
  name: 'component tickets',
  prefix: 'ticket@@@',
  length: 86,
  lifeMs: 12 * 60 * 60 * 1000,
}

export interface Tickets {
  /** Pushes one now, and another every ten minutes. */
  start(appid: string): void
  /** @throws {@link WechatRefusal} 61006 for a wrong ticket, 61005 for an old one */
  refuseWrong(appid: string, ticket: string): void
  /** Pushes no more. What is kept stays. */
  stop(): void
  clear(): void
}

interface Parts {
  readonly clock: Clock
  readonly components: ReadonlyMap<string, Component>
  readonly notices: Notices
  readonly store: Store
}

export function createTickets({ clock, components, notices, store }: Parts): Tickets {
  const tickets = createIssued({ clock, store }, kindOfTickets)
  const timers = new Map<string, Timer>()
  let isStopped = false

  /** A clock that jumps over many makes up for one of them only. */
  function push(appid: string): void {
    const component = components.get(appid)
    if (!component) return
    const fields = { ComponentVerifyTicket: tickets.issue(appid) }
    void notices.send(component, 'component_verify_ticket', fields)
    queueMicrotask(() => pushAfter(appid, everyMs))
  }

  function pushAfter(appid: string, ms: number): void {
    timers.get(appid)?.cancel()
    if (isStopped || !components.has(appid)) return
    timers.set(
      appid,
      clock.setTimeout(() => push(appid), ms),
    )
  }

  /** Ten minutes after the last ticket, as if there had been no stop. */
  function goOn(appid: string): void {
    const since = clock.now() - (tickets.lastAt(appid) ?? 0)
    pushAfter(appid, Math.min(Math.max(everyMs - since, 0), everyMs))
  }

  function cancelAll(): void {
    for (const timer of timers.values()) timer.cancel()
    timers.clear()
  }

  for (const appid of components.keys()) goOn(appid)
  return {
    start: push,
    refuseWrong(appid, ticket) {
      const known = tickets.find(ticket)
      if (known?.appid !== appid) throw new WechatRefusal(61006)
      if (known.isOver) throw new WechatRefusal(61005)
    },
    stop() {
      isStopped = true
      cancelAll()
    },
    clear() {
      cancelAll()
      tickets.clear()
    },
  }
}

/** Tickets with which pages are signed: of the JS-SDK (jsapi) and of cards (wx_card). */
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'

const lifeMs = 7_200 * 1000

export type TicketType = 'jsapi' | 'wx_card'

export interface Ticket {
  readonly appid: string
  readonly type: TicketType
  readonly ticket: string
  readonly expiresAt: number
}

export interface Tickets {
  /** The same ticket while it lasts. */
  issue(appid: string, type: TicketType): Ticket
  hasExpired(ticket: Ticket): boolean
  /** All that were ever handed out, the newest first. */
  all(): readonly Ticket[]
  clear(): void
}

/** Older ones explain nothing any more. */
const mostKept = 1_000

export function createTickets(clock: Clock): Tickets {
  let tickets: readonly Ticket[] = []
  const hasExpired = ({ expiresAt }: Ticket) => clock.now() >= expiresAt
  return {
    issue(appid, type) {
      const isSame = (one: Ticket) => one.appid === appid && one.type === type
      const current = tickets.find((one) => isSame(one) && !hasExpired(one))
      if (current) return current
      const made = { appid, type, ticket: randomId(86), expiresAt: clock.now() + lifeMs }
      tickets = [made, ...tickets].slice(0, mostKept)
      return made
    },
    hasExpired,
    all: () => tickets,
    clear() {
      tickets = []
    },
  }
}

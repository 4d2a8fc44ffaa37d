/** Tickets with which pages are signed: of the JS-SDK (jsapi) and of cards (wx_card). */
import { z } from 'zod'
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

const lifeMs = 7_200 * 1000

const typeSchema = z.enum(['jsapi', 'wx_card'])

export type TicketType = z.output<typeof typeSchema>

const ticketSchema = z.object({
  appid: z.string(),
  type: typeSchema,
  ticket: z.string(),
  expiresAt: z.number(),
})

export type Ticket = Readonly<z.output<typeof ticketSchema>>

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

export function createTickets({ clock, store }: { clock: Clock; store: Store }): Tickets {
  const tickets = store.map('tickets', ticketSchema)
  const hasExpired = ({ expiresAt }: Ticket) => clock.now() >= expiresAt
  const all = () => [...tickets.values()].toReversed()
  return {
    issue(appid, type) {
      const isSame = (one: Ticket) => one.appid === appid && one.type === type
      const current = all().find((one) => isSame(one) && !hasExpired(one))
      if (current) return current
      const made = { appid, type, ticket: randomId(86), expiresAt: clock.now() + lifeMs }
      tickets.set(made.ticket, made)
      for (const { ticket } of all().slice(mostKept)) tickets.delete(ticket)
      return made
    },
    hasExpired,
    all,
    clear: () => tickets.clear(),
  }
}

/** The call that hands out tickets (获取票据). */
import { base } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import type { Clock } from '../clock.ts'
import type { Tickets } from './tickets.ts'

interface Parts {
  readonly clock: Clock
  readonly tickets: Tickets
}

export function ticketEndpoints({ clock, tickets }: Parts): ApiEndpoint[] {
  return [
    answering(
      base.getTicket,
      ({ account: { appid }, input: { type } }) => {
        const now = clock.now()
        const { ticket, expiresAt } = tickets.issue(appid, type)
        return { ticket, expires_in: Math.floor((expiresAt - now) / 1000) }
      },
      { refusals: { type: 40097 } },
    ),
  ]
}

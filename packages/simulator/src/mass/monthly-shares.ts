/** How many messages to many each follower of a service account has had this month: four at most. */
import { beijingMonth } from '../beijing.ts'
import type { Chats } from '../chats/chats.ts'
import type { Clock } from '../clock.ts'
import type { Fan } from '../fans/fan.ts'

const mostAMonth = 4

export interface MonthlyShares {
  isUsedUp(appid: string, fan: Fan): boolean
}

interface Parts {
  readonly chats: Pick<Chats, 'broadcastsTo'>
  readonly clock: Clock
}

export function createMonthlyShares({ chats, clock }: Parts): MonthlyShares {
  return {
    isUsedUp(appid, fan) {
      const month = beijingMonth(clock.now())
      const had = chats.broadcastsTo(appid, fan)
      return had.filter(({ at }) => beijingMonth(at) === month).length >= mostAMonth
    },
  }
}

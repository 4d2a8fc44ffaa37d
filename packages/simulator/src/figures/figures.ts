/** Counts what happens, by the day and hour in Beijing, as WeChat’s statistics (数据统计) tell it. */
import { z } from 'zod'
import { beijingDay, beijingHour } from '../beijing.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

/** The oldest go first. */
const mostKept = 200_000

const tally = z.object({
  appid: z.string(),
  /** Since 1970. */
  day: z.int(),
  hour: z.int(),
  kind: z.enum(['arrival', 'departure', 'message', 'reading', 'push', 'failed push']),
  /** How somebody came, the type of a message, or the data id of an article. */
  what: z.string(),
  openid: z.string(),
  count: z.int(),
  /** Of pushes. */
  totalMs: z.number(),
  longestMs: z.number(),
})

export type Tally = Readonly<z.output<typeof tally>>

type Happening = Pick<Tally, 'kind'> & Partial<Pick<Tally, 'what' | 'openid'>> & { ms?: number }

export interface Figures {
  note(appid: string, happening: Happening): void
  /** Both days included. */
  between(appid: string, first: number, last: number): Tally[]
  clear(): void
}

export function createFigures({ clock, store }: { clock: Clock; store: Store }): Figures {
  const tallies = store.map('figures', tally)
  return {
    note(appid, { kind, what = '', openid = '', ms = 0 }) {
      const [day, hour] = [beijingDay(clock.now()), beijingHour(clock.now())]
      const known = { appid, day, hour, kind, what, openid }
      const key = Object.values(known).join(' ')
      const { count, totalMs, longestMs } = tallies.get(key) ?? nothing
      tallies.set(key, {
        ...known,
        count: count + 1,
        totalMs: totalMs + ms,
        longestMs: Math.max(longestMs, ms),
      })
      const [oldest] = tallies.keys()
      if (tallies.size > mostKept && oldest) tallies.delete(oldest)
    },
    between: (appid, first, last) =>
      [...tallies.values()].filter(
        (one) => one.appid === appid && one.day >= first && one.day <= last,
      ),
    clear: () => tallies.clear(),
  }
}

const nothing = { count: 0, totalMs: 0, longestMs: 0 }

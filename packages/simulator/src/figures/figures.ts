/** Counts what happens, by the day and hour in Beijing, as WeChat’s statistics (数据统计) tell it. */
import { z } from 'zod'
import { beijingDay, beijingHour } from '../beijing.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { articleActs, scenes } from './article-acts.ts'

/** The oldest go first. */
const mostKept = 200_000

const tally = z.object({
  appid: z.string(),
  /** Since 1970. */
  day: z.int(),
  hour: z.int(),
  kind: z.enum(['departure', 'message', 'comment', 'push', 'failed push', ...articleActs]),
  /** The type of a message, or which article. */
  what: z.string(),
  openid: z.string(),
  /** Where an article was come upon. */
  scene: z.enum(['', ...scenes]).default(''),
  /** Whether who came upon it did not follow. */
  isStranger: z.boolean().default(false),
  count: z.int(),
  /** Of pushes. */
  totalMs: z.number(),
  longestMs: z.number(),
})

export type Tally = Readonly<z.output<typeof tally>>

type Particulars = Pick<Tally, 'what' | 'openid' | 'scene' | 'isStranger'>

type Happening = Pick<Tally, 'kind'> & Partial<Particulars> & { ms?: number }

export interface Figures {
  note(appid: string, happening: Happening): void
  /** Both days included. */
  between(appid: string, first: number, last: number): Tally[]
  clear(): void
}

export function createFigures({ clock, store }: { clock: Clock; store: Store }): Figures {
  const tallies = store.map('figures', tally)
  return {
    note(appid, { kind, ms = 0, ...particulars }) {
      const [day, hour] = [beijingDay(clock.now()), beijingHour(clock.now())]
      const known = { appid, day, hour, kind, ...unknown, ...particulars }
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

const unknown = { what: '', openid: '', scene: '', isStranger: false } as const

const nothing = { count: 0, totalMs: 0, longestMs: 0 }

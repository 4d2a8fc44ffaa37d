/** What fans sent, by hour, day, week or month. */
import { nameOfBeijingDay } from '../beijing.ts'
import type { Tally } from './figures.ts'

export type Period = 'hour' | 'day' | 'week' | 'month'

const types: Readonly<Record<string, number>> = {
  text: 1,
  image: 2,
  voice: 3,
  video: 4,
  shortvideo: 4,
  link: 6,
}

/** The day by which a period is called: of a week its Monday, of a month its first. */
export function firstDayOf(day: number, period: Period): number {
  if (period === 'week') return day - ((day + 3) % 7)
  return period === 'month' ? day - (new Date(day * 86_400_000).getUTCDate() - 1) : day
}

export function messagesBy(period: Period, tallies: readonly Tally[]) {
  const messages = tallies.filter(({ kind, what }) => kind === 'message' && types[what])
  const keyOf = ({ day, hour, what }: Tally) =>
    [firstDayOf(day, period), period === 'hour' ? hour : 0, types[what]].join(' ')
  return [...Map.groupBy(messages, keyOf)].map(([key, ones]) => {
    const [day = 0, hour = 0, msg_type = 0] = key.split(' ').map(Number)
    return {
      ref_date: nameOfBeijingDay(day),
      ...(period === 'hour' && { ref_hour: hour * 100 }),
      msg_type,
      msg_user: new Set(ones.map(({ openid }) => openid)).size,
      msg_count: countOf(ones),
      user_source: 0,
    }
  })
}

/** How many fans sent how many: 1 to 5, 6 to 10, more. */
export function sendersBy(period: Period, tallies: readonly Tally[]) {
  const messages = tallies.filter(({ kind }) => kind === 'message')
  const byDay = Map.groupBy(messages, ({ day }) => firstDayOf(day, period))
  return [...byDay].flatMap(([day, ones]) => {
    const bySender = [...Map.groupBy(ones, ({ openid }) => openid).values()]
    const byInterval = Map.groupBy(bySender, (sent) => intervalOf(countOf(sent)))
    return [...byInterval].map(([count_interval, senders]) => ({
      ref_date: nameOfBeijingDay(day),
      count_interval,
      msg_user: senders.length,
      user_source: 0,
    }))
  })
}

function countOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0)
}

function intervalOf(count: number): number {
  if (count <= 5) return 1
  return count <= 10 ? 2 : 3
}

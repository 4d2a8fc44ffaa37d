/** How the account’s server answered pushes, by day or hour. */
import { nameOfBeijingDay } from '../beijing.ts'
import type { Tally } from './figures.ts'

export function pushesByDay(tallies: readonly Tally[]) {
  const byDay = Map.groupBy(tallies.filter(isPush), ({ day }) => day)
  return [...byDay].map(([day, ones]) => ({ ref_date: nameOfBeijingDay(day), ...summaryOf(ones) }))
}

export function pushesByHour(tallies: readonly Tally[]) {
  const byHour = Map.groupBy(tallies.filter(isPush), ({ day, hour }) => `${day} ${hour}`)
  return [...byHour].map(([key, ones]) => {
    const [day = 0, hour = 0] = key.split(' ').map(Number)
    return { ref_date: nameOfBeijingDay(day), ref_hour: hour * 100, ...summaryOf(ones) }
  })
}

function isPush({ kind }: Tally): boolean {
  return kind === 'push' || kind === 'failed push'
}

function summaryOf(ones: readonly Tally[]) {
  const sum = (numberOf: (one: Tally) => number) =>
    ones.reduce((total, one) => total + numberOf(one), 0)
  return {
    callback_count: sum(({ count }) => count),
    fail_count: sum(({ kind, count }) => (kind === 'failed push' ? count : 0)),
    total_time_cost: sum(({ totalMs }) => totalMs),
    max_time_cost: Math.max(...ones.map(({ longestMs }) => longestMs)),
  }
}

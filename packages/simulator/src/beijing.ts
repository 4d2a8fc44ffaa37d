/** Days and months as WeChat counts them: in Beijing, eight hours ahead of UTC, without summer time. */

const dayMs = 24 * 60 * 60 * 1000
const aheadMs = 8 * 60 * 60 * 1000

/** Counted since 1970. */
export function beijingDay(at: number): number {
  return Math.floor((at + aheadMs) / dayMs)
}

/** Counted since 1970. */
export function beijingMonth(at: number): number {
  const date = new Date(at + aheadMs)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}

/** From 0 to 23. */
export function beijingHour(at: number): number {
  return new Date(at + aheadMs).getUTCHours()
}

/** When a day begins, in milliseconds since 1970. */
export function startOfBeijingDay(day: number): number {
  return day * dayMs - aheadMs
}

/** As WeChat writes it: 2026-11-27. */
export function nameOfBeijingDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

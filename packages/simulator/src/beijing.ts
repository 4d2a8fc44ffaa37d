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

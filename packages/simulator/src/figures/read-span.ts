/** Reads the days that a call about statistics asks for, by WeChat’s rules. */
import type { RawInput } from '../api/input.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { beijingDay, beijingHour, nameOfBeijingDay } from '../beijing.ts'

/** From then on the figures of yesterday are there. */
const readyAtHour = 8

export interface Span {
  readonly first: number
  readonly last: number
}

/** @throws {@link WechatRefusal} 61500, 61501, 61503 */
export function readSpan(raw: RawInput, mostDays: number, now: number): Span {
  const [first, last] = [dayOf(raw['begin_date']), dayOf(raw['end_date'])]
  const today = beijingDay(now)
  if (last >= today || last < first) throw new WechatRefusal(61501)
  if (last - first >= mostDays) throw new WechatRefusal(61501)
  if (last > lastReadyDay(now)) throw new WechatRefusal(61503)
  return { first, last }
}

/** Yesterday, or the day before while the morning is young. */
export function lastReadyDay(now: number): number {
  return beijingDay(now) - (beijingHour(now) < readyAtHour ? 2 : 1)
}

export function daysIn({ first, last }: Span): number[] {
  return Array.from({ length: last - first + 1 }, (_none, place) => first + place)
}

function dayOf(value: unknown): number {
  const text = String(value)
  const day = Date.parse(`${text}T00:00:00Z`) / (24 * 60 * 60 * 1000)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isInteger(day)
  if (!isDay || nameOfBeijingDay(day) !== text) throw new WechatRefusal(61500)
  return day
}

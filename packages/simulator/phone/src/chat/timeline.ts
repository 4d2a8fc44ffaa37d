/** The lines of a chat with the moments that WeChat writes between them. */
import type { Entry } from './entry.ts'

type Line =
  | { readonly kind: 'moment'; readonly at: number }
  | { readonly kind: 'entry'; readonly entry: Entry }

const pauseMs = 5 * 60_000

/** A moment stands before the first entry and after every pause of five minutes. */
export function timeline(entries: readonly Entry[]): Line[] {
  return entries.flatMap((entry, index): Line[] => {
    const before = entries[index - 1]
    const line: Line = { kind: 'entry', entry }
    const paused = before === undefined || entry.at - before.at >= pauseMs
    return paused ? [{ kind: 'moment', at: entry.at }, line] : [line]
  })
}

/** As WeChat writes it: the hour today, `昨天 09:41`, else the date as well. */
export function momentWords(at: number, now: number, language: string): string {
  const hour = new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' }).format(
    at,
  )
  const days = daysBetween(at, now)
  if (days === 0) return hour
  if (days === 1) {
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    return `${capital(relative.format(-1, 'day'))} ${hour}`
  }
  return `${new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at)} ${hour}`
}

function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000)
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** When a cron expression fires, in the time of a place. */
import { Cron } from 'croner'
import { WrongUseError } from '../errors.ts'

/**
 * Wall clocks that are set: a time that is skipped fires right after the gap, one that comes twice
 * fires the first time. What goes by the hour or the minute goes on through it.
 */
export interface Timetable {
  /** Expression and zone. */
  readonly spec: string
  /** The first instant after this one; undefined when there is none. */
  nextAfter(instant: number): number | undefined
  /** Those after `from` until `to`, in order, the last ones when there are more than `most`. */
  between(from: number, to: number, most: number): number[]
}

/** @throws {@link WrongUseError} */
export function createTimetable(expression: string, zone: string): Timetable {
  const cron = read(expression, zone)
  return {
    spec: `${expression} ${zone}`,
    nextAfter: (instant) => cron.nextRun(new Date(instant))?.getTime(),
    between(from, to, most) {
      const latest = cron.previousRuns(most, new Date(to + 1)).map((date) => date.getTime())
      return latest.filter((instant) => instant > from && instant <= to).sort((a, b) => a - b)
    },
  }
}

function read(expression: string, zone: string): Cron {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone })
    return new Cron(expression, { timezone: zone, paused: true, mode: '5-or-6-parts' })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new WrongUseError(
      {
        en: `The schedule "${expression}" in ${zone} cannot be read (${reason}). Write minute, hour, day, month and weekday, such as "30 8 * * 1-5", and a zone such as Asia/Shanghai.`,
        zh: `无法识别定时 "${expression}"（${zone}）：${reason}。请依次写分、时、日、月、星期，例如 "30 8 * * 1-5"，时区例如 Asia/Shanghai。`,
      },
      { cause },
    )
  }
}

/** How many came, left and were there, day by day. */
import { beijingDay, nameOfBeijingDay } from '../beijing.ts'
import type { Fan } from '../fans/fan.ts'
import type { Tally } from './figures.ts'
import { daysIn, type Span } from './read-span.ts'

/** WeChat’s numbers for the ways to an account. */
const sources: Readonly<Record<string, number>> = {
  ADD_SCENE_SEARCH: 1,
  ADD_SCENE_PROFILE_CARD: 17,
  ADD_SCENE_QR_CODE: 30,
}

function sourceOf({ arrival }: Fan): number {
  return sources[arrival?.by ?? 'ADD_SCENE_SEARCH'] ?? 0
}

function dayOf({ followedAt }: Fan): number {
  return followedAt === null ? -1 : beijingDay(followedAt)
}

export function comingsAndGoings(fans: readonly Fan[], tallies: readonly Tally[], span: Span) {
  return daysIn(span).flatMap((day) => {
    const came = Map.groupBy(
      fans.filter((fan) => dayOf(fan) === day),
      sourceOf,
    )
    const left = departuresOf(tallies, (one) => one.day === day)
    const known = [...new Set([...came.keys(), ...(left > 0 ? [0] : [])])]
    return known.map((user_source) => ({
      ref_date: nameOfBeijingDay(day),
      user_source,
      new_user: came.get(user_source)?.length ?? 0,
      cancel_user: user_source === 0 ? left : 0,
    }))
  })
}

export function followersByDay(fans: readonly Fan[], tallies: readonly Tally[], span: Span) {
  return daysIn(span).map((day) => {
    const stayed = fans.filter((fan) => fan.follows && dayOf(fan) <= day).length
    const leftLater = departuresOf(tallies, (one) => one.day > day)
    return { ref_date: nameOfBeijingDay(day), user_source: 0, cumulate_user: stayed + leftLater }
  })
}

function departuresOf(tallies: readonly Tally[], isOne: (tally: Tally) => boolean): number {
  return tallies
    .filter((one) => one.kind === 'departure' && isOne(one))
    .reduce((sum, { count }) => sum + count, 0)
}

/** Who read articles and what they did with them, by article or by day. */
import { nameOfBeijingDay } from '../beijing.ts'
import { scenes, type ArticleAct } from './article-acts.ts'
import type { Tally } from './figures.ts'
import { daysIn, type Span } from './read-span.ts'

export function readersByArticle(tallies: readonly Tally[]) {
  return byArticle(tallies, 'read').map(({ ones, ...facts }) => ({
    ...facts,
    detail: readersIn(ones),
  }))
}

export function sharersByArticle(tallies: readonly Tally[]) {
  return byArticle(tallies, 'share').map(({ ones, ...facts }) => ({
    ...facts,
    detail: { share_user: usersIn(ones, 'share') },
  }))
}

/** `pages` says how many articles went out on a day. */
export function readersByDay(
  tallies: readonly Tally[],
  span: Span,
  pages: (day: number) => number,
) {
  return daysIn(span).map((day) => {
    const ones = tallies.filter((one) => one.day === day)
    return {
      ref_date: nameOfBeijingDay(day),
      detail: {
        ...readersIn(ones),
        ...actorsIn(ones),
        redirect_ori_page_user: usersIn(ones, 'redirect_ori_page'),
        send_page_count: pages(day),
      },
    }
  })
}

export function readersIn(tallies: readonly Tally[]) {
  const readings = tallies.filter(({ kind }) => kind === 'read')
  const bySource = scenes.flatMap((scene_desc) => {
    const user_count = usersIn(
      readings.filter(({ scene }) => scene === scene_desc),
      'read',
    )
    return user_count > 0 ? [{ user_count, scene_desc }] : []
  })
  const read_user = usersIn(readings, 'read')
  const all = { user_count: read_user, scene_desc: '全部' } as const
  return { read_user, read_user_source: [all, ...bySource] }
}

/** Beside reading. */
export function actorsIn(tallies: readonly Tally[]) {
  return {
    share_user: usersIn(tallies, 'share'),
    zaikan_user: usersIn(tallies, 'zaikan'),
    like_user: usersIn(tallies, 'like'),
    comment_count: countOf(tallies.filter(({ kind }) => kind === 'comment')),
    collection_user: usersIn(tallies, 'collection'),
  }
}

/** Somebody who is not known counts once for each time. */
export function usersIn(tallies: readonly Tally[], act: ArticleAct): number {
  const ones = tallies.filter(({ kind }) => kind === act)
  const known = new Set(ones.flatMap(({ openid }) => (openid === '' ? [] : [openid])))
  return known.size + countOf(ones.filter(({ openid }) => openid === ''))
}

export function countOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0)
}

function byArticle(tallies: readonly Tally[], act: ArticleAct) {
  const acts = tallies.filter(({ kind }) => kind === act)
  const groups = Map.groupBy(acts, ({ day, what }) => `${day} ${what}`)
  return [...groups].map(([key, ones]) => {
    const [day, msgid = ''] = key.split(' ')
    return { ref_date: nameOfBeijingDay(Number(day)), msgid, ones }
  })
}

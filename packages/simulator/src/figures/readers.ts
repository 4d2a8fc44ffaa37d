/** Who read articles, by article or by day. */
import { nameOfBeijingDay } from '../beijing.ts'
import type { Tally } from './figures.ts'
import { daysIn, type Span } from './read-span.ts'

export function readersByArticle(tallies: readonly Tally[]) {
  const readings = tallies.filter(({ kind }) => kind === 'reading')
  const byArticle = Map.groupBy(readings, ({ day, what }) => `${day} ${what}`)
  return [...byArticle].map(([key, ones]) => {
    const [day, dataId = ''] = key.split(' ')
    const ref_date = nameOfBeijingDay(Number(day))
    return { ref_date, msgid: `${dataId}_1`, detail: readersIn(ones) }
  })
}

export function readersByDay(tallies: readonly Tally[], span: Span) {
  return daysIn(span).map((day) => ({
    ref_date: nameOfBeijingDay(day),
    detail: {
      ...readersIn(tallies.filter((one) => one.kind === 'reading' && one.day === day)),
      share_user: 0,
      zaikan_user: 0,
      like_user: 0,
      comment_count: 0,
      collection_user: 0,
      redirect_ori_page_user: 0,
      send_page_count: 0,
    },
  }))
}

/** Somebody who is not known counts once for each time. */
function readersIn(ones: readonly Tally[]) {
  const unknown = ones.filter(({ openid }) => openid === '')
  const known = new Set(ones.flatMap(({ openid }) => (openid === '' ? [] : [openid])))
  const read_user = known.size + unknown.reduce((sum, { count }) => sum + count, 0)
  return { read_user, read_user_source: [{ user_count: read_user, scene_desc: '全部' }] }
}

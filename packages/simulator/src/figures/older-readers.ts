/** Who read and shared articles, in the form of before November 2025 (图文分析). */
import type { PagedArticle } from '../articles/article.ts'
import { messageIdOf, type Publication } from '../articles/publication.ts'
import { beijingDay, nameOfBeijingDay } from '../beijing.ts'
import type { Scene } from './article-acts.ts'
import type { Tally } from './figures.ts'
import { countOf, usersIn } from './readers.ts'
import { daysIn } from './read-span.ts'

const followedDays = 7

/** WeChat’s numbers of the places where articles are come upon (user_source). */
const sources: Readonly<Record<Scene, number>> = {
  公众号消息: 0,
  聊天会话: 1,
  朋友圈: 2,
  公众号主页: 4,
  其他: 5,
  推荐: 6,
  搜一搜: 7,
}
const allSources = 99_999_999

/** With whom somebody shares, nobody tells the simulator. */
const otherScene = 255

function actsIn(tallies: readonly Tally[]) {
  const of = (act: Tally['kind']) => tallies.filter(({ kind }) => kind === act)
  return {
    int_page_read_user: usersIn(tallies, 'read'),
    int_page_read_count: countOf(of('read')),
    ori_page_read_user: usersIn(tallies, 'redirect_ori_page'),
    ori_page_read_count: countOf(of('redirect_ori_page')),
    share_user: usersIn(tallies, 'share'),
    share_count: countOf(of('share')),
    add_to_fav_user: usersIn(tallies, 'collection'),
    add_to_fav_count: countOf(of('collection')),
  }
}

/** Of an article that was sent to many, on the day when it was. */
export function summaryOf(publication: Publication, tallies: readonly Tally[]) {
  const day = beijingDay(publication.at)
  return publication.articles.map((article) => {
    const { known, own } = ofArticle(publication, article, tallies)
    return { ...known, ...actsIn(own.filter((one) => one.day === day)) }
  })
}

interface Reach {
  /** How many got it. */
  readonly sentTo: number
  readonly lastDay: number
}

/** Running totals, for a week. */
export function totalsOf(
  publication: Publication,
  tallies: readonly Tally[],
  { sentTo, lastDay }: Reach,
) {
  const first = beijingDay(publication.at)
  const span = { first, last: Math.min(lastDay, first + followedDays - 1) }
  return publication.articles.map((article) => {
    const { known, own } = ofArticle(publication, article, tallies)
    const details = daysIn(span).map((day) => {
      const until = own.filter((one) => one.day <= day)
      const facts = { stat_date: nameOfBeijingDay(day), target_user: sentTo }
      return { ...facts, ...actsIn(until), ...readersBySource(until), ...sharersBySource(until) }
    })
    return { ...known, details }
  })
}

function ofArticle(publication: Publication, article: PagedArticle, tallies: readonly Tally[]) {
  const msgid = messageIdOf(publication, article.page)
  const ref_date = nameOfBeijingDay(beijingDay(publication.at))
  const own = tallies.filter(({ what }) => what === msgid)
  return { known: { ref_date, msgid, title: article.title }, own }
}

function readersBySource(tallies: readonly Tally[]) {
  const at = (wanted: Scene) => tallies.filter(({ scene }) => scene === wanted)
  const users = (scene: Scene) => usersIn(at(scene), 'read')
  const count = (scene: Scene) => countOf(at(scene).filter(({ kind }) => kind === 'read'))
  return {
    int_page_from_session_read_user: users('公众号消息'),
    int_page_from_session_read_count: count('公众号消息'),
    int_page_from_hist_msg_read_user: users('公众号主页'),
    int_page_from_hist_msg_read_count: count('公众号主页'),
    int_page_from_feed_read_user: users('朋友圈'),
    int_page_from_feed_read_count: count('朋友圈'),
    int_page_from_friends_read_user: users('聊天会话'),
    int_page_from_friends_read_count: count('聊天会话'),
    int_page_from_other_read_user: users('其他'),
    int_page_from_other_read_count: count('其他'),
    int_page_from_kanyikan_read_user: users('推荐'),
    int_page_from_kanyikan_read_count: count('推荐'),
    int_page_from_souyisou_read_user: users('搜一搜'),
    int_page_from_souyisou_read_count: count('搜一搜'),
  }
}

function sharersBySource(tallies: readonly Tally[]) {
  const shares = tallies.filter(({ kind }) => kind === 'share')
  const [session, feed] = (['公众号消息', '朋友圈'] as const).map((wanted) =>
    shares.filter(({ scene }) => scene === wanted),
  )
  const other = shares.filter(({ scene }) => scene !== '公众号消息' && scene !== '朋友圈')
  return {
    feed_share_from_session_user: usersIn(session ?? [], 'share'),
    feed_share_from_session_cnt: countOf(session ?? []),
    feed_share_from_feed_user: usersIn(feed ?? [], 'share'),
    feed_share_from_feed_cnt: countOf(feed ?? []),
    feed_share_from_other_user: usersIn(other, 'share'),
    feed_share_from_other_cnt: countOf(other),
  }
}

/** Of the whole account, by day or hour, all together and by source. */
export function readersBy(period: 'day' | 'hour', tallies: readonly Tally[]) {
  return byPeriod(period, tallies.filter(isOfArticle)).flatMap(({ when, ones }) => {
    const bySource = Map.groupBy(ones, ({ scene }) => (scene === '' ? 5 : sources[scene]))
    const all = [[allSources, ones] as const, ...bySource]
    return all.map(([user_source, some]) => ({ ...when, user_source, ...actsIn(some) }))
  })
}

export function sharersBy(period: 'day' | 'hour', tallies: readonly Tally[]) {
  const shares = tallies.filter(({ kind }) => kind === 'share')
  return byPeriod(period, shares).map(({ when, ones }) => ({
    ...when,
    share_scene: otherScene,
    share_count: countOf(ones),
    share_user: usersIn(ones, 'share'),
  }))
}

const ofArticles: readonly Tally['kind'][] = ['read', 'share', 'collection', 'redirect_ori_page']

function isOfArticle({ kind }: Tally): boolean {
  return ofArticles.includes(kind)
}

function byPeriod(period: 'day' | 'hour', tallies: readonly Tally[]) {
  const groups = Map.groupBy(tallies, ({ day, hour }) => `${day} ${period === 'hour' ? hour : 0}`)
  return [...groups].map(([key, ones]) => {
    const [day = 0, hour = 0] = key.split(' ').map(Number)
    const ref_hour = period === 'hour' && { ref_hour: hour * 100 }
    return { when: { ref_date: nameOfBeijingDay(day), ...ref_hour }, ones }
  })
}

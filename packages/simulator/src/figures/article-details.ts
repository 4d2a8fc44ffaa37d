/** The running totals of each article, day by day after it went out (发表内容发表详细数据). */
import type { PagedArticle } from '../articles/article.ts'
import { messageIdOf, type Publication } from '../articles/publication.ts'
import { beijingDay, nameOfBeijingDay } from '../beijing.ts'
import type { Figures, Tally } from './figures.ts'
import { actorsIn, readersIn, usersIn } from './readers.ts'
import { daysIn } from './read-span.ts'

const followedDays = 30

/** Of one publication and its articles. */
interface Facts {
  readonly publication: Publication
  /** How many it was sent to; 0 for one that was only published. */
  readonly sentTo: number
  /** The last day whose figures are ready. */
  readonly lastDay: number
}

interface Surroundings {
  readonly address: () => string
  readonly figures: Pick<Figures, 'between'>
  /** When someone began to follow, if they do. */
  readonly followedAt: (openid: string) => number | null
}

export function articleDetails(facts: Facts, surroundings: Surroundings) {
  const { publication, lastDay } = facts
  const first = beijingDay(publication.at)
  const last = Math.min(lastDay, first + followedDays - 1)
  const all = surroundings.figures.between(publication.appid, first, last)
  return publication.articles.map((article) => {
    const msgid = messageIdOf(publication, article.page)
    const own = all.filter(({ what }) => what === msgid)
    const until = (day: number) => own.filter((one) => one.day <= day)
    return {
      ref_date: nameOfBeijingDay(first),
      msgid,
      ...known(article, publication, surroundings),
      detail_list: daysIn({ first, last }).map((day) =>
        totals(until(day), { ...facts, day, ...surroundings }),
      ),
    }
  })
}

function known(
  { title, page }: PagedArticle,
  { publishId }: Publication,
  { address }: Surroundings,
) {
  return { publish_type: publishId === '' ? 0 : 1, title, content_url: `${address()}/s/${page}` }
}

interface Circumstances extends Pick<Facts, 'sentTo'>, Pick<Surroundings, 'followedAt'> {
  readonly day: number
}

/** How long and how far somebody reads, and what they pay, nobody tells the simulator. */
function totals(tallies: readonly Tally[], { sentTo, day, followedAt }: Circumstances) {
  const strangers = new Set(
    tallies.filter(({ kind, isStranger }) => kind === 'read' && isStranger).map(openidOf),
  )
  const came = [...strangers].filter((openid) => {
    const at = followedAt(openid)
    return at !== null && beijingDay(at) <= day
  })
  const fromMessage = tallies.filter(({ scene }) => scene === '公众号消息')
  return {
    stat_date: nameOfBeijingDay(day),
    ...readersIn(tallies),
    ...actorsIn(tallies),
    praise_money: 0,
    read_subscribe_user: came.length,
    read_delivery_rate: sentTo === 0 ? 0 : usersIn(fromMessage, 'read') / sentTo,
    read_finish_rate: 0,
    read_avg_activetime: 0,
    read_jump_position: [1, 2, 3, 4, 5].map((position) => ({ position, rate: 0 })),
  }
}

function openidOf({ openid }: Tally): string {
  return openid
}

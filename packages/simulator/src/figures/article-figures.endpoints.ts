/** Calls about what is published (发表内容数据): who read it, shared it, liked it. */
import { datacube } from '@mphub/wechat/endpoints'
import { answeringRaw, type ApiEndpoint } from '../api/endpoint.ts'
import type { Publication } from '../articles/publication.ts'
import type { Publications } from '../articles/publications.ts'
import { beijingDay } from '../beijing.ts'
import type { Clock } from '../clock.ts'
import type { Fans } from '../fans/fans.ts'
import type { MassMessages } from '../mass/mass-messages.ts'
import { articleDetails } from './article-details.ts'
import type { Figures, Tally } from './figures.ts'
import { readersByArticle, readersByDay, sharersByArticle } from './readers.ts'
import { lastReadyDay, readSpan, type Span } from './read-span.ts'

export interface ArticleParts {
  readonly address: () => string
  readonly clock: Clock
  readonly fans: Pick<Fans, 'find'>
  readonly figures: Figures
  readonly massMessages: Pick<MassMessages, 'list'>
  readonly publications: Pick<Publications, 'of'>
}

export function articleFiguresEndpoints(parts: ArticleParts): ApiEndpoint[] {
  const { clock, fans, figures, publications } = parts

  function tallies(appid: string, { first, last }: Span): Tally[] {
    return figures.between(appid, first, last)
  }

  return [
    answeringRaw(datacube.getArticleRead, ({ account: { appid }, raw }) => {
      const list = readersByArticle(tallies(appid, readSpan(raw, 1, clock.now())))
      return { list, is_delay: false }
    }),
    answeringRaw(datacube.getArticleShare, ({ account: { appid }, raw }) => {
      const list = sharersByArticle(tallies(appid, readSpan(raw, 1, clock.now())))
      return { list, is_delay: false }
    }),
    answeringRaw(datacube.getBizSummary, ({ account: { appid }, raw }) => {
      const span = readSpan(raw, 30, clock.now())
      const pages = (day: number) =>
        publishedOn(publications, appid, day).reduce((sum, one) => sum + one.articles.length, 0)
      return { list: readersByDay(tallies(appid, span), span, pages), is_delay: false }
    }),
    answeringRaw(datacube.getArticleTotalDetail, ({ account: { appid }, raw }) => {
      const { first } = readSpan(raw, 1, clock.now())
      const followedAt = (openid: string) => fans.find(appid, openid)?.followedAt ?? null
      const sentTo = recipientsBy(parts, appid)
      const lastDay = lastReadyDay(clock.now())
      const list = publishedOn(publications, appid, first).flatMap((publication) =>
        articleDetails(
          { publication, sentTo: sentTo(publication), lastDay },
          { ...parts, followedAt },
        ),
      )
      return { list, is_delay: false }
    }),
  ]
}

export function publishedOn(
  publications: Pick<Publications, 'of'>,
  appid: string,
  day: number,
): Publication[] {
  return publications.of(appid).filter(({ at }) => beijingDay(at) === day)
}

/** How many articles were sent to: 0 for those that were only published. */
export function recipientsBy({ massMessages }: Pick<ArticleParts, 'massMessages'>, appid: string) {
  const sent = new Map(massMessages.list(appid).map((one) => [one.articleId, one.sent]))
  return ({ articleId }: Publication): number => sent.get(articleId) ?? 0
}

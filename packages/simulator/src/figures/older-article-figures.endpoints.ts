/**
 * The calls about articles of before November 2025 (图文分析). WeChat takes them out of service by and
 * by: a fault answers them with 47009.
 */
import { datacube } from '@mphub/wechat/endpoints'
import { answeringRaw, type ApiEndpoint } from '../api/endpoint.ts'
import type { RawInput } from '../api/input.ts'
import { publishedOn, recipientsBy, type ArticleParts } from './article-figures.endpoints.ts'
import type { Tally } from './figures.ts'
import { readersBy, sharersBy, summaryOf, totalsOf } from './older-readers.ts'
import { lastReadyDay, readSpan } from './read-span.ts'

interface Asked {
  readonly account: { readonly appid: string }
  readonly raw: RawInput
}

export function olderArticleFiguresEndpoints(parts: ArticleParts): ApiEndpoint[] {
  const { clock, figures, publications } = parts

  function tallies({ account: { appid }, raw }: Asked, mostDays: number): Tally[] {
    const { first, last } = readSpan(raw, mostDays, clock.now())
    return figures.between(appid, first, last)
  }

  /** Articles that were sent to many on the day that is asked for, and what happened since. */
  function sent({ account: { appid }, raw }: Asked) {
    const { first } = readSpan(raw, 1, clock.now())
    const ones = publishedOn(publications, appid, first)
    return {
      publications: ones.filter(({ publishId }) => publishId === ''),
      tallies: figures.between(appid, first, Infinity),
    }
  }

  return [
    answeringRaw(datacube.getArticleSummary, (call) => {
      const { publications, tallies } = sent(call)
      return { list: publications.flatMap((one) => summaryOf(one, tallies)) }
    }),
    answeringRaw(datacube.getArticleTotal, (call) => {
      const { publications, tallies } = sent(call)
      const sentTo = recipientsBy(parts, call.account.appid)
      const lastDay = lastReadyDay(clock.now())
      const list = publications.flatMap((one) =>
        totalsOf(one, tallies, { sentTo: sentTo(one), lastDay }),
      )
      return { list }
    }),
    answeringRaw(datacube.getUserRead, (call) => ({ list: readersBy('day', tallies(call, 3)) })),
    answeringRaw(datacube.getUserReadHour, (call) => ({
      list: readersBy('hour', tallies(call, 1)).map((one) => ({ ref_hour: 0, ...one })),
    })),
    answeringRaw(datacube.getUserShare, (call) => ({ list: sharersBy('day', tallies(call, 7)) })),
    answeringRaw(datacube.getUserShareHour, (call) => ({
      list: sharersBy('hour', tallies(call, 1)).map((one) => ({ ref_hour: 0, ...one })),
    })),
  ]
}

/** Calls about statistics (数据统计): they tell what happened in this simulator. */
import { datacube } from '@mphub/wechat/endpoints'
import { answeringRaw, type ApiEndpoint } from '../api/endpoint.ts'
import type { RawInput } from '../api/input.ts'
import type { Clock } from '../clock.ts'
import type { Fans } from '../fans/fans.ts'
import { articleFiguresEndpoints } from './article-figures.endpoints.ts'
import type { Figures, Tally } from './figures.ts'
import { comingsAndGoings, followersByDay } from './followers-by-day.ts'
import { firstDayOf, messagesBy, sendersBy, type Period } from './messages-by-period.ts'
import { olderArticleFiguresEndpoints } from './older-article-figures.endpoints.ts'
import { pushesByDay, pushesByHour } from './pushes-by-period.ts'
import { lastReadyDay, readSpan } from './read-span.ts'

type Parts = Parameters<typeof articleFiguresEndpoints>[0] & {
  readonly clock: Clock
  readonly fans: Fans
  readonly figures: Figures
}

interface Asked {
  readonly account: { readonly appid: string }
  readonly raw: RawInput
}

export function datacubeEndpoints(parts: Parts): ApiEndpoint[] {
  return [
    ...aboutFans(parts),
    ...aboutMessages(parts),
    ...aboutPushes(parts),
    ...articleFiguresEndpoints(parts),
    ...olderArticleFiguresEndpoints(parts),
  ]
}

function aboutFans({ clock, fans, figures }: Parts): ApiEndpoint[] {
  function asked({ account: { appid }, raw }: Asked) {
    const span = readSpan(raw, 7, clock.now())
    return { span, fans: fans.list(appid), tallies: figures.between(appid, span.first, Infinity) }
  }

  return [
    answeringRaw(datacube.getUserSummary, (call) => {
      const { fans, tallies, span } = asked(call)
      return { list: comingsAndGoings(fans, tallies, span) }
    }),
    answeringRaw(datacube.getUserCumulate, (call) => {
      const { fans, tallies, span } = asked(call)
      return { list: followersByDay(fans, tallies, span) }
    }),
  ]
}

/** Weeks and months are asked for by their first days, or, as before, by a span of 30 days. */
const mostDaysOfPeriods = 30

function aboutMessages({ clock, figures }: Parts): ApiEndpoint[] {
  /** All of the periods whose days are asked for, as far as the figures are ready. */
  function tallies({ account: { appid }, raw }: Asked, mostDays: number, period: Period): Tally[] {
    const span = readSpan(raw, mostDays, clock.now())
    const [first, last] = [firstDayOf(span.first, period), firstDayOf(span.last, period)]
    const ready = figures.between(appid, first, lastReadyDay(clock.now()))
    return ready.filter(({ day }) => firstDayOf(day, period) <= last)
  }

  const messages = (call: Asked, mostDays: number, period: Period) => ({
    list: messagesBy(period === 'hour' ? 'day' : period, tallies(call, mostDays, period)),
  })
  const senders = (call: Asked, mostDays: number, period: Period) => ({
    list: sendersBy(period, tallies(call, mostDays, period)),
  })
  return [
    answeringRaw(datacube.getUpstreamMsg, (call) => messages(call, 7, 'day')),
    answeringRaw(datacube.getUpstreamMsgHour, (call) => ({
      list: messagesBy('hour', tallies(call, 1, 'day')).map((one) => ({ ref_hour: 0, ...one })),
    })),
    answeringRaw(datacube.getUpstreamMsgWeek, (call) => messages(call, mostDaysOfPeriods, 'week')),
    answeringRaw(datacube.getUpstreamMsgMonth, (call) =>
      messages(call, mostDaysOfPeriods, 'month'),
    ),
    answeringRaw(datacube.getUpstreamMsgDist, (call) => senders(call, 15, 'day')),
    answeringRaw(datacube.getUpstreamMsgDistWeek, (call) =>
      senders(call, mostDaysOfPeriods, 'week'),
    ),
    answeringRaw(datacube.getUpstreamMsgDistMonth, (call) =>
      senders(call, mostDaysOfPeriods, 'month'),
    ),
  ]
}

function aboutPushes({ clock, figures }: Parts): ApiEndpoint[] {
  function tallies({ account: { appid }, raw }: Asked, mostDays: number): Tally[] {
    const { first, last } = readSpan(raw, mostDays, clock.now())
    return figures.between(appid, first, last)
  }

  return [
    answeringRaw(datacube.getInterfaceSummary, (call) => ({
      list: pushesByDay(tallies(call, 30)),
    })),
    answeringRaw(datacube.getInterfaceSummaryHour, (call) => ({
      list: pushesByHour(tallies(call, 1)),
    })),
  ]
}

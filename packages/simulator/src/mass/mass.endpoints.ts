/** Calls about messages to many (群发). */
import { mass } from '@mphub/wechat/endpoints'
import type { Account } from '../accounts/account.ts'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import type { RawInput } from '../api/input.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Publications } from '../articles/publications.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { Blacklist } from '../blacklist/blacklist.ts'
import type { Chats } from '../chats/chats.ts'
import { fanNamed } from '../fans/by-openid.ts'
import type { Fans } from '../fans/fans.ts'
import type { Receptions } from '../fans/reception.ts'
import type { Faults } from '../faults/faults.ts'
import type { Media } from '../media/media.ts'
import type { Pushes } from '../pushes/pushes.ts'
import type { Tags } from '../tags/tags.ts'
import { massContent } from './mass-content.ts'
import type { MassMessage } from './mass-message.ts'
import { digestOf, type MassMessages } from './mass-messages.ts'
import type { MonthlyShares } from './monthly-shares.ts'
import { recipientsOf, type Target } from './recipients.ts'
import { recipientsAMinute, type Speeds } from './speeds.ts'
import { verdictOn } from './verdict.ts'

interface Parts {
  readonly address: () => string
  readonly blacklist: Blacklist
  readonly chats: Chats
  readonly fans: Fans
  readonly faults: Pick<Faults, 'resultOf'>
  readonly massMessages: MassMessages
  readonly media: Media
  readonly monthlyShares: MonthlyShares
  readonly publications: Publications
  readonly pushes: Pick<Pushes, 'nextId'>
  readonly receptions: Receptions
  readonly shelf: Shelf
  readonly speeds: Speeds
  readonly tags: Tags
}

const refusals = { msgtype: 40008, tag_id: 40152, clientmsgid: 45067, text: 44004 } as const

export function massEndpoints(parts: Parts): ApiEndpoint[] {
  const { chats, fans, media, pushes, shelf } = parts
  const send = sending(parts)

  return [
    answering(
      mass.sendAll,
      ({ account, input }) => {
        const { filter } = input
        const target = filter.is_to_all ? ({ to: 'all' } as const) : tagOf(filter)
        return send(account, input, target)
      },
      { refusals },
    ),
    answering(
      mass.send,
      ({ account, input }) => send(account, input, { to: 'list', openids: input.touser }),
      { refusals: { ...refusals, touser: 40032 }, inspect: refuseTooFew },
    ),
    answering(
      mass.preview,
      ({ account: { appid }, input }) => {
        const { touser: openid, towxname } = input
        if (towxname !== undefined || openid === undefined) throw new WechatRefusal(40132)
        if (!fanNamed(fans, appid, openid).follows) throw new WechatRefusal(43004)
        const { content } = massContent(appid, input, { media, shelf })
        chats.append({ appid, openid }, pushes.nextId(), content)
      },
      { refusals },
    ),
    ...aftercare(parts),
  ]
}

type Filter = { readonly tag_id: number } | { readonly is_to_all: true }

function tagOf(filter: Filter): Target {
  return 'tag_id' in filter ? { to: 'tag', tag: filter.tag_id } : { to: 'all' }
}

type Message = Parameters<typeof massContent>[1] & {
  readonly clientmsgid?: string | undefined
  readonly send_ignore_reprint?: number | undefined
}

function sending(parts: Parts) {
  const { address, faults, massMessages, media, publications, shelf, speeds } = parts

  return (account: Account, input: Message, target: Target) => {
    const { appid } = account
    const { content, articles } = massContent(appid, input, { media, shelf })
    const isToAll = target.to === 'all'
    const { path } = target.to === 'list' ? mass.send : mass.sendAll
    const key = input.clientmsgid ?? digestOf(input)
    massMessages.admit(account, { key, isToAll })
    const recipients = recipientsOf(account, target, parts)
    const hasArticles = articles.length > 0
    const prepared = hasArticles ? publications.prepare(appid, articles) : undefined
    const { articleId = '', dataId = '', articles: pages = [] } = prepared ?? {}
    const ignoresReprint = input.send_ignore_reprint === 1
    const order = { target: { appid, path, host: '' }, hasArticles, ignoresReprint }
    const { id } = massMessages.send(account, {
      key,
      isToAll,
      recipients,
      articleId,
      dataId,
      urls: pages.map(({ page }) => `${address()}/s/${page}`),
      content: prepared ? { ...content, articles: shelf.shown(pages) } : content,
      speed: speeds.of(appid),
      verdict: verdictOn(order, faults),
    })
    return { type: 'mass', msg_id: id, ...(prepared && { msg_data_id: Number(dataId) }) }
  }
}

const states = { sending: 'SENDING', success: 'SEND_SUCCESS', fail: 'SEND_FAIL', deleted: 'DELETE' }

/** @throws {@link WechatRefusal} 89504 while the administrator has not decided */
function statusOf({ state }: MassMessage): string {
  if (state === 'confirming') throw new WechatRefusal(89504)
  return states[state]
}

/** What can be done with one that is on its way, or has arrived. */
function aftercare({ massMessages, publications, speeds }: Parts): ApiEndpoint[] {
  function messageNamed(appid: string, { msg_id, url = '' }: Named) {
    if (msg_id !== undefined) return massMessages.get(appid, String(msg_id))
    const found = massMessages.list(appid).find(({ urls }) => urls.includes(url))
    if (!found) throw new WechatRefusal(40059)
    return found
  }

  return [
    answering(
      mass.delete,
      ({ account: { appid }, input }) => {
        const found = messageNamed(appid, input)
        const { article_idx: index = 0 } = input
        if (found.state !== 'success') throw new WechatRefusal(40065)
        if (found.type !== 'mpnews' && found.type !== 'mpvideo') throw new WechatRefusal(40059)
        if (index > found.urls.length) throw new WechatRefusal(40060)
        if (found.articleId !== '') publications.delete(appid, found.articleId, index)
        if (index === 0) massMessages.setDeleted(found)
      },
      { refusals: { msg_id: 40059, article_idx: 40060 } },
    ),
    answering(
      mass.get,
      ({ account: { appid }, input: { msg_id } }) => ({
        msg_id,
        msg_status: statusOf(massMessages.get(appid, String(msg_id))),
      }),
      { refusals: { msg_id: 40059 } },
    ),
    answering(mass.getSpeed, ({ account: { appid } }) => {
      const speed = speeds.of(appid)
      return { speed, realspeed: recipientsAMinute[speed] / 10_000 }
    }),
    answering(
      mass.setSpeed,
      ({ account: { appid }, input: { speed } }) => speeds.set(appid, speed),
      { refusals: { speed: 45083 } },
    ),
  ]
}

interface Named {
  readonly msg_id?: bigint | undefined
  readonly url?: string | undefined
}

function refuseTooFew({ touser }: RawInput): void {
  const count = Array.isArray(touser) ? touser.length : 0
  if (count < 2) throw new WechatRefusal(40130)
}

/** Calls about template messages (模板消息). */
import { template } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Blacklist } from '../blacklist/blacklist.ts'
import type { Chats } from '../chats/chats.ts'
import { fanNamed } from '../fans/by-openid.ts'
import type { Fans } from '../fans/fans.ts'
import type { Receptions } from '../fans/reception.ts'
import type { Faults } from '../faults/faults.ts'
import type { Announcements } from '../pushes/announcements.ts'
import type { Pushes } from '../pushes/pushes.ts'
import { fillIn } from './fill-in.ts'
import type { InterceptedNotice, InterceptedNotices } from './intercepted-notices.ts'
import type { SentNotices } from './sent-notices.ts'
import type { Template, Templates } from './templates.ts'

interface Parts {
  readonly announcements: Announcements
  readonly blacklist: Blacklist
  readonly chats: Chats
  readonly fans: Fans
  readonly faults: Pick<Faults, 'resultOf'>
  readonly interceptedNotices: InterceptedNotices
  readonly pushes: Pick<Pushes, 'nextId'>
  readonly receptions: Receptions
  readonly sentNotices: SentNotices
  readonly templates: Templates
}

const refusals = {
  template_id: 40037,
  template_id_short: 40037,
  industry_id1: 40102,
  industry_id2: 40102,
  data: 47003,
  value: 47003,
} as const

export function templateEndpoints(parts: Parts): ApiEndpoint[] {
  const { interceptedNotices, templates } = parts

  function noticeTemplate(appid: string, id: string): Template {
    const found = templates.find(appid, id)
    if (found?.kind === 'notice') return found
    throw new WechatRefusal(40037)
  }

  return [
    sendEndpoint(parts, noticeTemplate),
    answering(template.queryBlock, ({ account: { appid }, input }) => {
      const { tmpl_msg_id: about, largest_id: after, limit } = input
      return { msginfo: interceptedNotices.list(appid, { about, after }).slice(0, limit).map(told) }
    }),
    answering(
      template.setIndustry,
      ({ account: { appid }, input: { industry_id1, industry_id2 } }) =>
        templates.setIndustries(appid, [industry_id1, industry_id2]),
      { refusals },
    ),
    answering(template.getIndustry, ({ account: { appid } }) => {
      const [first, second] = templates.industriesOf(appid).map(industryInWords)
      if (!first) throw new WechatRefusal(40102)
      return { primary_industry: first, ...(second && { secondary_industry: second }) }
    }),
    answering(
      template.add,
      ({ account: { appid }, input: { template_id_short, keyword_name_list = [] } }) => ({
        template_id: templates.choose(appid, template_id_short, keyword_name_list).id,
      }),
      { refusals },
    ),
    answering(template.list, ({ account: { appid } }) => {
      const [first = ['', ''], second = ['', '']] = templates.industriesOf(appid)
      const template_list = templates.list(appid, 'notice').map((one) => ({
        template_id: one.id,
        title: one.title,
        primary_industry: one.isOfIndustry ? first[0] : '',
        deputy_industry: one.isOfIndustry ? second[0] : '',
        content: one.content,
        example: one.example,
      }))
      return { template_list }
    }),
    answering(
      template.delete,
      ({ account: { appid }, input: { template_id } }) =>
        templates.delete(noticeTemplate(appid, template_id)),
      { refusals },
    ),
  ]
}

function sendEndpoint(
  parts: Parts,
  templateOf: (appid: string, id: string) => Template,
): ApiEndpoint {
  const { announcements, blacklist, chats, fans, faults, receptions, sentNotices } = parts
  const { interceptedNotices, pushes } = parts
  const { path } = template.send

  return answering(
    template.send,
    ({ account, input }) => {
      const { appid } = account
      const { touser: openid, client_msg_id: key } = input
      const { follows } = fanNamed(fans, appid, openid)
      const chosen = templateOf(appid, input.template_id)
      if (blacklist.has(appid, openid)) throw new WechatRefusal(43019)
      if (!follows) throw new WechatRefusal(43004)
      refuseAddresses(input)
      const notice = fillIn(chosen, input)
      const { msgid, isRepeated } = sentNotices.begin(appid, openid, key)
      if (isRepeated) return { msgid }
      const target = { appid, openid, path, host: '' }
      const trouble = faults.resultOf(target, 'undelivered', 'intercept')
      if (trouble?.kind === 'intercept') {
        interceptedNotices.add({ appid, openid, template: chosen.id, msgid, notice })
      }
      const isLost = trouble !== undefined
      const isRefused = !receptions.of(appid, openid).notices
      if (!isLost && !isRefused) {
        const line = { from: 'account', type: 'notice', origin: 'template', notice } as const
        chats.append({ appid, openid }, pushes.nextId(), line)
      }
      const failed = isRefused ? 'failed:user block' : 'failed: system failed'
      const Status = isRefused || isLost ? failed : 'success'
      const fields = { MsgID: msgid, Status }
      announcements.announce(account, { openid, event: 'TEMPLATESENDJOBFINISH', fields })
      return { msgid }
    },
    { refusals },
  )
}

function told({ id, msgid, title, content, at, openid }: InterceptedNotice) {
  const send_timestamp = Math.floor(at / 1000)
  return { id, tmpl_msg_id: String(msgid), title, content, send_timestamp, openid }
}

interface Addresses {
  readonly url?: string | undefined
  readonly miniprogram?: { readonly appid: string } | undefined
}

function refuseAddresses({ url = '', miniprogram }: Addresses): void {
  if (Buffer.byteLength(url) > 1024) throw new WechatRefusal(40039)
  if (miniprogram && !/^wx[0-9a-f]{16}$/.test(miniprogram.appid)) throw new WechatRefusal(40013)
}

function industryInWords([first_class, second_class]: readonly [string, string]) {
  return { first_class, second_class }
}

/** Calls about subscription notices (订阅通知), their templates, and one-time messages. */
import { subscribe } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Chats } from '../chats/chats.ts'
import { fanNamed } from '../fans/by-openid.ts'
import type { Fans } from '../fans/fans.ts'
import type { Announcements } from '../pushes/announcements.ts'
import type { Pushes } from '../pushes/pushes.ts'
import type { Consents } from './consents.ts'
import { fillIn } from './fill-in.ts'
import type { OnceConsents } from './once-consents.ts'
import { categories, categoryTemplates } from './public-templates.ts'
import type { SentNotices } from './sent-notices.ts'
import type { Template, Templates } from './templates.ts'

interface Parts {
  readonly announcements: Announcements
  readonly chats: Chats
  readonly consents: Consents
  readonly fans: Fans
  readonly onceConsents: OnceConsents
  readonly pushes: Pick<Pushes, 'nextId'>
  readonly sentNotices: SentNotices
  readonly templates: Templates
}

export function subscriptionEndpoints(parts: Parts): ApiEndpoint[] {
  return [...templateEndpoints(parts.templates), bizSend(parts), onceSend(parts)]
}

const refusals = {
  ids: 200019,
  start: 200016,
  limit: 200017,
  tid: 200014,
  kidList: 200020,
  sceneDesc: 200021,
  priTmplId: 200014,
} as const

function templateEndpoints(templates: Templates): ApiEndpoint[] {
  return [
    answering(subscribe.getCategory, () => ({ data: categories })),
    answering(
      subscribe.getPubTemplateTitles,
      ({ input: { ids, start, limit } }) => {
        if (ids === '') throw new WechatRefusal(200018)
        const wanted = ids.split(',')
        if (wanted.some((id) => !/^\d+$/.test(id))) throw new WechatRefusal(200019)
        const all = categoryTemplates.filter(({ categoryId }) => wanted.includes(categoryId))
        const data = all.slice(start, start + limit).map(({ keywords: _own, ...told }) => told)
        return { count: all.length, data }
      },
      { refusals },
    ),
    answering(
      subscribe.getPubTemplateKeywords,
      ({ input: { tid } }) => {
        const found = categoryTemplates.find((one) => String(one.tid) === tid)
        if (!found) throw new WechatRefusal(200014)
        return { count: found.keywords.length, data: found.keywords }
      },
      { refusals },
    ),
    answering(
      subscribe.addTemplate,
      ({ account: { appid }, input: { tid, kidList: kids } }) => ({
        priTmplId: templates.subscribe(appid, { tid, kids }).id,
      }),
      { refusals },
    ),
    answering(subscribe.getTemplates, ({ account: { appid } }) => ({
      data: templates.list(appid, 'subscription').map(({ id, title, content, example, type }) => {
        return { priTmplId: id, title, content, example, type }
      }),
    })),
    answering(
      subscribe.deleteTemplate,
      ({ account: { appid }, input: { priTmplId } }) => {
        const found = templates.find(appid, priTmplId)
        if (found?.kind !== 'subscription') throw new WechatRefusal(200014)
        templates.delete(found)
      },
      { refusals },
    ),
  ]
}

function bizSend(parts: Parts): ApiEndpoint {
  const { announcements, chats, consents, fans, pushes, sentNotices, templates } = parts

  function templateOf(appid: string, id: string): Template {
    const found = templates.find(appid, id)
    if (found?.kind === 'subscription') return found
    throw new WechatRefusal(40037)
  }

  return answering(
    subscribe.bizSend,
    ({ account, input }) => {
      const { appid } = account
      const { touser: openid, page, data, miniprogram } = input
      fanNamed(fans, appid, openid)
      const template = templateOf(appid, input.template_id)
      const notice = fillIn(template, { data, miniprogram, url: page })
      const { msgid, isRepeated } = sentNotices.begin(appid, openid, input.client_msg_id)
      if (isRepeated) return
      consents.use(openid, template)
      const line = { from: 'account', type: 'notice', origin: 'subscription', notice } as const
      chats.append({ appid, openid }, pushes.nextId(), line)
      const result = { TemplateId: template.id, MsgID: msgid, ErrorCode: 0, ErrorStatus: 'success' }
      const fields = { SubscribeMsgSentEvent: { List: [result] } }
      announcements.announce(account, { openid, event: 'subscribe_msg_sent_event', fields })
    },
    { refusals: { template_id: 40037, data: 47003, value: 47003 } },
  )
}

/** Whoever allowed it need not follow. */
function onceSend({ chats, fans, onceConsents, pushes }: Parts): ApiEndpoint {
  return answering(
    subscribe.onceSend,
    ({ account: { appid }, input }) => {
      const { touser: openid, template_id: templateId, scene, title, url, miniprogram } = input
      fanNamed(fans, appid, openid)
      if (!onceConsents.use({ appid, openid, templateId, scene })) throw new WechatRefusal(43101)
      const { value, color } = input.data.content
      const notice = {
        title,
        rows: [{ name: '', value, ...(color && { color }) }],
        ...(url && { url }),
        ...(miniprogram && {
          miniprogram: { appid: miniprogram.appid, pagepath: miniprogram.pagepath ?? '' },
        }),
      }
      const line = { from: 'account', type: 'notice', origin: 'subscription', notice } as const
      chats.append({ appid, openid }, pushes.nextId(), line)
    },
    { refusals: { template_id: 40037, title: 40062, value: 47003, scene: 43101 } },
  )
}

/** …/fans/:openid/tap, /receives, /consents, /refusals, /once-consents, /comments: what a phone lets fans do. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { messageIdOf, type Publication } from '../articles/publication.ts'
import type { Publications } from '../articles/publications.ts'
import type { Chats } from '../chats/chats.ts'
import type { Comments } from '../comments/comments.ts'
import { shownComments } from '../comments/shown-comments.ts'
import { ControlError } from '../control-error.ts'
import type { Fan } from '../fans/fan.ts'
import type { Fans } from '../fans/fans.ts'
import type { Figures } from '../figures/figures.ts'
import type { Receptions } from '../fans/reception.ts'
import type { Say } from '../pushes/say.ts'
import type { Consents } from '../templates/consents.ts'
import type { OnceConsents } from '../templates/once-consents.ts'
import type { Template, Templates } from '../templates/templates.ts'
import { resultOf } from './push-result.ts'

interface Parts {
  readonly accounts: Accounts
  readonly chats: Chats
  readonly comments: Comments
  readonly consents: Consents
  readonly fans: Fans
  readonly figures: Pick<Figures, 'note'>
  readonly onceConsents: OnceConsents
  readonly publications: Publications
  readonly receptions: Receptions
  readonly say: Say
  readonly templates: Templates
}

const path = z.object({ appid: z.string(), openid: z.string() })

const templatePath = z.object({ templateId: z.string() })

/** A line of the chat that is a msgmenu, and the id of an item in it. */
const tap = z.strictObject({ line: z.string(), item: z.string() })

const receives = z.strictObject({ messages: z.boolean(), notices: z.boolean() }).exactPartial()

const consents = z.strictObject({
  answers: z.record(z.string(), z.enum(['accept', 'reject'])),
  /** 1 from a page, 2 from an article. */
  popupScene: z.int().min(0).max(2).default(1),
  /** These answers last: the fan is asked no more. */
  always: z.boolean().default(false),
})

const refusals = z.strictObject({ templateIds: z.array(z.string()).min(1) })

const onceConsent = z.strictObject({
  templateId: z.string().min(1),
  scene: z
    .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
    .pipe(z.int().min(0).max(10_000)),
})

/** Of the article, as in its address. */
const articlePage = z.object({ page: z.string() })

const comment = z.strictObject({
  articleId: z.string(),
  /** From 0. */
  index: z.int().min(0).default(0),
  content: z.string().min(1).max(600),
})

export function receptionRoutes(app: FastifyInstance, parts: Parts): void {
  const { accounts, chats, fans, onceConsents, receptions, say } = parts

  function known(params: unknown) {
    const { appid, openid } = path.parse(params)
    return { account: accounts.get(appid), fan: fans.get(appid, openid), appid, openid }
  }

  app.post('/accounts/:appid/fans/:openid/tap', async ({ params, body }) => {
    const { account, fan, appid, openid } = known(params)
    const { line, item } = tap.parse(body)
    const entry = chats.of({ appid, openid }).find(({ id }) => id === line)
    const tapped = entry?.menu?.items.find(({ id }) => id === item)
    if (!tapped) throw unknown('unknown_button', 'item of a menu in this chat', '这一项')
    const { id: bizmsgmenuid, content } = tapped
    return resultOf(await say(account, fan, { type: 'text', content, bizmsgmenuid }))
  })

  app.post('/accounts/:appid/fans/:openid/receives', ({ params, body }) => {
    const { appid, openid } = known(params)
    return receptions.change(appid, openid, receives.parse(body ?? {}))
  })

  app.post('/accounts/:appid/fans/:openid/once-consents', ({ params, body }) => {
    const { appid, openid } = known(params)
    const { templateId, scene } = onceConsent.parse(body)
    onceConsents.allow({ appid, openid, templateId, scene: String(scene) })
    return { openid, templateId, scene: String(scene), action: 'confirm' }
  })

  consentRoutes(app, parts, known)
  commentRoutes(app, parts, known)
}

type Known = (params: unknown) => {
  readonly account: Parameters<Say>[0]
  readonly fan: Parameters<Say>[1]
  readonly appid: string
  readonly openid: string
}

function consentRoutes(
  app: FastifyInstance,
  { consents: given, receptions, say, templates }: Parts,
  known: Known,
) {
  function templateOf(appid: string, id: string): Template {
    const found = templates.find(appid, id)
    if (found?.kind === 'subscription') return found
    throw unknown('unknown_template', 'template of subscription notices', '订阅通知模板')
  }

  app.get('/accounts/:appid/fans/:openid/consents', ({ params }) => {
    const { appid, openid } = known(params)
    const offered = templates.list(appid, 'subscription').map((template) => ({
      templateId: template.id,
      title: template.title,
      content: template.content,
      example: template.example,
      isLongTerm: template.type === 3,
      left: given.left(openid, template),
      always: given.lasting(openid, template) ?? null,
    }))
    return { ...receptions.of(appid, openid), templates: offered }
  })

  app.post('/accounts/:appid/fans/:openid/consents', async ({ params, body }) => {
    const { account, fan, appid, openid } = known(params)
    const { answers, popupScene, always } = consents.parse(body)
    const asked = Object.entries(answers).map(([id, status]) => {
      return { template: templateOf(appid, id), status }
    })
    for (const { template, status } of asked) {
      if (status === 'accept') given.accept(openid, template)
      if (always) given.keep(openid, template, status)
    }
    const List = asked.map(({ template: { id }, status }) => ({
      TemplateId: id,
      SubscribeStatusString: status,
      PopupScene: popupScene,
    }))
    const saying = {
      type: 'subscribe_msg_popup_event',
      fields: { SubscribeMsgPopupEvent: { List } },
    }
    return resultOf(await say(account, fan, { ...saying, anyway: true }))
  })

  app.delete('/accounts/:appid/fans/:openid/consents/:templateId', ({ params }) => {
    const { openid, appid } = known(params)
    const template = templateOf(appid, templatePath.parse(params).templateId)
    given.askAgain(openid, template)
    return { templateId: template.id }
  })

  app.post('/accounts/:appid/fans/:openid/refusals', async ({ params, body }) => {
    const { account, fan, appid, openid } = known(params)
    const { templateIds } = refusals.parse(body)
    const refused = templateIds.map((id) => templateOf(appid, id))
    for (const template of refused) given.withdraw(openid, template)
    const List = refused.map(({ id }) => ({ TemplateId: id, SubscribeStatusString: 'reject' }))
    const fields = { SubscribeMsgChangeEvent: { List } }
    const saying = { type: 'subscribe_msg_change_event', fields, anyway: true }
    return resultOf(await say(account, fan, saying))
  })
}

function commentRoutes(app: FastifyInstance, parts: Parts, known: Known) {
  const { comments, figures, publications } = parts

  function takesComments({ dataId, articles }: Publication, index: number, fan: Fan): boolean {
    const article = articles[index]
    const isOpen = comments.isOpen(dataId, index) ?? article?.need_open_comment === 1
    return isOpen && (fan.follows || article?.only_fans_can_comment !== 1)
  }

  app.get('/accounts/:appid/fans/:openid/comments', ({ params, query }) => {
    const { fan, appid, openid } = known(params)
    const { page } = articlePage.parse(query)
    const found = [...publications.pages()].find((one) => one.page === page && !one.isDeleted)
    if (found?.appid !== appid) throw unknownArticle()
    const { articleId, dataId, articles } = found.publication
    const index = articles.findIndex((one) => one.page === page)
    return {
      articleId,
      index,
      isOpen: takesComments(found.publication, index, fan),
      comments: shownComments(parts, { appid, dataId, index, openid }),
    }
  })

  app.post('/accounts/:appid/fans/:openid/comments', ({ params, body }) => {
    const { fan, appid, openid } = known(params)
    const { articleId, index, content } = comment.parse(body)
    const found = [...publications.pages()].find(({ publication: one }) => {
      return one.appid === appid && one.articleId === articleId
    })?.publication
    const article = found?.articles[index]
    if (!found || !article) throw unknownArticle()
    if (!takesComments(found, index, fan)) throw closed()
    const { id } = comments.write(found.dataId, index, { openid, content })
    const what = messageIdOf(found, article.page)
    figures.note(appid, { kind: 'comment', what, openid })
    return { id, msgDataId: found.dataId, index }
  })
}

function unknownArticle(): ControlError {
  return unknown('unknown_article', 'published article', '已发布的文章')
}

type UnknownCode = 'unknown_button' | 'unknown_template' | 'unknown_article'

function unknown(code: UnknownCode, en: string, zh: string): ControlError {
  return new ControlError(code, { en: `no such ${en}`, zh: `没有${zh}` })
}

function closed(): ControlError {
  return new ControlError('comments_closed', {
    en: 'this article takes no comments of this fan: open them with /cgi-bin/comment/open',
    zh: '该文章不接受此粉丝的留言：请用 /cgi-bin/comment/open 打开',
  })
}

/** What each account has published (发布), or sent to many: articles with pages of their own. */
import { z } from 'zod'
import type { Account } from '../accounts/account.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { createPending } from '../pending.ts'
import type { Announcements } from '../pushes/announcements.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'
import { administratorOf } from './administrator.ts'
import { pagedArticle, type Article, type PagedArticle } from './article.ts'
import { withPage, type Draft, type Drafts } from './drafts.ts'

/** How long WeChat takes to look at an article. */
const checkMs = 1_000
const firstId = 2_247_483_650

const publication = z.object({
  appid: z.string(),
  articleId: z.string(),
  /** Empty for what was sent to many. */
  publishId: z.string(),
  /** Of the articles, for comments and figures. */
  dataId: z.string(),
  state: z.enum(['running', 'done']),
  articles: z.array(pagedArticle),
  /** The draft it comes from. */
  draft: z.string(),
  at: z.number(),
})

export type Publication = Readonly<z.output<typeof publication>>

export interface Publications {
  /** The draft is gone when it is published, and the event has been pushed. */
  submit(account: Account, draft: Draft): Publication
  /** At once, and without an event, as when it is sent to many. */
  publish(appid: string, articles: readonly Article[]): Publication
  /** By the id of the task. @throws {@link WechatRefusal} 40002 */
  task(appid: string, publishId: string): Publication
  /** @throws {@link WechatRefusal} 53600 for what is not published */
  get(appid: string, articleId: string): Publication
  byDataId(appid: string, dataId: string): Publication | undefined
  /** Articles from 1; 0 means all. @throws {@link WechatRefusal} 53600 */
  delete(appid: string, articleId: string, index: number): void
  /** Published by itself, the newest first. */
  list(appid: string): Publication[]
  pages(): Iterable<PagedArticle & { readonly appid: string; readonly publication: Publication }>
  /** Ends what runs by itself. */
  stop(): void
  clear(): void
}

interface Parts {
  readonly accounts: Accounts
  readonly address: () => string
  readonly announcements: Announcements
  readonly clock: Clock
  readonly drafts: Drafts
  readonly store: Store
}

export function createPublications(parts: Parts): Publications {
  const { accounts, address, announcements, clock, drafts, store } = parts
  const kept = store.map('publications', publication)
  const nextNumber = createCounter(store, 'publications')
  const pending = createPending(clock)

  function keep(appid: string, facts: Pick<Publication, 'articles' | 'draft' | 'state'>) {
    const number = firstId + nextNumber()
    const made = {
      ...facts,
      appid,
      articleId: randomId(42),
      publishId: facts.draft === '' ? '' : String(number + 100_000_000),
      dataId: String(number),
      at: clock.now(),
    }
    kept.set(made.articleId, made)
    return made
  }

  function finishLater(made: Publication): void {
    pending.later(() => {
      const done = { ...made, state: 'done' as const }
      kept.set(made.articleId, done)
      const { draft, appid } = made
      if (drafts.list(appid).some(({ mediaId }) => mediaId === draft)) drafts.delete(appid, draft)
      const account = accounts.find(appid)
      if (account) announcements.announce(account, eventOf(done, address()))
    }, checkMs)
  }

  function get(appid: string, articleId: string): Publication {
    const found = kept.get(articleId)
    if (found?.appid === appid && found.state === 'done') return found
    throw new WechatRefusal(53600)
  }

  const of = (appid: string) => [...kept.values()].filter((one) => one.appid === appid)

  for (const one of kept.values()) if (one.state === 'running') finishLater(one)
  return {
    get,
    submit({ appid }, { articles, mediaId }) {
      const facts = { articles: articles.map(withPage), draft: mediaId, state: 'running' } as const
      const made = keep(appid, facts)
      finishLater(made)
      return made
    },
    publish: (appid, articles) =>
      keep(appid, { articles: articles.map(withPage), draft: '', state: 'done' }),
    task(appid, publishId) {
      const found = of(appid).find((one) => one.publishId !== '' && one.publishId === publishId)
      if (found) return found
      throw new WechatRefusal(40002)
    },
    byDataId: (appid, dataId) => of(appid).find((one) => one.dataId === dataId),
    delete(appid, articleId, index) {
      const found = get(appid, articleId)
      if (index > found.articles.length) throw new WechatRefusal(53600)
      const articles = found.articles.map((one, place) =>
        index === 0 || place === index - 1 ? { ...one, isDeleted: true } : one,
      )
      kept.set(articleId, { ...found, articles })
    },
    list: (appid) =>
      of(appid)
        .filter(({ state, publishId }) => state === 'done' && publishId !== '')
        .toReversed(),
    *pages() {
      for (const publication of kept.values()) {
        const { appid, articles } = publication
        for (const one of articles) yield { ...one, appid, publication }
      }
    },
    stop: pending.clear,
    clear() {
      pending.clear()
      kept.clear()
    },
  }
}

function eventOf({ appid, publishId, articleId, articles }: Publication, address: string) {
  const item = articles.map(({ page }, place) => ({
    idx: place + 1,
    article_url: `${address}/s/${page}`,
  }))
  const PublishEventInfo = {
    publish_id: publishId,
    publish_status: 0,
    article_id: articleId,
    article_detail: { count: item.length, item },
  }
  const openid = administratorOf(appid)
  return { openid, event: 'PUBLISHJOBFINISH', fields: { PublishEventInfo } }
}

/** The drafts of each account (草稿箱). */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { pagedArticle, type Article, type PagedArticle } from './article.ts'

const draft = z.object({
  appid: z.string(),
  mediaId: z.string(),
  articles: z.array(pagedArticle),
  createdAt: z.number(),
  updatedAt: z.number(),
})

export type Draft = Readonly<z.output<typeof draft>>

export interface Drafts {
  add(appid: string, articles: readonly Article[]): Draft
  /** @throws {@link WechatRefusal} 40007 for one that the account does not have */
  get(appid: string, mediaId: string): Draft
  /** @throws {@link WechatRefusal} 40007, 40114 for a place where no article is */
  update(appid: string, mediaId: string, changed: { index: number; article: Article }): void
  delete(appid: string, mediaId: string): void
  /** The newest first. */
  list(appid: string): Draft[]
  pages(): Iterable<PagedArticle & { readonly appid: string }>
  clear(): void
}

export function createDrafts({ clock, store }: { clock: Clock; store: Store }): Drafts {
  const drafts = store.map('drafts', draft)

  function get(appid: string, mediaId: string): Draft {
    const found = drafts.get(mediaId)
    if (found?.appid === appid) return found
    throw new WechatRefusal(40007)
  }

  return {
    get,
    add(appid, articles) {
      const [mediaId, at] = [randomId(64), clock.now()]
      const made = {
        appid,
        mediaId,
        articles: articles.map(withPage),
        createdAt: at,
        updatedAt: at,
      }
      drafts.set(mediaId, made)
      return made
    },
    update(appid, mediaId, { index, article }) {
      const { articles, ...known } = get(appid, mediaId)
      const before = articles[index]
      if (!before) throw new WechatRefusal(40114)
      const changed = articles.with(index, { ...article, page: before.page, isDeleted: false })
      drafts.set(mediaId, { ...known, articles: changed, updatedAt: clock.now() })
    },
    delete(appid, mediaId) {
      drafts.delete(get(appid, mediaId).mediaId)
    },
    list: (appid) => [...drafts.values()].filter((one) => one.appid === appid).toReversed(),
    *pages() {
      for (const { appid, articles } of drafts.values()) {
        for (const one of articles) yield { ...one, appid }
      }
    },
    clear: () => drafts.clear(),
  }
}

export function withPage(article: Article): PagedArticle {
  return { ...article, page: randomId(22), isDeleted: false }
}

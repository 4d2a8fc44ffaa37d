/** Where articles that a message names are found, and what the chat shows of them. */
import type { Article as ShownArticle } from '../chats/chat-entry.ts'
import { pathOf } from '../media/media.ts'
import { coverOf, type PagedArticle } from './article.ts'
import type { Drafts } from './drafts.ts'
import type { Publications } from './publications.ts'

export interface Shelf {
  /** Of a draft. @throws {@link WechatRefusal} 40007 */
  ofDraft(appid: string, mediaId: string): readonly PagedArticle[]
  /** Of what is published. @throws {@link WechatRefusal} 53600 */
  ofPublication(appid: string, articleId: string): readonly PagedArticle[]
  shown(articles: readonly PagedArticle[]): ShownArticle[]
}

interface Parts {
  readonly address: () => string
  readonly drafts: Drafts
  readonly publications: Publications
}

export function createShelf({ address, drafts, publications }: Parts): Shelf {
  return {
    ofDraft: (appid, mediaId) => drafts.get(appid, mediaId).articles,
    ofPublication: (appid, articleId) => publications.get(appid, articleId).articles,
    shown: (articles) =>
      articles.map((one) => ({
        title: one.title,
        description: one.digest,
        picUrl: address() + pathOf({ mediaId: coverOf(one) }),
        url: `${address()}/s/${one.page}`,
      })),
  }
}

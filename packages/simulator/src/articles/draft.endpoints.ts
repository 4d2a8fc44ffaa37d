/** Calls about drafts (草稿箱). */
import { draft, media as mediaCalls } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import type { Media } from '../media/media.ts'
import { contentInWords } from './article-in-words.ts'
import type { Drafts } from './drafts.ts'
import { markupOf, type Products } from './products.ts'
import { articleRefusals as refusals, inspectArticles, readArticle } from './read-articles.ts'

interface Parts {
  readonly address: () => string
  readonly drafts: Drafts
  readonly media: Media
  readonly products: Products
}

export function draftEndpoints(parts: Parts): ApiEndpoint[] {
  const { address, drafts, media, products } = parts
  return [
    answering(
      draft.add,
      ({ account: { appid }, input: { articles } }) => {
        const read = articles.map((one) => readArticle(one, { appid, media, products }))
        return { media_id: drafts.add(appid, read).mediaId, item: [] }
      },
      { refusals, inspect: inspectArticles },
    ),
    answering(draft.get, ({ account: { appid }, input: { media_id } }) =>
      contentInWords(drafts.get(appid, media_id), { address, isBrief: false }),
    ),
    answering(
      draft.update,
      ({ account: { appid }, input: { media_id, index, articles } }) => {
        drafts.get(appid, media_id)
        const article = readArticle(articles, { appid, media, products })
        drafts.update(appid, media_id, { index, article })
      },
      { refusals: { ...refusals, index: 40114 }, inspect: inspectArticles },
    ),
    answering(draft.delete, ({ account: { appid }, input: { media_id } }) =>
      drafts.delete(appid, media_id),
    ),
    answering(draft.count, ({ account: { appid } }) => ({
      total_count: drafts.list(appid).length,
    })),
    answering(draft.batchGet, ({ account: { appid }, input: { offset, count, no_content } }) => {
      const all = drafts.list(appid)
      const item = all.slice(offset, offset + count).map((one) => ({
        media_id: one.mediaId,
        content: contentInWords(one, { address, isBrief: no_content === 1 }),
        update_time: Math.floor(one.updatedAt / 1000),
      }))
      return { total_count: all.length, item_count: item.length, item }
    }),
    answering(draft.switch, () => ({ is_open: 1 })),
    answering(draft.productCardInfo, ({ account: { appid }, input }) => {
      const { product_id: productId, article_type: articleType, card_type: cardType } = input
      const card = products.cardOf({ appid, productId, articleType, cardType })
      return { product_key: card.key, DOM: articleType === 'news' ? markupOf(card) : '' }
    }),
    answering(
      mediaCalls.uploadNews,
      ({ account: { appid }, input: { articles } }) => {
        const read = articles.map((one) =>
          readArticle(one, { appid, media, products, isOld: true }),
        )
        const { mediaId, createdAt } = drafts.add(appid, read)
        return { type: 'news', media_id: mediaId, created_at: Math.floor(createdAt / 1000) }
      },
      { refusals, inspect: inspectArticles },
    ),
  ]
}

/** Calls that publish drafts (发布能力), and tell what is published. */
import { freepublish } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import { articleInWords } from './article-in-words.ts'
import type { Drafts } from './drafts.ts'
import type { Publication, Publications } from './publications.ts'

interface Parts {
  readonly address: () => string
  readonly drafts: Drafts
  readonly publications: Publications
}

export function freepublishEndpoints({ address, drafts, publications }: Parts): ApiEndpoint[] {
  function told({ articles, at }: Publication, isBrief: boolean) {
    const time = Math.floor(at / 1000)
    const news_item = articles.map((one) => ({
      ...articleInWords(one, { address, isBrief }),
      is_deleted: one.isDeleted,
    }))
    return { news_item, create_time: time, update_time: time }
  }

  return [
    answering(freepublish.submit, ({ account, input: { media_id } }) => {
      const made = publications.submit(account, drafts.get(account.appid, media_id))
      return { publish_id: made.publishId, msg_data_id: made.dataId }
    }),
    answering(
      freepublish.get,
      ({ account: { appid }, input: { publish_id } }) => {
        const { state, articleId, articles } = publications.task(appid, publish_id)
        if (state === 'running') return { publish_id, publish_status: 1 }
        if (articles.every(({ isDeleted }) => isDeleted)) return { publish_id, publish_status: 5 }
        const item = articles.map(({ page }, place) => ({
          idx: place + 1,
          article_url: `${address()}/s/${page}`,
        }))
        const article_detail = { count: item.length, item }
        return { publish_id, publish_status: 0, article_id: articleId, article_detail }
      },
      { refusals: { publish_id: 40002 } },
    ),
    answering(
      freepublish.getArticle,
      ({ account: { appid }, input: { article_id } }) =>
        told(publications.get(appid, article_id), false),
      { refusals: { article_id: 53600 } },
    ),
    answering(
      freepublish.delete,
      ({ account: { appid }, input: { article_id, index = 0 } }) =>
        publications.delete(appid, article_id, index),
      { refusals: { article_id: 53600 } },
    ),
    answering(freepublish.batchGet, ({ account: { appid }, input }) => {
      const all = publications.list(appid)
      const chosen = all.slice(input.offset, input.offset + input.count)
      const item = chosen.map((one) => ({
        article_id: one.articleId,
        content: told(one, input.no_content === 1),
        update_time: Math.floor(one.at / 1000),
      }))
      return { total_count: all.length, item_count: item.length, item }
    }),
  ]
}

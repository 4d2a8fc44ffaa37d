/** Calls that publish drafts (发布能力), and tell what is published. */
import { freepublish } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import type { Faults } from '../faults/faults.ts'
import { articleInWords } from './article-in-words.ts'
import type { Drafts } from './drafts.ts'
import type { Publication } from './publication.ts'
import type { Publications } from './publications.ts'
import { taskInWords } from './publish-task.ts'

interface Parts {
  readonly address: () => string
  readonly drafts: Drafts
  readonly faults: Pick<Faults, 'resultOf'>
  readonly publications: Publications
}

export function freepublishEndpoints(parts: Parts): ApiEndpoint[] {
  const { address, drafts, faults, publications } = parts

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
      const { appid } = account
      const draft = drafts.get(appid, media_id)
      const target = { appid, path: freepublish.submit.path, host: '' }
      const { status = 0, failIdx } = faults.resultOf(target, 'publish-status') ?? {}
      const all = draft.articles.map((_article, place) => place + 1)
      const outcome = { outcome: status, failIdx: [...(failIdx ?? all)] }
      const made = publications.submit(account, draft, outcome)
      return { publish_id: made.publishId, msg_data_id: made.dataId }
    }),
    answering(
      freepublish.get,
      ({ account: { appid }, input: { publish_id } }) =>
        taskInWords(publications.task(appid, publish_id), address()),
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

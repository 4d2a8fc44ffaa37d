/** Calls about comments below articles (图文消息留言管理). */
import { comment } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Publications } from '../articles/publications.ts'
import type { Comment, Comments } from './comments.ts'

interface Parts {
  readonly comments: Comments
  readonly publications: Publications
}

interface Named {
  readonly msg_data_id: bigint
  readonly index?: number | undefined
}

const refusals = { msg_data_id: 88001, user_comment_id: 88008, count: 88010, begin: 88010 } as const

export function commentEndpoints({ comments, publications }: Parts): ApiEndpoint[] {
  /** @throws {@link WechatRefusal} 88001 */
  function named(appid: string, { msg_data_id, index = 0 }: Named) {
    const dataId = String(msg_data_id)
    const article = publications.byDataId(appid, dataId)?.articles[index]
    if (!article) throw new WechatRefusal(88001)
    return { dataId, index, article }
  }

  /** @throws {@link WechatRefusal} 88000 for an article that never had comments */
  function commented(appid: string, input: Named) {
    const { dataId, index, article } = named(appid, input)
    const isOpen = comments.isOpen(dataId, index) ?? (article.need_open_comment === 1 || undefined)
    if (isOpen === undefined) throw new WechatRefusal(88000)
    return { dataId, index }
  }

  return [
    answering(
      comment.open,
      ({ account: { appid }, input }) => {
        const { dataId, index } = named(appid, input)
        comments.setOpen(dataId, index, true)
      },
      { refusals },
    ),
    answering(
      comment.close,
      ({ account: { appid }, input }) => {
        const { dataId, index } = commented(appid, input)
        comments.setOpen(dataId, index, false)
      },
      { refusals },
    ),
    answering(
      comment.list,
      ({ account: { appid }, input }) => {
        const { dataId, index } = commented(appid, input)
        const isOne = ({ isElected }: Comment) =>
          input.type === 0 || isElected === (input.type === 2)
        const all = comments.list(dataId, index).filter(isOne)
        const page = all.slice(input.begin, input.begin + input.count)
        return { total: all.length, comment: page.map(told) }
      },
      { refusals },
    ),
    ...[true, false].map((isElected) =>
      answering(
        isElected ? comment.markElect : comment.unmarkElect,
        ({ account: { appid }, input }) => {
          const { dataId, index } = commented(appid, input)
          comments.elect(dataId, index, { id: String(input.user_comment_id), isElected })
        },
        { refusals },
      ),
    ),
    answering(
      comment.delete,
      ({ account: { appid }, input }) => {
        const { dataId, index } = commented(appid, input)
        comments.delete(dataId, index, String(input.user_comment_id))
      },
      { refusals },
    ),
    answering(
      comment.replyAdd,
      ({ account: { appid }, input }) => {
        const { dataId, index } = commented(appid, input)
        const { user_comment_id, content } = input
        comments.reply(dataId, index, { id: String(user_comment_id), content })
      },
      { refusals },
    ),
    answering(
      comment.replyDelete,
      ({ account: { appid }, input }) => {
        const { dataId, index } = commented(appid, input)
        comments.deleteReply(dataId, index, String(input.user_comment_id))
      },
      { refusals },
    ),
  ]
}

function told({ id, openid, at, content, isElected, reply }: Comment) {
  return {
    user_comment_id: id,
    openid,
    create_time: Math.floor(at / 1000),
    content,
    comment_type: isElected ? 1 : 0,
    ...(reply && { reply: { content: reply.content, create_time: Math.floor(reply.at / 1000) } }),
  }
}

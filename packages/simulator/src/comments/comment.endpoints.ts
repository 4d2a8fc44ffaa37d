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

/** Which article: of what was published together, and where. */
interface Place {
  readonly dataId: string
  readonly index: number
}

export function commentEndpoints(parts: Parts): ApiEndpoint[] {
  const { comments } = parts
  return [
    answering(
      comment.open,
      ({ account: { appid }, input }) => {
        const { dataId, index } = articleNamed(parts, appid, input)
        comments.setOpen(dataId, index, true)
      },
      { refusals },
    ),
    answering(
      comment.close,
      ({ account: { appid }, input }) => {
        const { dataId, index } = commentedArticle(parts, appid, input)
        comments.setOpen(dataId, index, false)
      },
      { refusals },
    ),
    answering(
      comment.list,
      ({ account: { appid }, input }) => {
        const { dataId, index } = commentedArticle(parts, appid, input)
        const isOne = ({ isElected }: Comment) =>
          input.type === 0 || isElected === (input.type === 2)
        const all = comments.list(dataId, index).filter(isOne)
        const page = all.slice(input.begin, input.begin + input.count)
        return { total: all.length, comment: page.map(told) }
      },
      { refusals },
    ),
    ...oneByOne(parts),
  ]
}

function oneByOne(parts: Parts): ApiEndpoint[] {
  const { comments } = parts

  function about(
    definition: typeof comment.markElect,
    act: (place: Place, id: string) => void,
  ): ApiEndpoint {
    return answering(
      definition,
      ({ account: { appid }, input }) =>
        act(commentedArticle(parts, appid, input), String(input.user_comment_id)),
      { refusals },
    )
  }

  return [
    about(comment.markElect, ({ dataId, index }, id) =>
      comments.elect(dataId, index, { id, isElected: true }),
    ),
    about(comment.unmarkElect, ({ dataId, index }, id) =>
      comments.elect(dataId, index, { id, isElected: false }),
    ),
    about(comment.delete, ({ dataId, index }, id) => comments.delete(dataId, index, id)),
    answering(
      comment.replyAdd,
      ({ account: { appid }, input }) => {
        const { dataId, index } = commentedArticle(parts, appid, input)
        const { user_comment_id, content } = input
        comments.reply(dataId, index, { id: String(user_comment_id), content })
      },
      { refusals: { ...refusals, content: 88007 } },
    ),
    about(comment.replyDelete, ({ dataId, index }, id) => comments.deleteReply(dataId, index, id)),
  ]
}

/** @throws {@link WechatRefusal} 88001 */
function articleNamed({ publications }: Parts, appid: string, { msg_data_id, index = 0 }: Named) {
  const dataId = String(msg_data_id)
  const article = publications.byDataId(appid, dataId)?.articles[index]
  if (!article) throw new WechatRefusal(88001)
  return { dataId, index, article }
}

/** @throws {@link WechatRefusal} 88001, 88000 for an article that never had comments */
function commentedArticle(parts: Parts, appid: string, named: Named): Place {
  const { dataId, index, article } = articleNamed(parts, appid, named)
  const isKnown = parts.comments.isOpen(dataId, index) !== undefined
  if (!isKnown && article.need_open_comment !== 1) throw new WechatRefusal(88000)
  return { dataId, index }
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

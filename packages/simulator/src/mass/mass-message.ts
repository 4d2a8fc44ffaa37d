/** A message to many as WeChat keeps it, and the event that tells its result. */
import { z } from 'zod'
import { audienceSchema } from '../chats/broadcasts.ts'
import { keptContent } from '../chats/kept-line.ts'

export const massMessage = z.object({
  id: z.int(),
  appid: z.string(),
  at: z.number(),
  /** `confirming` while the administrator has not decided. */
  state: z.enum(['confirming', 'sending', 'success', 'fail', 'deleted']),
  /** What WeChat says when it fails; empty when it does not. */
  failure: z.string().default(''),
  /** 1 no reprint; 2 a reprint that may be sent, 3 one that may not. */
  checkState: z.literal([1, 2, 3]).default(1),
  /** Given as clientmsgid, or a digest of everything. */
  key: z.string(),
  isToAll: z.boolean(),
  total: z.int(),
  sent: z.int(),
  failed: z.int(),
  type: z.string(),
  /** Of its articles; empty when it has none. */
  articleId: z.string(),
  dataId: z.string(),
  urls: z.array(z.string()),
  /** What goes out, to whom and how long that takes, until it does. */
  parcel: z
    .object({ content: keptContent, audience: audienceSchema, ms: z.number() })
    .exactOptional(),
})

export type MassMessage = Readonly<z.output<typeof massMessage>>

export function resultEvent(message: MassMessage) {
  const { id, failure, total, sent, failed, urls } = message
  const item = failure === '' ? urls.map(articleUrl) : []
  const fields = {
    MsgID: id,
    Status: failure === '' ? 'send success' : failure,
    TotalCount: total,
    FilterCount: sent + failed,
    SentCount: sent,
    ErrorCount: failed,
    CopyrightCheckResult: copyrightCheck(message),
    ArticleUrlResult: listOf(item),
  }
  return { event: 'MASSSENDJOBFINISH', fields }
}

function articleUrl(ArticleUrl: string, place: number) {
  return { ArticleIdx: place + 1, ArticleUrl }
}

function copyrightCheck({ checkState, urls }: MassMessage) {
  const judged = checkState === 1 ? [] : urls
  const item = judged.map((_url, place) => ({
    ArticleIdx: place + 1,
    UserDeclareState: 0,
    AuditState: 2,
    OriginalArticleUrl: 'http://mp.weixin.qq.com/s/original',
    OriginalArticleType: 1,
    CanReprint: checkState === 2 ? 1 : 0,
    NeedReplaceContent: 1,
    NeedShowReprintSource: 1,
  }))
  return { ...listOf(item), CheckState: checkState }
}

function listOf<Item>(item: readonly Item[]) {
  return { Count: item.length, ResultList: item.length > 0 ? { item: [...item] } : '' }
}

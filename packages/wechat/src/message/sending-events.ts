/** How sending and publishing went (模板消息、群发、发布结果事件). */
import type { XmlFields } from '../xml/xml-fields.ts'
import { inner, integer, list, optionalText, text, type FieldReader } from './field-values.ts'

/** By `Event`. */
export const sendingEvents = {
  TEMPLATESENDJOBFINISH: (fields) => ({
    msgId: text(fields.MsgID),
    /** `success`, `failed:user block`, or `failed: system failed` (with a blank). */
    status: text(fields.Status),
  }),
  MASSSENDJOBFINISH: (fields) => ({
    msgId: text(fields.MsgID),
    /** `send success`, `send fail`, or `err(…)` with the number of a reason. */
    status: text(fields.Status),
    totalCount: integer(fields.TotalCount),
    /** Left after those who refuse, or had their 4 of the month. */
    filterCount: integer(fields.FilterCount),
    sentCount: integer(fields.SentCount),
    errorCount: integer(fields.ErrorCount),
    copyrightCheckResult: copyrightCheckResult(inner(fields.CopyrightCheckResult)),
    articleUrlResult: articleUrlResult(inner(fields.ArticleUrlResult)),
  }),
  PUBLISHJOBFINISH: (fields) => {
    const published = inner(fields.PublishEventInfo)
    return {
      publishId: text(published.publish_id),
      /** 0 success, 1 publishing, 2 not original, 3 failure, 4 refused, 5 deleted, 6 banned. */
      publishStatus: integer(published.publish_status),
      /** Only after success. */
      articleId: optionalText(published.article_id),
      articleDetail: articleDetail(inner(published.article_detail)),
      /** The positions of the articles at fault. */
      failIdx: failedPositions(published),
    }
  },
} satisfies Record<string, FieldReader>

function copyrightCheckResult(checked: XmlFields) {
  return {
    count: integer(checked.Count),
    resultList: list(inner(checked.ResultList).item).map((article) => ({
      articleIdx: integer(article.ArticleIdx),
      userDeclareState: integer(article.UserDeclareState),
      auditState: integer(article.AuditState),
      originalArticleUrl: text(article.OriginalArticleUrl),
      originalArticleType: integer(article.OriginalArticleType),
      canReprint: integer(article.CanReprint),
      needReplaceContent: integer(article.NeedReplaceContent),
      needShowReprintSource: integer(article.NeedShowReprintSource),
    })),
    /** 1 no reprint, 2 a reprint that may be sent, 3 a reprint that may not. */
    checkState: integer(checked.CheckState),
  }
}

function articleUrlResult(sent: XmlFields) {
  return {
    count: integer(sent.Count),
    resultList: list(inner(sent.ResultList).item).map((article) => ({
      articleIdx: integer(article.ArticleIdx),
      articleUrl: text(article.ArticleUrl),
    })),
  }
}

function articleDetail(detail: XmlFields) {
  return {
    count: integer(detail.count),
    item: list(detail.item).map((article) => ({
      idx: integer(article.idx),
      articleUrl: text(article.article_url),
    })),
  }
}

function failedPositions({ fail_idx: positions }: XmlFields): readonly number[] {
  const all = typeof positions === 'object' && Array.isArray(positions) ? positions : [positions]
  return all.map(integer).filter((position) => position !== undefined)
}

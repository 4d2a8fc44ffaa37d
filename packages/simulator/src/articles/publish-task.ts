/** How far a publication is (发布状态), as WeChat’s call and its event tell it. */
import type { Publication } from './publication.ts'

const running = 1
const deleted = 5

/** Codes for the original declaration (2) and the review (4), which name articles. */
const namingFailures: readonly number[] = [2, 4]

export function taskInWords(one: Publication, address: string) {
  const publish_status = statusOf(one)
  const item = one.articles.map(({ page }, place) => ({
    idx: place + 1,
    article_url: `${address}/s/${page}`,
  }))
  return {
    publish_id: one.publishId,
    publish_status,
    ...(publish_status === 0 && {
      article_id: one.articleId,
      article_detail: { count: item.length, item },
    }),
    ...(namingFailures.includes(publish_status) && { fail_idx: one.failIdx }),
  }
}

function statusOf({ state, outcome, articles }: Publication): number {
  if (state === 'running') return running
  if (state !== 'done') return outcome
  return articles.every(({ isDeleted }) => isDeleted) ? deleted : 0
}

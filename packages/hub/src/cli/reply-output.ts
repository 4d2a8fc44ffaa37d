/** How a reply is shown in one line. */
import type { Reply } from '@mphub/wechat/callback'

export function describeReply(reply: Reply): string {
  switch (reply.kind) {
    case 'text':
      return reply.content.replaceAll('\n', '⏎')
    case 'news':
      return `[news] ${reply.articles.map(({ title }) => title).join(' | ')}`
    case 'music':
      return `[music] ${reply.title ?? reply.thumbMediaId}`
    case 'transfer_customer_service':
      return `[customer service] ${reply.kfAccount ?? 'whoever is free'}`
    default:
      return `[${reply.kind}] ${reply.mediaId}`
  }
}

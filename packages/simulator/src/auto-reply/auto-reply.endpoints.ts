/** The call that tells the automatic replies of an account (自动回复). */
import { autoReply as calls } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import type { AutoReplies } from './auto-replies.ts'

export function autoReplyEndpoints({ autoReplies }: { autoReplies: AutoReplies }): ApiEndpoint[] {
  return [
    answering(calls.getCurrent, ({ account: { appid } }) => {
      const known = autoReplies.of(appid)
      if (!known?.reply.isOpen) return { is_add_friend_reply_open: 0, is_autoreply_open: 0 }
      const { onFollow, otherwise, keywords } = known.reply
      const create_time = Math.floor(known.at / 1000)
      return {
        is_add_friend_reply_open: onFollow ? 1 : 0,
        is_autoreply_open: 1,
        ...(onFollow && { add_friend_autoreply_info: onFollow }),
        ...(otherwise && { message_default_autoreply_info: otherwise }),
        keyword_autoreply_info: { list: keywords.map((rule) => ({ ...rule, create_time })) },
      }
    }),
  ]
}

/** 自动回复: the replies that were set up in the console of the account. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, oneOf, strictObject } from './fields.ts'

/**
 * 获取当前自动回复规则. Returns the automatic replies set in the console.
 *
 * For all accounts.
 */
export const getCurrent = endpoint({
  id: 'autoReply.getCurrent',
  page: '获取当前自动回复规则',
  summary: 'Returns the automatic replies set in the console.',
  method: 'GET',
  path: '/cgi-bin/get_current_autoreply_info',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      /** 0 no, 1 yes. */
      is_add_friend_reply_open: z.number(),
      /** 0 no, 1 yes. */
      is_autoreply_open: z.number(),
      add_friend_autoreply_info: reply().optional(),
      message_default_autoreply_info: reply().optional(),
      keyword_autoreply_info: answer({
        list: z.array(
          answer({
            rule_name: z.string(),
            create_time: z.number(),
            reply_mode: oneOf(['reply_all', 'random_one']),
            keyword_list_info: z.array(
              answer({
                type: oneOf(['text', 'img', 'voice', 'video']),
                match_mode: oneOf(['contain', 'equal']),
                content: z.string(),
              }),
            ),
            reply_list_info: z.array(
              answer({
                type: oneOf(['text', 'img', 'voice', 'video', 'news']),
                /** Text, or a mediaID. */
                content: z.string(),
                news_info: answer({
                  list: z.array(
                    answer({
                      title: z.string(),
                      author: z.string().optional(),
                      digest: z.string().optional(),
                      /** 0 no, 1 yes. */
                      show_cover: z.number(),
                      cover_url: z.string(),
                      content_url: z.string(),
                      /** Empty hides the read-more entry. */
                      source_url: z.string().optional(),
                    }),
                  ),
                }).optional(),
              }),
            ),
          }),
        ),
      }).optional(),
    }),
  callers: { subscription: 'any', service: 'any' },
  example: {
    input: {},
    answer: {
      is_add_friend_reply_open: 0,
      is_autoreply_open: 0,
      add_friend_autoreply_info: { type: 'text', content: '欢迎光临' },
      message_default_autoreply_info: { type: 'text', content: '欢迎光临' },
      keyword_autoreply_info: {
        list: [
          {
            rule_name: '问候',
            create_time: 1795737600,
            reply_mode: 'reply_all',
            keyword_list_info: [{ type: 'text', match_mode: 'contain', content: '欢迎光临' }],
            reply_list_info: [
              {
                type: 'text',
                content: '欢迎光临',
                news_info: {
                  list: [
                    {
                      title: '十一月的新品',
                      author: '小安',
                      digest: '三款新品上架',
                      show_cover: 0,
                      cover_url: 'https://example.com/cover',
                      content_url: 'https://example.com/content',
                      source_url: 'https://example.com/source',
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
    },
  },
})

function reply() {
  return answer({
    type: oneOf(['text', 'img', 'voice', 'video', 'news']),
    /** Text, or a mediaID. */
    content: z.string(),
  })
}

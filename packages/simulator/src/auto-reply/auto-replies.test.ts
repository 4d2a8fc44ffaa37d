/** Automatic replies: set up in the console, told by the API. */
import { autoReply } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'

describe('the automatic replies of an account', () => {
  it('are off until somebody sets them up', async () => {
    await using world = await startWorld()

    expect(await world.wechat.call(autoReply.getCurrent, {})).toEqual({
      is_add_friend_reply_open: 0,
      is_autoreply_open: 0,
    })
  })

  it('are told as they were set up', async () => {
    await using world = await startWorld()
    const text = (content: string) => ({ type: 'text', content })
    const rule = {
      rule_name: '价格',
      keyword_list_info: [{ content: '多少钱' }],
      reply_list_info: [text('39.8 元')],
    }
    await world.post(`/sim/accounts/${world.account.appid}/autoreply`, {
      onFollow: text('欢迎'),
      otherwise: text('稍等'),
      keywords: [rule],
    })

    expect(await world.wechat.call(autoReply.getCurrent, {})).toEqual({
      is_add_friend_reply_open: 1,
      is_autoreply_open: 1,
      add_friend_autoreply_info: text('欢迎'),
      message_default_autoreply_info: text('稍等'),
      keyword_autoreply_info: {
        list: [
          {
            ...rule,
            create_time: expect.any(Number),
            reply_mode: 'reply_all',
            keyword_list_info: [{ type: 'text', match_mode: 'contain', content: '多少钱' }],
          },
        ],
      },
    })
  })
})

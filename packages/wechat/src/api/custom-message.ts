/** 客服消息: messages to fans who were heard of lately. */
import { z } from 'zod'
import { messages } from './custom-message/content.ts'
import { endpoint } from './endpoint.ts'
import { done, flag, strictObject } from './fields.ts'

/**
 * 发送客服消息. Sends a customer-service message to a fan who interacted recently.
 *
 * A fan who wrote may get 5 messages within 48 hours; one who tapped the menu (click, scancode),
 * followed or scanned, 3 within a minute. A tap on a line of a msgmenu counts as a tap on the menu,
 * not as a message. A payment opens 48 hours for a service account. Other buttons of the menu open
 * nothing.
 *
 * For verified accounts. 500,000 calls a day (test account 50,000).
 *
 * Errors: 40003, 40007, 40008, 40013, 43004, 43019, 44003, 44004, 45002, 45008, 45015, 45047,
 * 45050, 45072, 45086, 45087, 45093, 45094, 45098, 45099, 48002, 48008, 50005, 65400, 70000.
 */
export const send = endpoint({
  id: 'customMessage.send',
  page: '发送客服消息',
  summary: 'Sends a customer-service message to a fan who interacted recently.',
  method: 'POST',
  path: '/cgi-bin/message/custom/send',
  input: () =>
    messages({
      /** The fan’s openid. */
      touser: z.string(),
      /** Shows the message as one of a member of staff. */
      customservice: strictObject({ kf_account: z.string() }).optional(),
      /** With 1 it is marked as made by AI. */
      aimsgcontext: strictObject({ is_ai_msg: flag().optional() }).optional(),
      /** Of a sub-merchant; normally absent. */
      businessid: z.string().optional(),
    }),
  result: done,
  limits: { perDay: 500000, perDayOfTestAccount: 50000 },
  errors: [
    40003, 40007, 40008, 40013, 43004, 43019, 44003, 44004, 45002, 45008, 45015, 45047, 45050,
    45072, 45086, 45087, 45093, 45094, 45098, 45099, 48002, 48008, 50005, 65400, 70000,
  ],
  notes: [
    'A fan who wrote may get 5 messages within 48 hours; one who tapped the menu (click, scancode), followed or scanned, 3 within a minute.',
    'A tap on a line of a msgmenu counts as a tap on the menu, not as a message.',
    'A payment opens 48 hours for a service account. Other buttons of the menu open nothing.',
  ],
  example: {
    input: {
      touser: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      msgtype: 'text',
      text: { content: '您好，需要帮忙吗？' },
    },
  },
})

/**
 * 客服输入状态. Shows or hides the typing indicator in the fan’s chat.
 *
 * Needs a message to or from the fan in the last 30 seconds (45080); while it shows, a second one
 * is refused (45081). The indicator disappears on CancelTyping, on a sent message, or by itself
 * after a short time.
 *
 * For verified accounts.
 *
 * Errors: 40003, 40200, 45072, 45080, 45081.
 */
export const typing = endpoint({
  id: 'customMessage.typing',
  page: '客服输入状态',
  summary: 'Shows or hides the typing indicator in the fan’s chat.',
  method: 'POST',
  path: '/cgi-bin/message/custom/typing',
  input: () =>
    strictObject({
      touser: z.string(),
      command: z.enum(['Typing', 'CancelTyping']),
      businessid: z.string().optional(),
    }),
  result: done,
  errors: [40003, 40200, 45072, 45080, 45081],
  notes: [
    'Needs a message to or from the fan in the last 30 seconds (45080); while it shows, a second one is refused (45081).',
    'The indicator disappears on CancelTyping, on a sent message, or by itself after a short time.',
  ],
  example: {
    input: { touser: 'oAbcDefGhiJklMnoPqrStuVwxYz0', command: 'Typing' },
  },
})

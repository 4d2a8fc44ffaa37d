/** Calls under /cgi-bin/menu (自定义菜单): what fans see at the foot of the chat. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done } from './fields.ts'

/**
 * 删除自定义菜单. Removes the default menu together with all conditional menus.
 *
 * Limits: 1,000 calls a day (test account 100).
 */
const remove = endpoint({
  id: 'menu.delete',
  page: '删除自定义菜单',
  summary: 'Removes the default menu together with all conditional menus.',
  method: 'GET',
  path: '/cgi-bin/menu/delete',
  input: () => z.strictObject({}),
  result: done,
  limits: { perDay: 1000, perDayOfTestAccount: 100 },
  repeatable: false,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export { remove as delete }

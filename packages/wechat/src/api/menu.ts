/** 自定义菜单: what fans see at the foot of the chat. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, longText, oneOf, strictObject } from './fields.ts'
import { answeredButton, button, liveButton } from './menu/button.ts'

/**
 * 创建自定义菜单. Replaces the default custom menu.
 *
 * Clients refetch a menu older than five minutes when a chat or profile is opened. Escapes (\u4eca)
 * instead of the characters are refused with 40033.
 *
 * For verified accounts. 1,000 calls a day (test account 100).
 *
 * Errors: 40015, 40016, 40017, 40018, 40019, 40020, 40023, 40024, 40025, 40026, 40027, 40033,
 * 40054, 40055, 40117, 40118, 40119, 40120, 40121, 40155, 40165, 40166, 45010, 45064, 53600, 65317,
 * 65318.
 */
export const create = endpoint({
  id: 'menu.create',
  page: '创建自定义菜单',
  summary: 'Replaces the default custom menu.',
  method: 'POST',
  path: '/cgi-bin/menu/create',
  input: () =>
    strictObject({
      /** 1 to 3 buttons, each with up to 5 below it. */
      button: z.array(button()).min(1).max(3),
    }),
  result: done,
  limits: { perDay: 1000, perDayOfTestAccount: 100 },
  errors: [
    40015, 40016, 40017, 40018, 40019, 40020, 40023, 40024, 40025, 40026, 40027, 40033, 40054,
    40055, 40117, 40118, 40119, 40120, 40121, 40155, 40165, 40166, 45010, 45064, 53600, 65317,
    65318,
  ],
  notes: [
    'Clients refetch a menu older than five minutes when a chat or profile is opened.',
    'Escapes (\\u4eca) instead of the characters are refused with 40033.',
  ],
  example: {
    input: {
      button: [
        { type: 'click', name: '今日推荐', key: 'TODAY' },
        {
          name: '更多',
          sub_button: [
            { type: 'view', name: '官网', url: 'https://example.com/' },
            { type: 'scancode_waitmsg', name: '扫一扫', key: 'SCAN' },
          ],
        },
      ],
    },
  },
})

/**
 * 获取自定义菜单配置. Returns the default menu and every conditional menu that was set through the API.
 *
 * Menus made in the console are not returned; use menu.getCurrentSelfmenuInfo.
 *
 * For verified accounts. 10,000 calls a day (test account 1,000).
 *
 * Errors: 46003.
 */
export const get = endpoint({
  id: 'menu.get',
  page: '获取自定义菜单配置',
  summary: 'Returns the default menu and every conditional menu that was set through the API.',
  method: 'GET',
  path: '/cgi-bin/menu/get',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      menu: answer({
        button: z.array(answeredButton()).optional(),
        /** Present once conditional menus exist. */
        menuid: longText().optional(),
      }),
      conditionalmenu: z
        .array(
          answer({
            button: z.array(answeredButton()).optional(),
            matchrule: answer({
              /** Sent as number or string. */
              tag_id: z.string().optional(),
              client_platform_type: oneOf(['1', '2', '3']).optional(),
              /** Older name of tag_id seen on old menus. */
              group_id: z.string().optional(),
              /** Retired condition, still echoed on old menus. */
              sex: z.string().optional(),
              /** Retired. */
              country: z.string().optional(),
              /** Retired. */
              province: z.string().optional(),
              /** Retired. */
              city: z.string().optional(),
              /** Retired. */
              language: z.string().optional(),
            }),
            menuid: longText(),
          }),
        )
        .optional(),
    }),
  limits: { perDay: 10000, perDayOfTestAccount: 1000 },
  errors: [46003],
  notes: ['Menus made in the console are not returned; use menu.getCurrentSelfmenuInfo.'],
  example: {
    input: {},
    answer: {
      menu: {
        button: [{ type: 'click', name: '今日推荐', key: 'TODAY', sub_button: [] }],
        menuid: 208379533,
      },
      conditionalmenu: [
        {
          button: [{ type: 'click', name: '今日推荐', key: 'TODAY', sub_button: [] }],
          matchrule: {
            tag_id: '100',
            client_platform_type: '1',
            country: '中国',
            province: '广东',
          },
          menuid: 208379533,
        },
      ],
    },
  },
})

/**
 * 删除自定义菜单. Deletes the default menu together with all conditional menus.
 *
 * For verified accounts. 1,000 calls a day (test account 100).
 *
 * Errors: 46003.
 */
const remove = endpoint({
  id: 'menu.delete',
  page: '删除自定义菜单',
  summary: 'Deletes the default menu together with all conditional menus.',
  method: 'GET',
  path: '/cgi-bin/menu/delete',
  input: () => strictObject({}),
  result: done,
  limits: { perDay: 1000, perDayOfTestAccount: 100 },
  errors: [46003],
  repeatable: false,
  example: { input: {} },
})

/**
 * 创建个性化菜单. Adds a menu shown only to fans that match a rule; later menus are matched first.
 *
 * The default menu must exist first (65303). There is no edit call: publish the whole set again.
 * Sex, country, province, city and language conditions are retired and refused.
 *
 * For verified accounts. 2,000 calls a day.
 *
 * Errors: 40007, 40016, 40017, 40018, 40019, 40020, 40023, 40024, 40027, 40033, 40054, 40055,
 * 53600, 65301, 65303, 65304, 65305, 65306, 65307, 65308, 65309, 65310, 65311, 65312, 65313, 65314,
 * 65316, 65317, 65320.
 */
export const addConditional = endpoint({
  id: 'menu.addConditional',
  page: '创建个性化菜单',
  summary: 'Adds a menu shown only to fans that match a rule; later menus are matched first.',
  method: 'POST',
  path: '/cgi-bin/menu/addconditional',
  answer: 'bare',
  input: () =>
    strictObject({
      /** 1 to 3 buttons, each with up to 5 below it. */
      button: z.array(button()).min(1).max(3),
      /** At least one field must be set. */
      matchrule: strictObject({
        /** Of a fan’s tags, the one put on last counts. */
        tag_id: z.string().optional(),
        /** 1 iOS, 2 Android, 3 other. */
        client_platform_type: z.enum(['1', '2', '3']).optional(),
      }).refine(
        (rule) => Object.values(rule).some((value) => value !== undefined),
        'needs tag_id or client_platform_type',
      ),
    }),
  result: () =>
    answer({
      /** Needed to delete the menu; old samples show a number, others a string. */
      menuid: longText(),
    }),
  limits: { perDay: 2000 },
  errors: [
    40007, 40016, 40017, 40018, 40019, 40020, 40023, 40024, 40027, 40033, 40054, 40055, 53600,
    65301, 65303, 65304, 65305, 65306, 65307, 65308, 65309, 65310, 65311, 65312, 65313, 65314,
    65316, 65317, 65320,
  ],
  notes: [
    'The default menu must exist first (65303).',
    'There is no edit call: publish the whole set again.',
    'Sex, country, province, city and language conditions are retired and refused.',
  ],
  example: {
    input: {
      button: [{ type: 'view', name: '会员中心', url: 'https://example.com/member' }],
      matchrule: { tag_id: '100' },
    },
    answer: { menuid: '208379533' },
  },
})

/**
 * 删除个性化菜单. Deletes one conditional menu.
 *
 * For verified accounts. 2,000 calls a day.
 *
 * Errors: 65301.
 */
export const delConditional = endpoint({
  id: 'menu.delConditional',
  page: '删除个性化菜单',
  summary: 'Deletes one conditional menu.',
  method: 'POST',
  path: '/cgi-bin/menu/delconditional',
  input: () =>
    strictObject({
      menuid: z.string(),
    }),
  result: done,
  limits: { perDay: 2000 },
  errors: [65301],
  example: { input: { menuid: '208379533' } },
})

/**
 * 测试个性化菜单匹配结果. Shows which menu a given fan would see.
 *
 * For verified accounts. 20,000 calls a day.
 *
 * Errors: 65302, 65309.
 */
export const tryMatch = endpoint({
  id: 'menu.tryMatch',
  page: '测试个性化菜单匹配结果',
  summary: 'Shows which menu a given fan would see.',
  method: 'POST',
  path: '/cgi-bin/menu/trymatch',
  answer: 'bare',
  input: () =>
    strictObject({
      /** OpenID or WeChat id of a fan. */
      user_id: z.string(),
    }),
  result: () =>
    answer({
      button: z.array(answeredButton()).optional(),
      /** Some answers have the buttons in here. */
      menu: answer({ button: z.array(answeredButton()) }).optional(),
    }),
  limits: { perDay: 20000 },
  errors: [65302, 65309],
  repeatable: true,
  example: {
    input: { user_id: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: {
      button: [{ type: 'click', name: '今日推荐', key: 'TODAY', sub_button: [] }],
    },
  },
})

/**
 * 查询自定义菜单信息. Returns the live menu whether it was set by the API or in the console.
 *
 * Image, voice and video ids returned are temporary material valid for three days; news is
 * permanent material.
 *
 * For all accounts.
 */
export const getCurrentSelfmenuInfo = endpoint({
  id: 'menu.getCurrentSelfmenuInfo',
  page: '查询自定义菜单信息',
  summary: 'Returns the live menu whether it was set by the API or in the console.',
  method: 'GET',
  path: '/cgi-bin/get_current_selfmenu_info',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      /** 0 no, 1 yes. */
      is_menu_open: z.number(),
      selfmenu_info: answer({
        button: z.array(liveButton()),
      }).optional(),
    }),
  callers: { subscription: 'any', service: 'any' },
  notes: [
    'Image, voice and video ids returned are temporary material valid for three days; news is permanent material.',
  ],
  example: {
    input: {},
    answer: {
      is_menu_open: 1,
      selfmenu_info: {
        button: [{ type: 'text', name: '今日推荐', value: '欢迎光临' }],
      },
    },
  },
})

export { remove as delete }

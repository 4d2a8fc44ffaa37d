/** 自定义菜单: what fans see at the foot of the chat. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done, oneOf, utf8 } from './fields.ts'

export const create = endpoint({
  id: 'menu.create',
  page: '创建自定义菜单',
  summary: 'Replaces the default custom menu.',
  method: 'POST',
  path: '/cgi-bin/menu/create',
  input: () =>
    z.strictObject({
      /** 1 to 3 first-level buttons. */
      button: z.array(button2()).min(1).max(3),
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
    'Send UTF-8 text: \\u escapes are refused with 40033.',
    'Current page; the older permission table also allowed unverified service accounts and, in edit mode, some unverified subscription accounts.',
  ],
  example: { input: { button: [{ name: '星标客户' }] }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const get = endpoint({
  id: 'menu.get',
  page: '获取自定义菜单配置',
  summary: 'Returns the default menu and every conditional menu that was set through the API.',
  method: 'GET',
  path: '/cgi-bin/menu/get',
  answer: 'bare',
  input: () => z.strictObject({}),
  result: () =>
    z.looseObject({
      menu: z.looseObject({
        /** 1 to 3 first-level buttons. */
        button: z.array(button()).optional(),
        /** Present once conditional menus exist. */
        menuid: z.number().optional(),
      }),
      conditionalmenu: z
        .array(
          z.looseObject({
            /** 1 to 3 first-level buttons. */
            button: z.array(button()).optional(),
            matchrule: z.looseObject({
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
            menuid: z.number(),
          }),
        )
        .optional(),
    }),
  limits: { perDay: 10000, perDayOfTestAccount: 1000 },
  errors: [46003],
  notes: [
    'Menus made in the console are not returned; use menu.getCurrentSelfmenuInfo.',
    'Current page; the older permission table also allowed unverified service accounts and, in edit mode, some unverified subscription accounts.',
  ],
  example: {
    input: {},
    answer: {
      menu: {
        button: [
          {
            name: '星标客户',
            key: 'V1001',
            url: 'https://example.com/news',
            media_id: 'mEdIa-iD_0123456789',
          },
        ],
        menuid: 1,
      },
      conditionalmenu: [
        {
          button: [
            {
              name: '星标客户',
              key: 'V1001',
              url: 'https://example.com/news',
              media_id: 'mEdIa-iD_0123456789',
            },
          ],
          matchrule: {
            tag_id: '100',
            client_platform_type: '1',
            country: '中国',
            province: '广东',
          },
          menuid: 1,
        },
      ],
    },
  },
})

const remove = endpoint({
  id: 'menu.delete',
  page: '删除自定义菜单',
  summary: 'Deletes the default menu together with all conditional menus.',
  method: 'GET',
  path: '/cgi-bin/menu/delete',
  input: () => z.strictObject({}),
  result: done,
  limits: { perDay: 1000, perDayOfTestAccount: 100 },
  errors: [46003],
  notes: [
    'Current page; the older permission table also allowed unverified service accounts and, in edit mode, some unverified subscription accounts.',
  ],
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const addConditional = endpoint({
  id: 'menu.addConditional',
  page: '创建个性化菜单',
  summary: 'Adds a menu shown only to users that match a rule; later menus are matched first.',
  method: 'POST',
  path: '/cgi-bin/menu/addconditional',
  answer: 'bare',
  input: () =>
    z.strictObject({
      /** 1 to 3 first-level buttons. */
      button: z.array(button2()).min(1).max(3),
      /** At least one field must be set. */
      matchrule: z.strictObject({
        /** User tag; when a user has several tags the one applied last counts. */
        tag_id: z.string().optional(),
        /** 1 iOS, 2 Android, 3 other. */
        client_platform_type: z.enum(['1', '2', '3']).optional(),
      }),
    }),
  result: () =>
    z.looseObject({
      /** Needed to delete the menu; old samples show a number, others a string. */
      menuid: z.string(),
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
    input: { button: [{ name: '星标客户' }], matchrule: {} },
    answer: { menuid: '208379533' },
  },
})

export const delConditional = endpoint({
  id: 'menu.delConditional',
  page: '删除个性化菜单',
  summary: 'Deletes one conditional menu.',
  method: 'POST',
  path: '/cgi-bin/menu/delconditional',
  input: () =>
    z.strictObject({
      menuid: z.string(),
    }),
  result: done,
  limits: { perDay: 2000 },
  errors: [65301],
  example: { input: { menuid: '208379533' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const tryMatch = endpoint({
  id: 'menu.tryMatch',
  page: '测试个性化菜单匹配结果',
  summary: 'Shows which menu a given user would see.',
  method: 'POST',
  path: '/cgi-bin/menu/trymatch',
  answer: 'bare',
  input: () =>
    z.strictObject({
      /** OpenID or WeChat id of a fan. */
      user_id: z.string(),
    }),
  result: () =>
    z.looseObject({
      /** 1 to 3 first-level buttons. */
      button: z.array(button()).optional(),
    }),
  limits: { perDay: 20000 },
  errors: [65302, 65309],
  notes: ['Some samples wrap the buttons in a menu object; clients should accept both.'],
  repeatable: true,
  example: {
    input: { user_id: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: {
      button: [
        {
          name: '星标客户',
          key: 'V1001',
          url: 'https://example.com/news',
          media_id: 'mEdIa-iD_0123456789',
        },
      ],
    },
  },
})

export const getCurrentSelfmenuInfo = endpoint({
  id: 'menu.getCurrentSelfmenuInfo',
  page: '查询自定义菜单信息',
  summary: 'Returns the live menu whether it was set by the API or in the console.',
  method: 'GET',
  path: '/cgi-bin/get_current_selfmenu_info',
  answer: 'bare',
  input: () => z.strictObject({}),
  result: () =>
    z.looseObject({
      /** 0 no, 1 yes. */
      is_menu_open: z.number(),
      selfmenu_info: z
        .looseObject({
          button: z.array(
            z.looseObject({
              /** Console menus: view, text, img, photo, video, voice, news; API menus: the API button types. */
              type: z.string().optional(),
              name: z.string(),
              /** API menus. */
              key: z.string().optional(),
              /** API menus, and view in console menus. */
              url: z.string().optional(),
              /** Console menus: text, mediaID or download link by type. */
              value: z.string().optional(),
              appid: z.string().optional(),
              pagepath: z.string().optional(),
              news_info: newsInfo().optional(),
              /** An object with list here, unlike menu/get. */
              sub_button: z
                .looseObject({
                  list: z.array(
                    z.looseObject({
                      /** Console menus: view, text, img, photo, video, voice, news; API menus: the API button types. */
                      type: z.string().optional(),
                      name: z.string(),
                      /** API menus. */
                      key: z.string().optional(),
                      /** API menus, and view in console menus. */
                      url: z.string().optional(),
                      /** Console menus: text, mediaID or download link by type. */
                      value: z.string().optional(),
                      appid: z.string().optional(),
                      pagepath: z.string().optional(),
                      news_info: newsInfo().optional(),
                    }),
                  ),
                })
                .optional(),
            }),
          ),
        })
        .optional(),
    }),
  callers: { subscription: 'any', service: 'any' },
  notes: [
    'Image, voice and video ids returned are temporary material valid for three days; news is permanent material.',
  ],
  example: {
    input: {},
    answer: {
      is_menu_open: 0,
      selfmenu_info: {
        button: [
          {
            type: 'image',
            name: '星标客户',
            key: 'V1001',
            url: 'https://example.com/news',
            value: '39.8元',
          },
        ],
      },
    },
  },
})

export { remove as delete }

function button() {
  return z.looseObject({
    /** Action of the button; absent on a first-level button that carries sub_button. */
    type: oneOf([
      'click',
      'view',
      'scancode_push',
      'scancode_waitmsg',
      'pic_sysphoto',
      'pic_photo_or_album',
      'pic_weixin',
      'location_select',
      'media_id',
      'view_limited',
      'article_id',
      'article_view_limited',
      'miniprogram',
    ]).optional(),
    /** Caption: at most 16 bytes on the first level, 60 bytes on the second. */
    name: z.string().optional(),
    /** Value echoed back in the menu event; at most 128 bytes; needed by click and the other event types. */
    key: z.string().optional(),
    /** Target page, at most 1024 bytes; needed by view, and the fallback page of miniprogram. */
    url: z.string().optional(),
    /** Permanent material id; needed by media_id and view_limited. */
    media_id: z.string().optional(),
    /** Published article id; needed by article_id and article_view_limited. */
    article_id: z.string().optional(),
    /** Mini program appid (lower case, verified accounts only); needed by miniprogram. */
    appid: z.string().optional(),
    /** Mini program page; needed by miniprogram. */
    pagepath: z.string().optional(),
    /** 1 to 5 second-level buttons; excludes type on the same node. */
    sub_button: z.array(subButton()).optional(),
  })
}

function button2() {
  return z.strictObject({
    /** Action of the button; absent on a first-level button that carries sub_button. */
    type: z
      .enum([
        'click',
        'view',
        'scancode_push',
        'scancode_waitmsg',
        'pic_sysphoto',
        'pic_photo_or_album',
        'pic_weixin',
        'location_select',
        'media_id',
        'view_limited',
        'article_id',
        'article_view_limited',
        'miniprogram',
      ])
      .optional(),
    /** Caption: at most 16 bytes on the first level, 60 bytes on the second. */
    name: utf8(16),
    /** Value echoed back in the menu event; at most 128 bytes; needed by click and the other event types. */
    key: utf8(128).optional(),
    /** Target page, at most 1024 bytes; needed by view, and the fallback page of miniprogram. */
    url: utf8(1024).optional(),
    /** Permanent material id; needed by media_id and view_limited. */
    media_id: z.string().optional(),
    /** Published article id; needed by article_id and article_view_limited. */
    article_id: z.string().optional(),
    /** Mini program appid (lower case, verified accounts only); needed by miniprogram. */
    appid: z.string().optional(),
    /** Mini program page; needed by miniprogram. */
    pagepath: z.string().optional(),
    /** 1 to 5 second-level buttons; excludes type on the same node. */
    sub_button: z.array(subButton2()).min(1).max(5).optional(),
  })
}

function subButton() {
  return z.looseObject({
    /** Action of the button; absent on a first-level button that carries sub_button. */
    type: oneOf([
      'click',
      'view',
      'scancode_push',
      'scancode_waitmsg',
      'pic_sysphoto',
      'pic_photo_or_album',
      'pic_weixin',
      'location_select',
      'media_id',
      'view_limited',
      'article_id',
      'article_view_limited',
      'miniprogram',
    ]).optional(),
    /** Caption: at most 16 bytes on the first level, 60 bytes on the second. */
    name: z.string().optional(),
    /** Value echoed back in the menu event; at most 128 bytes; needed by click and the other event types. */
    key: z.string().optional(),
    /** Target page, at most 1024 bytes; needed by view, and the fallback page of miniprogram. */
    url: z.string().optional(),
    /** Permanent material id; needed by media_id and view_limited. */
    media_id: z.string().optional(),
    /** Published article id; needed by article_id and article_view_limited. */
    article_id: z.string().optional(),
    /** Mini program appid (lower case, verified accounts only); needed by miniprogram. */
    appid: z.string().optional(),
    /** Mini program page; needed by miniprogram. */
    pagepath: z.string().optional(),
  })
}

function subButton2() {
  return z.strictObject({
    /** Action of the button; absent on a first-level button that carries sub_button. */
    type: z
      .enum([
        'click',
        'view',
        'scancode_push',
        'scancode_waitmsg',
        'pic_sysphoto',
        'pic_photo_or_album',
        'pic_weixin',
        'location_select',
        'media_id',
        'view_limited',
        'article_id',
        'article_view_limited',
        'miniprogram',
      ])
      .optional(),
    /** Caption: at most 16 bytes on the first level, 60 bytes on the second. */
    name: utf8(16),
    /** Value echoed back in the menu event; at most 128 bytes; needed by click and the other event types. */
    key: utf8(128).optional(),
    /** Target page, at most 1024 bytes; needed by view, and the fallback page of miniprogram. */
    url: utf8(1024).optional(),
    /** Permanent material id; needed by media_id and view_limited. */
    media_id: z.string().optional(),
    /** Published article id; needed by article_id and article_view_limited. */
    article_id: z.string().optional(),
    /** Mini program appid (lower case, verified accounts only); needed by miniprogram. */
    appid: z.string().optional(),
    /** Mini program page; needed by miniprogram. */
    pagepath: z.string().optional(),
  })
}

function newsInfo() {
  return z.looseObject({
    list: z.array(list()),
  })
}

function list() {
  return z.looseObject({
    title: z.string(),
    author: z.string().optional(),
    digest: z.string().optional(),
    /** 0 no, 1 yes. */
    show_cover: z.number(),
    cover_url: z.string(),
    content_url: z.string(),
    /** Empty hides the read-more entry. */
    source_url: z.string().optional(),
  })
}

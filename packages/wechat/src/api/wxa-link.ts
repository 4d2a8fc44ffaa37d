/** 关联小程序: mini programs that belong to the account. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, flag, strictObject } from './fields.ts'

/**
 * 获取公众号关联的小程序. Lists mini programs linked to the Official Account (third-party platform only).
 *
 * For all accounts.
 *
 * Errors: 89009.
 */
export const list = endpoint({
  id: 'wxaLink.list',
  page: '获取公众号关联的小程序',
  summary: 'Lists mini programs linked to the Official Account (third-party platform only).',
  method: 'POST',
  path: '/cgi-bin/wxopen/wxamplinkget',
  input: () => strictObject({}),
  result: () =>
    answer({
      wxopens: answer({
        items: z.array(
          answer({
            appid: z.string(),
            /** gh_ original id. */
            username: z.string(),
            nickname: z.string(),
            headimg_url: z.string(),
            email: z.string().optional(),
            source: z.string(),
            /** 1 linked, 2 waiting for the mini program side, 3 refused, 12 waiting for the Official Account side. */
            status: z.number(),
            /** 0 no, 1 yes. */
            selected: z.number().optional(),
            /** 0 no, 1 yes. */
            nearby_display_status: z.number().optional(),
            /** 0 no, 1 yes. */
            released: z.number().optional(),
            func_infos: z
              .array(
                answer({
                  id: z.number(),
                  name: z.string(),
                  status: z.number(),
                }),
              )
              .optional(),
          }),
        ),
      }),
    }),
  callers: { subscription: 'any', service: 'any' },
  errors: [89009],
  repeatable: true,
  example: {
    input: {},
    answer: {
      wxopens: {
        items: [
          {
            appid: 'wx1234567890abcdef',
            username: 'gh_0123456789ab',
            nickname: '小安',
            headimg_url: 'https://example.com/headimg',
            email: 'anna@example.com',
            source: 'poster',
            status: 1,
            selected: 0,
            nearby_display_status: 0,
            released: 0,
          },
        ],
      },
    },
  },
})

/**
 * 关联小程序. Starts linking a mini program (third-party platform only).
 *
 * For all accounts.
 *
 * Errors: 89008, 89009, 89010, 89013, 89014, 89015, 89016, 89017, 89035.
 */
export const link = endpoint({
  id: 'wxaLink.link',
  page: '关联小程序',
  summary: 'Starts linking a mini program (third-party platform only).',
  method: 'POST',
  path: '/cgi-bin/wxopen/wxamplink',
  input: () =>
    strictObject({
      appid: z.string(),
      /** Whether fans are told. */
      notify_users: flag(),
      /** Whether the profile page shows the mini program. */
      show_profile: flag(),
    }),
  result: done,
  callers: { subscription: 'any', service: 'any' },
  errors: [89008, 89009, 89010, 89013, 89014, 89015, 89016, 89017, 89035],
  example: {
    input: { appid: 'wx1234567890abcdef', notify_users: 0, show_profile: 0 },
  },
})

/**
 * 解除已关联的小程序. Unlinks a mini program (third-party platform only).
 *
 * For all accounts.
 *
 * Errors: 89011, 89012, 89018.
 */
export const unlink = endpoint({
  id: 'wxaLink.unlink',
  page: '解除已关联的小程序',
  summary: 'Unlinks a mini program (third-party platform only).',
  method: 'POST',
  path: '/cgi-bin/wxopen/wxampunlink',
  input: () =>
    strictObject({
      appid: z.string(),
    }),
  result: done,
  callers: { subscription: 'any', service: 'any' },
  errors: [89011, 89012, 89018],
  example: { input: { appid: 'wx1234567890abcdef' } },
})

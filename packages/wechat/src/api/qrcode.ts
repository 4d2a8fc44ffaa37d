/** 二维码: QR codes that tell which one was scanned. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { downloadedFile } from './fields.ts'

export const create = endpoint({
  id: 'qrcode.create',
  page: '生成带参数的二维码',
  summary: 'Creates a QR code whose scan or follow event carries a scene.',
  method: 'POST',
  path: '/cgi-bin/qrcode/create',
  answer: 'bare',
  input: () =>
    z.strictObject({
      /** Temporary codes, up to 2592000; short default (30 or 60 seconds by page version) when absent. */
      expire_seconds: z.int().max(2592000).optional(),
      action_name: z.enum(['QR_SCENE', 'QR_STR_SCENE', 'QR_LIMIT_SCENE', 'QR_LIMIT_STR_SCENE']),
      action_info: z.strictObject({
        scene: z.strictObject({
          /** Temporary: 32-bit non-zero; permanent: 1 to 100000. */
          scene_id: z.int().optional(),
          /** 1 to 64 characters. */
          scene_str: z.string().min(1).max(64).optional(),
        }),
      }),
    }),
  result: () =>
    z.looseObject({
      ticket: z.string(),
      /** Temporary codes. */
      expire_seconds: z.number().optional(),
      /** Content of the code. */
      url: z.string(),
    }),
  limits: { perDay: 100000, perDayOfTestAccount: 10000, maxItems: 100000 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [40052, 40053, 40129, 45029],
  example: {
    input: { action_name: 'QR_SCENE', action_info: { scene: {} } },
    answer: {
      ticket: 'tIcKeT_0123456789',
      expire_seconds: 604800,
      url: 'https://example.com/news',
    },
  },
})

export const show = endpoint({
  id: 'qrcode.show',
  page: '通过ticket换取二维码',
  summary: 'Returns the image of a QR code ticket.',
  method: 'GET',
  path: '/cgi-bin/showqrcode',
  host: 'mp.weixin.qq.com',
  token: 'none',
  answer: 'file',
  input: () =>
    z.strictObject({
      /** URL-encoded. */
      ticket: z.string(),
    }),
  result: downloadedFile,
  callers: { subscription: 'any', service: 'any' },
  example: { input: { ticket: 'tIcKeT_0123456789' } },
})

/** 二维码: QR codes that tell which one was scanned. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, downloadedFile, strictObject } from './fields.ts'

/**
 * 生成带参数的二维码. Creates a QR code whose scan or follow event carries a scene.
 *
 * For verified service accounts. 100,000 calls a day (test account 10,000).
 *
 * Errors: 40052, 40053, 40129, 45029.
 */
export const create = endpoint({
  id: 'qrcode.create',
  page: '生成带参数的二维码',
  summary: 'Creates a QR code whose scan or follow event carries a scene.',
  method: 'POST',
  path: '/cgi-bin/qrcode/create',
  answer: 'bare',
  input: () =>
    z.discriminatedUnion('action_name', [
      strictObject({
        action_name: z.literal('QR_SCENE'),
        ...expiry(),
        action_info: scene({ scene_id: z.int().min(1).max(4_294_967_295) }),
      }),
      strictObject({
        action_name: z.literal('QR_STR_SCENE'),
        ...expiry(),
        action_info: scene({ scene_str: sceneText() }),
      }),
      strictObject({
        action_name: z.literal('QR_LIMIT_SCENE'),
        action_info: scene({ scene_id: z.int().min(1).max(100_000) }),
      }),
      strictObject({
        action_name: z.literal('QR_LIMIT_STR_SCENE'),
        action_info: scene({ scene_str: sceneText() }),
      }),
    ]),
  result: () =>
    answer({
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
    input: {
      action_name: 'QR_STR_SCENE',
      expire_seconds: 604800,
      action_info: { scene: { scene_str: 'poster-7' } },
    },
    answer: {
      ticket: 'tIcKeT_0123456789',
      expire_seconds: 604800,
      url: 'http://weixin.qq.com/q/02AbCdEf',
    },
  },
})

/**
 * 通过ticket换取二维码. Returns the image of a QR code ticket.
 *
 * For all accounts.
 */
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
    strictObject({
      /** It is encoded for you. */
      ticket: z.string(),
    }),
  result: downloadedFile,
  callers: { subscription: 'any', service: 'any' },
  example: { input: { ticket: 'tIcKeT_0123456789' } },
})

/** Of a temporary code. Permanent ones (QR_LIMIT) stay, and an account has up to 100,000. */
function expiry() {
  return {
    /** Up to 30 days. Without it, half a minute or a minute. */
    expire_seconds: z.int().min(1).max(2_592_000).optional(),
  }
}

function scene<Shape extends z.ZodRawShape>(shape: Shape) {
  return strictObject({ scene: strictObject(shape) })
}

function sceneText() {
  return z.string().min(1).max(64)
}

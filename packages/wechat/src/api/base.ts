/** 获取接口调用凭据、基础接口: tokens, tickets and addresses, on which every other call stands. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, strictObject } from './fields.ts'

/**
 * 获取接口调用凭据. Exchanges AppID and AppSecret for the account-wide access_token; each call retires the
 * previous token after a five-minute overlap.
 *
 * The caller IP must be on the account IP whitelist (40164 otherwise). Tokens from this endpoint
 * and from stable_token are separate and do not affect each other in lifetime.
 *
 * For all accounts. 2,000 calls a day (test account 200). Lives 2 hours.
 *
 * Errors: 40002, 40013, 40125, 40164, 40243, 41002, 41004, 50004, 50007, 89501, 89503, 89506,
 * 89507.
 */
export const token = endpoint({
  id: 'base.token',
  page: '获取接口调用凭据',
  summary:
    'Exchanges AppID and AppSecret for the account-wide access_token; each call retires the previous token after a five-minute overlap.',
  method: 'GET',
  path: '/cgi-bin/token',
  token: 'none',
  answer: 'bare',
  input: () =>
    strictObject({
      grant_type: z.literal('client_credential').default('client_credential'),
      /** Account AppID. */
      appid: z.string(),
      /** Account AppSecret. */
      secret: z.string(),
    }),
  result: () =>
    answer({
      /** Opaque credential; reserve at least 512 characters. */
      access_token: z.string(),
      /** Lifetime in seconds, normally 7200. */
      expires_in: z.number(),
    }),
  limits: { perDay: 2000, perDayOfTestAccount: 200, ttlSeconds: 7200 },
  callers: { subscription: 'any', service: 'any' },
  errors: [
    40002, 40013, 40125, 40164, 40243, 41002, 41004, 50004, 50007, 89501, 89503, 89506, 89507,
  ],
  notes: [
    'The caller IP must be on the account IP whitelist (40164 otherwise).',
    'Tokens from this endpoint and from stable_token are separate and do not affect each other in lifetime.',
  ],
  repeatable: false,
  example: {
    input: { appid: 'wx1234567890abcdef', secret: 'a-secret-of-32-letters-and-digits' },
    answer: { access_token: 'tOkEn_0123456789', expires_in: 7200 },
  },
})

/**
 * 获取稳定版接口调用凭据. Returns the stable access_token; repeated normal calls return the same token until
 * about five minutes before it expires, force_refresh replaces it at once.
 *
 * Forced: at most 20 a day, and at least 30 seconds apart; sooner it gives the present token.
 *
 * For all accounts. 500,000 calls a day. 10,000 calls a minute. Lives 2 hours.
 *
 * Errors: 40002, 40013, 40125, 40164, 40243, 41002, 41004, 50007, 89501, 89503, 89506, 89507.
 */
export const stableToken = endpoint({
  id: 'base.stableToken',
  page: '获取稳定版接口调用凭据',
  summary:
    'Returns the stable access_token; repeated normal calls return the same token until about five minutes before it expires, force_refresh replaces it at once.',
  method: 'POST',
  path: '/cgi-bin/stable_token',
  token: 'none',
  answer: 'bare',
  input: () =>
    strictObject({
      grant_type: z.literal('client_credential').default('client_credential'),
      appid: z.string(),
      secret: z.string(),
      /** Default false. */
      force_refresh: z.boolean().optional(),
    }),
  result: () =>
    answer({
      access_token: z.string(),
      /** Seconds left, at most 7200 and at least 300. */
      expires_in: z.number(),
    }),
  limits: { perMinute: 10000, perDay: 500000, ttlSeconds: 7200 },
  callers: { subscription: 'any', service: 'any' },
  errors: [40002, 40013, 40125, 40164, 40243, 41002, 41004, 50007, 89501, 89503, 89506, 89507],
  notes: [
    'Forced: at most 20 a day, and at least 30 seconds apart; sooner it gives the present token.',
  ],
  repeatable: true,
  example: {
    input: { appid: 'wx1234567890abcdef', secret: 'a-secret-of-32-letters-and-digits' },
    answer: { access_token: 'tOkEn_0123456789', expires_in: 7200 },
  },
})

/**
 * 获取票据. Returns the jsapi_ticket used for JS-SDK signatures, or the wx_card api_ticket.
 *
 * Cache the ticket: the number of calls is small and reported only in the account console.
 *
 * For all accounts. Lives 2 hours.
 *
 * Errors: 40097.
 */
export const getTicket = endpoint({
  id: 'base.getTicket',
  page: '获取票据',
  summary: 'Returns the jsapi_ticket used for JS-SDK signatures, or the wx_card api_ticket.',
  method: 'GET',
  path: '/cgi-bin/ticket/getticket',
  input: () =>
    strictObject({
      /** Ticket kind; wx_card is the card api_ticket. */
      type: z.enum(['jsapi', 'wx_card']),
    }),
  result: () =>
    answer({
      ticket: z.string(),
      expires_in: z.number(),
    }),
  limits: { ttlSeconds: 7200 },
  callers: { subscription: 'any', service: 'any' },
  errors: [40097],
  notes: [
    'Cache the ticket: the number of calls is small and reported only in the account console.',
  ],
  example: {
    input: { type: 'jsapi' },
    answer: { ticket: 'tIcKeT_0123456789', expires_in: 7200 },
  },
})

/**
 * 获取微信推送服务器IP. Lists the addresses WeChat pushes messages and events from.
 *
 * Refreshing about once a day is advised.
 *
 * For all accounts.
 *
 * Errors: 40013.
 */
export const getCallbackIp = endpoint({
  id: 'base.getCallbackIp',
  page: '获取微信推送服务器IP',
  summary: 'Lists the addresses WeChat pushes messages and events from.',
  method: 'GET',
  path: '/cgi-bin/getcallbackip',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      /** IPv4 addresses or CIDR blocks. */
      ip_list: z.array(z.string()),
    }),
  callers: { subscription: 'any', service: 'any' },
  errors: [40013],
  notes: ['Refreshing about once a day is advised.'],
  example: { input: {}, answer: { ip_list: ['101.226.103.0/25'] } },
})

/**
 * 获取微信API服务器IP. Lists the addresses behind api.weixin.qq.com for firewall rules.
 *
 * Refreshing about once a day is advised.
 *
 * For all accounts.
 *
 * Errors: 40013.
 */
export const getApiDomainIp = endpoint({
  id: 'base.getApiDomainIp',
  page: '获取微信API服务器IP',
  summary: 'Lists the addresses behind api.weixin.qq.com for firewall rules.',
  method: 'GET',
  path: '/cgi-bin/get_api_domain_ip',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      ip_list: z.array(z.string()),
    }),
  callers: { subscription: 'any', service: 'any' },
  errors: [40013],
  notes: ['Refreshing about once a day is advised.'],
  example: { input: {}, answer: { ip_list: ['101.226.103.0/25'] } },
})

/**
 * 网络通信检测. Makes WeChat resolve the configured callback URL and ping every address found.
 *
 * For all accounts.
 *
 * Errors: 40201, 40202, 40203.
 */
export const callbackCheck = endpoint({
  id: 'base.callbackCheck',
  page: '网络通信检测',
  summary: 'Makes WeChat resolve the configured callback URL and ping every address found.',
  method: 'POST',
  path: '/cgi-bin/callback/check',
  answer: 'bare',
  input: () =>
    strictObject({
      /** What to run. */
      action: z.enum(['dns', 'ping', 'all']),
      /** Carrier the probe leaves from (CAP is the Tencent machine room). */
      check_operator: z.enum(['CHINANET', 'UNICOM', 'CAP', 'DEFAULT']),
    }),
  result: () =>
    answer({
      dns: z
        .array(
          answer({
            ip: z.string(),
            /** Carrier owning the address. */
            real_operator: z.string(),
          }),
        )
        .optional(),
      ping: z
        .array(
          answer({
            ip: z.string(),
            from_operator: z.string(),
            /** One packet is sent, so only 0% or 100%. */
            package_loss: z.string(),
            /** Milliseconds as text, e.g. 23.079ms. */
            time: z.string(),
          }),
        )
        .optional(),
    }),
  callers: { subscription: 'any', service: 'any' },
  errors: [40201, 40202, 40203],
  repeatable: true,
  example: {
    input: { action: 'all', check_operator: 'DEFAULT' },
    answer: {
      dns: [{ ip: '203.0.113.10', real_operator: 'UNICOM' }],
      ping: [{ ip: '203.0.113.10', from_operator: 'UNICOM', package_loss: '0%', time: '23.079ms' }],
    },
  },
})

/** 短key托管、长链接转短链接: short names for long texts and addresses. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, strictObject, utf8 } from './fields.ts'

/**
 * 长信息转短链. Stores a long text and returns a short key.
 *
 * For verified service accounts. Takes up to 4 KB.
 *
 * Errors: 47003, 9410010, 9410011.
 */
export const gen = endpoint({
  id: 'shorten.gen',
  page: '长信息转短链',
  summary: 'Stores a long text and returns a short key.',
  method: 'POST',
  path: '/cgi-bin/shorten/gen',
  input: () =>
    strictObject({
      /** Up to 4 KB. */
      long_data: utf8(4096),
      /** Up to 2592000, which is also the default. */
      expire_seconds: z.int().max(2592000).optional(),
    }),
  result: () =>
    answer({
      /** 15 base62 characters. */
      short_key: z.string(),
    }),
  limits: { maxBytes: 4096 },
  callers: { subscription: 'none', service: 'verified' },
  errors: [47003, 9410010, 9410011],
  example: {
    input: { long_data: 'https://example.com/a/long/address' },
    answer: { short_key: 'aBcDeFgHiJkLmNo' },
  },
})

/**
 * 短链转长信息. Returns the text behind a short key.
 *
 * For verified service accounts.
 *
 * Errors: 47003, 9410012.
 */
export const fetch = endpoint({
  id: 'shorten.fetch',
  page: '短链转长信息',
  summary: 'Returns the text behind a short key.',
  method: 'POST',
  path: '/cgi-bin/shorten/fetch',
  input: () =>
    strictObject({
      short_key: z.string(),
    }),
  result: () =>
    answer({
      long_data: z.string(),
      create_time: z.number(),
      /** Seconds left. */
      expire_seconds: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  errors: [47003, 9410012],
  repeatable: true,
  example: {
    input: { short_key: 'aBcDeFgHiJkLmNo' },
    answer: {
      long_data: 'https://example.com/a/long/address',
      create_time: 1795737600,
      expire_seconds: 604800,
    },
  },
})

/**
 * 长链接转短链接. Shortened a URL to w.url.cn; withdrawn in 2021.
 *
 * For verified accounts.
 *
 * Errors: 40039, 40048, 45103.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const shortUrl = endpoint({
  id: 'shorten.shortUrl',
  page: '长链接转短链接',
  summary: 'Shortened a URL to w.url.cn; withdrawn in 2021.',
  method: 'POST',
  path: '/cgi-bin/shorturl',
  input: () =>
    strictObject({
      action: z.literal('long2short').default('long2short'),
      long_url: z.string(),
    }),
  result: () =>
    answer({
      short_url: z.string(),
    }),
  errors: [40039, 40048, 45103],
  legacy: true,
  example: {
    input: { long_url: 'https://example.com/a/long/address' },
    answer: { short_url: 'https://w.url.cn/s/AbCdEf' },
  },
})

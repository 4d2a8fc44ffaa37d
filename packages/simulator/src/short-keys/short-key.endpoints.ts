/** Calls about short keys, and the one that made short links until 2021. */
import { shorten } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'
import type { ShortKeys } from './short-keys.ts'

const longestLifeSeconds = 2_592_000

interface Parts {
  readonly clock: Clock
  readonly shortKeys: ShortKeys
}

export function shortKeyEndpoints({ clock, shortKeys }: Parts): ApiEndpoint[] {
  return [
    answering(
      shorten.gen,
      ({ account: { appid }, input: { long_data, expire_seconds } }) => ({
        short_key: shortKeys.keep(appid, long_data, expire_seconds ?? longestLifeSeconds),
      }),
      {
        inspect({ long_data }) {
          if (typeof long_data !== 'string' || long_data === '') throw new WechatRefusal(47003)
        },
        refusals: { long_data: 9410010, expire_seconds: 9410011 },
      },
    ),
    answering(
      shorten.fetch,
      ({ account: { appid }, input: { short_key } }) => {
        const found = shortKeys.find(appid, short_key)
        if (!found) throw new WechatRefusal(9410012)
        const { text, createdAt, expiresAt } = found
        return {
          long_data: text,
          create_time: Math.floor(createdAt / 1000),
          expire_seconds: Math.ceil((expiresAt - clock.now()) / 1000),
        }
      },
      { refusals: { short_key: 47003 } },
    ),
    answering(shorten.shortUrl, () => {
      throw new WechatRefusal(45103)
    }),
  ]
}

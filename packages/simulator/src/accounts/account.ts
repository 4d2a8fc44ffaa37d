/** One Official Account as WeChat knows it, and what may be said about one. */
import { z } from 'zod'
import { randomDigits, randomHex, randomText } from '../chance.ts'
import { textLike, textThat } from '../pattern.ts'

const domain = textLike(/^[a-z0-9.-]{1,253}$/, {
  en: 'a domain has no scheme, port or path',
  zh: '域名不含协议、端口和路径',
})

export const accountSchema = z.strictObject({
  appid: textLike(/^wx[0-9a-zA-Z]{16}$/, {
    en: 'an appid is wx and 16 letters or digits',
    zh: 'AppID 为 wx 加 16 位字母或数字',
  }),
  secret: z.string().min(1).max(128),
  token: textLike(/^[0-9a-zA-Z]{1,32}$/, {
    en: 'a token is 1 to 32 letters or digits',
    zh: 'Token 为 1 至 32 位字母或数字',
  }),
  encodingAesKey: textLike(/^[0-9a-zA-Z]{43}$/, {
    en: 'an EncodingAESKey is 43 letters or digits',
    zh: 'EncodingAESKey 为 43 位字母或数字',
  }),
  mode: z.enum(['plain', 'compatible', 'safe']),
  originalId: textLike(/^gh_[0-9a-zA-Z]{1,28}$/, {
    en: 'an original id is gh_ and up to 28 letters or digits',
    zh: '原始 ID 为 gh_ 加最多 28 位字母或数字',
  }),
  /** Empty: nothing is pushed, as for an account whose server configuration is off. */
  callbackUrl: textThat((text) => text === '' || isWebAddress(text), {
    en: 'an address begins with http:// or https://',
    zh: '地址须以 http:// 或 https:// 开头',
  }),
  kind: z.enum(['subscription', 'service']),
  verified: z.boolean(),
  name: z.string().min(1).max(64),
  /** The addresses that may ask for tokens. Empty: all, as for a test account (测试号). */
  ipWhitelist: z.array(z.union([z.ipv4(), z.ipv6()])),
  /** Whether the administrator confirms each new address that asks for tokens. */
  confirmsAddresses: z.boolean(),
  /** Whether the administrator confirms each message to many that is sent by API (群发保护). */
  confirmsMass: z.boolean(),
  /** Where fans may be sent back to after an authorization (网页授权域名); without port. */
  oauthDomains: z.array(domain).max(2),
  /** Whose pages may use the JS-SDK (JS接口安全域名); without port. */
  jsDomains: z.array(domain).max(5),
  /** Calls a day by path, where they are not those of a new account. */
  quotas: z.record(z.string().startsWith('/'), z.int().min(0)),
  /** Calls a minute by path, where they are not WeChat’s usual ones. */
  minuteQuotas: z.record(z.string().startsWith('/'), z.int().min(0)),
})

/** As it is kept: what older versions did not know has its usual value. */
export const keptAccount = accountSchema.extend({
  confirmsMass: z.boolean().default(false),
  minuteQuotas: accountSchema.shape.minuteQuotas.default({}),
})

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '')
}

export const accountInput = accountSchema.exactPartial()

export type AccountInput = Readonly<z.output<typeof accountInput>>

export type Account = Readonly<z.output<typeof accountSchema>>

/** Fills in valid values of one’s own for all that is not given. */
export function newAccount(given: AccountInput): Account {
  const invented: Account = {
    appid: `wx${randomHex(16)}`,
    secret: randomHex(32),
    token: randomText(16),
    encodingAesKey: randomText(43),
    mode: 'safe',
    originalId: `gh_${randomHex(12)}`,
    callbackUrl: '',
    kind: 'service',
    verified: true,
    name: `测试公众号 ${randomDigits(4)}`,
    ipWhitelist: [],
    confirmsAddresses: false,
    confirmsMass: false,
    oauthDomains: [],
    jsDomains: [],
    quotas: {},
    minuteQuotas: {},
  }
  return { ...invented, ...given }
}

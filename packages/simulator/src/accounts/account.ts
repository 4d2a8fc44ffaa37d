/** One Official Account as WeChat knows it, and what may be said about one. */
import { z } from 'zod'
import { randomDigits, randomHex, randomText } from '../chance.ts'

const account = z.strictObject({
  appid: z.string().regex(/^wx[0-9a-zA-Z]{16}$/, 'an appid is wx and 16 letters or digits'),
  secret: z.string().min(1).max(128),
  token: z.string().regex(/^[0-9a-zA-Z]{1,32}$/, 'a token is 1 to 32 letters or digits'),
  encodingAesKey: z
    .string()
    .regex(/^[0-9a-zA-Z]{43}$/, 'an EncodingAESKey is 43 letters or digits'),
  mode: z.enum(['plain', 'compatible', 'safe']),
  originalId: z
    .string()
    .regex(/^gh_[0-9a-zA-Z]{1,28}$/, 'an original id is gh_ and up to 28 letters or digits'),
  /** Empty: nothing is pushed, as for an account whose server configuration is off. */
  callbackUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  kind: z.enum(['subscription', 'service']),
  verified: z.boolean(),
  name: z.string().min(1).max(64),
})

export const accountInput = account.exactPartial()

export type AccountInput = Readonly<z.output<typeof accountInput>>

export type Account = Readonly<z.output<typeof account>>

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
  }
  return { ...invented, ...given }
}

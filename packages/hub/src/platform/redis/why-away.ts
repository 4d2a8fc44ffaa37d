/** Why Redis cannot be used, with what to do about it where the library leaves that to be guessed. */
import { explainTls } from '../tls/explain-tls.ts'
import type { RedisAddress } from './redis-url.ts'

const advice: Readonly<Record<string, string>> = {
  WRONGPASS: 'correct user and password in MPHUB_REDIS_URL',
  NOAUTH: 'write the password into MPHUB_REDIS_URL',
  NOPERM: 'let this user use all commands on keys and channels that begin with mphub:',
}

/** What comes of it when one side speaks TLS and the other does not. */
const misunderstood = ['ETIMEDOUT', 'ECONNRESET', 'EPROTO']

interface Acquaintance {
  readonly address: Pick<RedisAddress, 'tls'>
  readonly hasAnswered: boolean
}

/** In words: the error of a refused login holds the password, and is not for the log. */
export function whyAway(error: Error, { address, hasAnswered }: Acquaintance): string {
  const aboutTls = explainTls(error.message)
  if (aboutTls !== undefined) return aboutTls.en
  const { message } = error
  const code = 'code' in error ? String(error.code) : message.split(' ', 1).join()
  const guess = address.tls
    ? 'if this port speaks no TLS, write redis:// for rediss://'
    : 'if this port speaks TLS, write rediss:// for redis://'
  const remedy = misunderstood.includes(code) && !hasAnswered ? guess : advice[code]
  return remedy === undefined ? message : `${message}; ${remedy}`
}

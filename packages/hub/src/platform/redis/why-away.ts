/** Why Redis cannot be used, with what to do about it where the library leaves that to be guessed. */
import type { RedisAddress } from './redis-url.ts'

const advice: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'name it, or who signed it, behind the address: ?ca=<file>',
  SELF_SIGNED_CERT_IN_CHAIN: 'name the authority that signed it behind the address: ?ca=<file>',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'name who signed it behind the address: ?ca=<file>',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the authority of ?ca=<file> has not signed it',
  CERT_HAS_EXPIRED: 'renew the certificate of Redis',
  ERR_TLS_CERT_ALTNAME_INVALID: 'use a name in the address that is in the certificate',
  WRONGPASS: 'correct user and password in MPHUB_REDIS_URL',
  NOAUTH: 'write the password into MPHUB_REDIS_URL',
  NOPERM: 'let this user use all commands on keys and channels that begin with mphub:, and INFO',
}

/** What comes of it when one side speaks TLS and the other does not. */
const misunderstood = ['ETIMEDOUT', 'ECONNRESET', 'EPROTO']

interface Acquaintance {
  readonly address: Pick<RedisAddress, 'tls'>
  readonly hasAnswered: boolean
}

/** In words: the error of a refused login holds the password, and is not for the log. */
export function whyAway(error: Error, { address, hasAnswered }: Acquaintance): string {
  const [message = ''] = error.message.split(';', 1)
  const code = 'code' in error ? String(error.code) : message.split(' ', 1).join()
  const guess = address.tls
    ? 'if this port speaks no TLS, write redis:// for rediss://'
    : 'if this port speaks TLS, write rediss:// for redis://'
  const remedy = misunderstood.includes(code) && !hasAnswered ? guess : advice[code]
  return remedy === undefined ? message : `${message}; ${remedy}`
}

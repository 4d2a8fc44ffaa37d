/** How an API key is written: `mphub_`, the prefix that finds it, `_`, 256 bits of chance. */
import { createHash, randomBytes } from 'node:crypto'
import { Secret } from '../platform/secret.ts'

const form = /^mphub_(?<prefix>[0-9a-f]{12})_[\w-]{43}$/

export interface FreshKey {
  readonly key: Secret
  readonly prefix: string
  readonly hash: string
}

export function makeKey(): FreshKey {
  const prefix = randomBytes(6).toString('hex')
  const key = new Secret(`mphub_${prefix}_${randomBytes(32).toString('base64url')}`)
  return { key, prefix, hash: hashOf(key).toString('hex') }
}

/** Undefined for what cannot be a key. */
export function prefixOf(key: Secret): string | undefined {
  return form.exec(key.reveal())?.groups?.['prefix']
}

/** Needs no salt and no slowness: nobody guesses 256 bits. */
export function hashOf(key: Secret): Buffer {
  return createHash('sha256').update(key.reveal()).digest()
}

/** The secret key of an installation, which seals the data keys of its accounts. */
import { createHash, randomBytes } from 'node:crypto'
import { SecretKeyError } from './secret-key-error.ts'

export interface MasterKey {
  /** Tells keys apart, and gives nothing away. */
  readonly id: string
  readonly bytes: Uint8Array
}

export function makeMasterKey(): MasterKey {
  return masterKeyFrom(randomBytes(32))
}

/** Reads a key of 32 bytes in base64. @throws {@link SecretKeyError} */
export function parseMasterKey(text: string, setting = 'MPHUB_SECRET_KEY'): MasterKey {
  const bytes = Buffer.from(text.trim(), 'base64')
  if (bytes.length === 32) return masterKeyFrom(bytes)
  throw new SecretKeyError({
    en: `${setting} must be 32 bytes in base64. Make one with: openssl rand -base64 32`,
    zh: `${setting} 必须是 32 字节的 base64。生成方法：openssl rand -base64 32`,
  })
}

export function writeMasterKey({ bytes }: MasterKey): string {
  return Buffer.from(bytes).toString('base64')
}

function masterKeyFrom(bytes: Uint8Array): MasterKey {
  const hash = createHash('sha256').update('mphub master key').update(bytes).digest('hex')
  return { id: hash.slice(0, 16), bytes }
}

/** Seals secrets before they reach the database (AES-256-GCM), with the installation's own key. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MphubError } from './errors.ts'
import { Secret } from './secret.ts'

const version = 'v1'
const nonceBytes = 12
const tagBytes = 16

/** The secret key is missing, malformed, or not the one the data was sealed with. */
export class SecretKeyError extends MphubError {
  override readonly name = 'SecretKeyError'
  override readonly exitCode = 2
  readonly code = 'secret_key'
}

/**
 * Seals and opens single values. `place` says where the value belongs (table, row, column): a
 * sealed value moved to another place does not open there.
 */
export interface Seal {
  seal(secret: Secret, place: string): string
  /** @throws {@link SecretKeyError} when the value was sealed with another key or for another place. */
  open(sealed: string, place: string): Secret
}

export function createSeal(key: Uint8Array): Seal {
  return {
    seal(secret, place) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
      const body = Buffer.concat([cipher.update(secret.reveal(), 'utf8'), cipher.final()])
      return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, place) {
      try {
        return new Secret(unseal(key, sealed, place))
      } catch (cause) {
        throw wrongKey(place, cause)
      }
    },
  }
}

function unseal(key: Uint8Array, sealed: string, place: string): string {
  const bytes = Buffer.from(sealed.slice(version.length + 1), 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  const opened = decipher.update(bytes.subarray(nonceBytes + tagBytes))
  return Buffer.concat([opened, decipher.final()]).toString('utf8')
}

function wrongKey(place: string, cause: unknown): SecretKeyError {
  return new SecretKeyError(
    {
      en: `The value sealed at ${place} does not open with this secret key. Start with the MPHUB_SECRET_KEY (or the secret.key file of the data folder) it was sealed with.`,
      zh: `位于 ${place} 的密文无法用当前密钥打开。请使用当初加密时的 MPHUB_SECRET_KEY（或数据目录中的 secret.key）启动。`,
    },
    { cause },
  )
}

/** Reads a key of 32 bytes in base64. */
export function parseSecretKey(text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== 32) {
    throw new SecretKeyError({
      en: 'MPHUB_SECRET_KEY must be 32 bytes in base64. Make one with: openssl rand -base64 32',
      zh: 'MPHUB_SECRET_KEY 必须是 32 字节的 base64。生成方法：openssl rand -base64 32',
    })
  }
  return key
}

/**
 * The key kept in the data folder (`secret.key`, mode 0600); made there the first time. Complete
 * or absent at any instant, so that two programs starting together agree on one key.
 */
export async function secretKeyIn(dataFolder: string): Promise<Buffer> {
  const path = join(dataFolder, 'secret.key')
  await mkdir(dataFolder, { recursive: true })
  if (!existsSync(path)) await makeKey(path)
  return parseSecretKey(await readFile(path, 'utf8'))
}

async function makeKey(path: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const key = randomBytes(32).toString('base64')
  await writeFile(draft, `${key}\n`, { mode: 0o600, flush: true })
  try {
    await link(draft, path)
  } catch (error) {
    if (!isAlreadyThere(error)) throw error
  } finally {
    await unlink(draft)
  }
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

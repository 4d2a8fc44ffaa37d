/**
 * Many fans made at once. Nothing is stored of each: a key and a number give the openid, and the
 * openid gives the number back.
 */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { Fan } from './fan.ts'
import { nicknameFrom } from './nickname.ts'

/** All that has to be remembered of a crowd. */
export interface CrowdSeed {
  readonly appid: string
  /** 32 hexadecimal digits. */
  readonly key: string
  readonly count: number
  /** When all of them followed. */
  readonly at: number
}

export interface Crowd {
  readonly seed: CrowdSeed
  /** Undefined for an openid of nobody in this crowd. */
  numberOf(openid: string): number | undefined
  /** Those from one number up to, and without, another. */
  slice(from: number, to: number): Fan[]
  openids(): string[]
}

const blockLength = 16
const cipherName = 'aes-128-ecb'

export function createCrowd(seed: CrowdSeed): Crowd {
  const key = Buffer.from(seed.key, 'hex')
  const prefix = prefixOf(seed.appid)

  function* blocks(from: number, to: number): Generator<Buffer> {
    const count = Math.max(0, to - from)
    const plain = Buffer.alloc(count * blockLength)
    for (let index = 0; index < count; index++) {
      plain.writeUInt32BE(from + index, index * blockLength + 12)
    }
    const cipher = createCipheriv(cipherName, key, null).setAutoPadding(false)
    const sealed = cipher.update(plain)
    for (let at = 0; at < sealed.length; at += blockLength) {
      yield sealed.subarray(at, at + blockLength)
    }
  }

  const openidOf = (block: Buffer) => prefix + block.toString('base64url')

  return {
    seed,
    numberOf(openid) {
      const block = Buffer.from(openid.slice(prefix.length), 'base64url')
      if (block.length !== blockLength || openidOf(block) !== openid) return undefined
      const decipher = createDecipheriv(cipherName, key, null).setAutoPadding(false)
      const plain = decipher.update(block)
      const isOurs = plain.subarray(0, 12).every((byte) => byte === 0)
      const number = plain.readUInt32BE(12)
      return isOurs && number < seed.count ? number : undefined
    },
    slice: (from, to) =>
      Array.from(blocks(from, to), (block) => ({
        openid: openidOf(block),
        nickname: nicknameFrom(block.readUInt32BE(0)),
        follows: true,
        followedAt: seed.at,
        createdAt: seed.at,
      })),
    openids: () => Array.from(blocks(0, seed.count), openidOf),
  }
}

/** The fans of an account have openids that begin alike, as at WeChat. */
function prefixOf(appid: string): string {
  return `o${createHash('sha256').update(appid).digest('base64url').slice(0, 5)}`
}

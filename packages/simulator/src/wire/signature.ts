/** WeChat’s signature: SHA-1 over the parts, sorted by their bytes and joined. */
import { createHash } from 'node:crypto'

export function sign(...parts: string[]): string {
  const sorted = parts.map((part) => Buffer.from(part)).sort(Buffer.compare)
  return createHash('sha1').update(Buffer.concat(sorted)).digest('hex')
}

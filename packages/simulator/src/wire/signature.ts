/** WeChat’s signature: SHA-1 over the parts, sorted by their bytes and joined. */
import { hash } from 'node:crypto'

export function sign(...parts: string[]): string {
  const sorted = parts.map((part) => Buffer.from(part)).sort(Buffer.compare)
  return hash('sha1', Buffer.concat(sorted), 'hex')
}

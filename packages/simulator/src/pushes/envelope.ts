/** The request of one attempt: the signed address and the body, as the server’s mode wants them. */
import { encrypt } from '../wire/cipher.ts'
import type { Fields } from '../wire/field.ts'
import { sign } from '../wire/signature.ts'
import { writeXml } from '../wire/write-xml.ts'
import type { Server } from './server.ts'

export interface Stamp {
  /** Unix seconds. */
  readonly timestamp: string
  readonly nonce: string
}

export interface Envelope {
  readonly url: string
  readonly body: string
}

export function seal(
  server: Server,
  { openid, fields }: { openid: string; fields: Fields },
  { timestamp, nonce }: Stamp,
): Envelope {
  const query = { signature: sign(server.token, timestamp, nonce), timestamp, nonce, openid }
  const plain = writeXml(fields)
  if (server.mode === 'plain') return { url: withQuery(server.callbackUrl, query), body: plain }
  const Encrypt = encrypt(server, plain)
  const signed = {
    ...query,
    encrypt_type: 'aes',
    msg_signature: sign(server.token, timestamp, nonce, Encrypt),
  }
  const open = server.mode === 'compatible' ? fields : { ToUserName: server.originalId }
  return { url: withQuery(server.callbackUrl, signed), body: writeXml({ ...open, Encrypt }) }
}

/** Keeps the order of the parameters, and those that the address has already. */
export function withQuery(address: string, parameters: Record<string, string>): string {
  const url = new URL(address)
  const added = new URLSearchParams(parameters).toString()
  url.search = url.search ? `${url.search}&${added}` : added
  url.hash = ''
  return url.href
}

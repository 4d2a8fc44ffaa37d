/** The encrypted form of a reply (被动回复加密). */
import { cdata, textOrCdata } from '../xml/write-xml.ts'
import type { MessageCipher } from './message-cipher.ts'
import { signatureOf } from './signature.ts'

/** What a reply is sealed with. */
export interface SealOptions {
  /** With the key that opened the question. */
  readonly cipher: MessageCipher
  /** The account’s token, the one it shares with WeChat. */
  readonly token: string
  /** Unix seconds, of our choice. */
  readonly timestamp: string
  /** The nonce of the question. */
  readonly nonce: string
  /** The reply in plain XML, as `writeReply` makes it. */
  readonly reply: string
  /** The 16 random bytes of the ciphertext; for tests that need a known one. */
  readonly random?: Uint8Array | undefined
}

/**
 * Encrypts and signs a reply, which is what WeChat expects in safe mode (安全模式) and accepts in
 * compatible mode. The answer `success` needs no seal. Official page: 消息加解密说明.
 */
export function sealReply({ cipher, token, timestamp, nonce, reply, random }: SealOptions): string {
  const encrypt = cipher.encrypt(reply, random)
  const signature = signatureOf(token, timestamp, nonce, encrypt)
  return (
    `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt>` +
    `<MsgSignature><![CDATA[${signature}]]></MsgSignature>` +
    `<TimeStamp>${textOrCdata(timestamp)}</TimeStamp>` +
    `<Nonce>${cdata(nonce)}</Nonce></xml>`
  )
}

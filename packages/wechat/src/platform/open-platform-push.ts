/** Opens what WeChat pushes to a third-party platform (第三方平台): notices, and the messages of accounts. */
import { DecryptionError } from '../crypto/decryption-error.ts'
import { readEnvelope } from '../crypto/envelope.ts'
import type { MessageCipher } from '../crypto/message-cipher.ts'
import { isSignedBy } from '../crypto/signature.ts'
import type { IncomingMessage } from '../message/incoming-message.ts'
import { parseMessage } from '../message/parse-message.ts'
import { PushRefusedError } from './push-refused-error.ts'

/** What a platform shares with WeChat. */
export interface PlatformKeys {
  /** 消息校验Token. */
  readonly token: string
  /**
   * One for each 消息加解密Key in use, the current one first and the one before it second, made with
   * the appid of the platform: it stands inside every push, whichever account the push is about.
   */
  readonly ciphers: readonly [MessageCipher, ...MessageCipher[]]
}

/** A push as it arrives. */
export interface PlatformPush {
  readonly query: {
    readonly timestamp: string
    readonly nonce: string
    readonly msg_signature: string
  }
  readonly body: string
}

/** A push that is WeChat’s. */
export interface OpenedPush {
  readonly message: IncomingMessage
  /** The key of the question, with which an answer has to be sealed. */
  readonly cipher: MessageCipher
}

/**
 * Checks the signature of a push, decrypts and reads it. On the address for notices (授权事件接收URL)
 * the message is a notice, to be answered with `success`; on that for messages (消息与事件接收URL) it
 * is a message to the account whose appid stands in the path, where `$APPID$` was.
 *
 * @throws {@link PushRefusedError}, {@link DecryptionError}, {@link XmlError}
 */
export function openPlatformPush(keys: PlatformKeys, { query, body }: PlatformPush): OpenedPush {
  const { encrypt } = readEnvelope(body)
  if (encrypt === undefined) throw new PushRefusedError('not_encrypted')
  const { timestamp, nonce, msg_signature } = query
  if (!isSignedBy(msg_signature, keys.token, timestamp, nonce, encrypt)) {
    throw new PushRefusedError('signature_mismatch')
  }
  const { text, cipher } = decryptWithAny(keys.ciphers, encrypt)
  return { message: parseMessage(text), cipher }
}

/** The failure that is told is that of the current key. */
function decryptWithAny(ciphers: PlatformKeys['ciphers'], encrypt: string) {
  let failure: unknown
  for (const cipher of ciphers) {
    try {
      return { text: cipher.decrypt(encrypt), cipher }
    } catch (error) {
      if (!(error instanceof DecryptionError)) throw error
      failure ??= error
    }
  }
  throw failure
}

/** The ciphers of accounts, each made once: a cipher keeps its AES context from message to message. */
import { MessageCipher } from '@mphub/wechat/callback'
import type { CallbackKeys } from '../accounts/account.ts'

const ciphers = new WeakMap<CallbackKeys, MessageCipher>()

/** Undefined when these keys have no EncodingAESKey. */
export function cipherOf(appid: string, keys: CallbackKeys): MessageCipher | undefined {
  if (keys.aesKey === null) return undefined
  const known = ciphers.get(keys)
  if (known !== undefined) return known
  const cipher = new MessageCipher({ encodingAesKey: keys.aesKey.reveal(), appid })
  ciphers.set(keys, cipher)
  return cipher
}

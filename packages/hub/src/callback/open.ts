/** Opens an encrypted push, and seals the answer with the key that opened it. */
import { DecryptionError, sealReply, type MessageCipher } from '@mphub/wechat/callback'
import { acceptedKeys, type Authenticated } from './authenticate.ts'
import { cipherOf } from './account-ciphers.ts'
import { refuse, say, silence, type Answer } from './answer.ts'
import type { Step } from './pipeline.ts'
import type { Push } from './push.ts'

export interface Opened {
  /** The message as WeChat wrote it, in XML or JSON. */
  readonly content: string
}

export const open: Step<Push & Authenticated, Opened> = async (push, next) => {
  const { envelope } = push
  if (envelope === undefined) return next({ content: push.body })
  const opened = tryKeys(push, envelope.encrypt)
  if (opened === undefined) return refuse('decryption')
  return seal(await next({ content: opened.content }), push, opened.cipher)
}

function tryKeys({ account, arrivedAt }: Push, encrypt: string) {
  for (const keys of acceptedKeys(account, arrivedAt)) {
    const cipher = cipherOf(account.appid, keys)
    const content = cipher && decryptedBy(cipher, encrypt)
    if (content !== undefined) return { cipher, content }
  }
  return undefined
}

/** Undefined whatever is wrong with it: nobody outside learns what. */
function decryptedBy(cipher: MessageCipher, encrypt: string): string | undefined {
  try {
    return cipher.decrypt(encrypt)
  } catch (error) {
    if (error instanceof DecryptionError) return undefined
    throw error
  }
}

/** `success` and refusals stay readable, as WeChat wants them. */
function seal(
  answer: Answer,
  { query, token, arrivedAt }: Push & Authenticated,
  cipher: MessageCipher | undefined,
): Answer {
  if (cipher === undefined || answer.status !== 200 || answer.body === silence.body) return answer
  const timestamp = String(Math.floor(arrivedAt / 1000))
  return say(sealReply({ cipher, token, timestamp, nonce: query.nonce, reply: answer.body }))
}

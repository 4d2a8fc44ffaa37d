/** Makes sure that what was fast was also right. */
import { MessageCipher, parseXml } from '@mphub/wechat'
import { replyText } from '../workload/accounts.ts'
import type { Batch } from './pushes.ts'

/** @throws when one of the replies, by number of its message, is not the text to that fan. */
export function checkReplies(batch: Batch, replies: ReadonlyMap<number, Buffer>): void {
  const { account } = batch
  const cipher = new MessageCipher({ encodingAesKey: account.aesKey, appid: account.appid })
  for (const [index, body] of replies) {
    const xml = account.mode === 'plain' ? body.toString() : opened(cipher, body.toString())
    const { ToUserName, FromUserName, Content } = parseXml(xml)
    const right = ToUserName === batch.openid(index) && FromUserName === account.originalId
    if (!right || Content !== replyText) throw new Error(`a push was answered wrongly: ${xml}`)
  }
}

function opened(cipher: MessageCipher, sealed: string): string {
  const { Encrypt } = parseXml(sealed)
  if (typeof Encrypt !== 'string') throw new Error(`a reply is not encrypted: ${sealed}`)
  return cipher.decrypt(Encrypt)
}

/** A callback answered by hand, with every trick that keeps it short: the floor under the hub. */
import { createCipheriv, createDecipheriv, hash, randomFillSync } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { replyText, safeAccount } from '../workload/accounts.ts'

const { appid, token, aesKey } = safeAccount
const key = Buffer.from(aesKey, 'base64')
const iv = key.subarray(0, 16)
const receiver = Buffer.from(appid)
const encryption = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
const decryption = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
/** Undoes that the running context takes the last block before for its IV. */
const correction = Buffer.alloc(16)
const random = Buffer.alloc(16 * 256)
let randomUsed = random.length

export function answerTuned(request: IncomingMessage, response: ServerResponse): void {
  let body: Buffer | undefined
  request.on('data', (chunk: Buffer) => {
    body = body === undefined ? chunk : Buffer.concat([body, chunk])
  })
  request.on('end', () => {
    const reply = replyTo(request.url ?? '', body?.toString() ?? '')
    if (reply === undefined) return void response.writeHead(401).end('refused')
    response.setHeader('content-type', 'text/xml; charset=utf-8')
    response.end(reply)
  })
}

function replyTo(url: string, body: string): string | undefined {
  const [timestamp, nonce] = [parameter(url, '&timestamp='), parameter(url, '&nonce=')]
  if (!url.includes('&encrypt_type=aes')) {
    const genuine = parameter(url, '?signature=') === sign(timestamp, nonce, '')
    return genuine ? messageTo(body) : undefined
  }
  const encrypt = between(body, '<Encrypt><![CDATA[', ']]>')
  if (parameter(url, '&msg_signature=') !== sign(timestamp, nonce, encrypt)) return undefined
  const sealed = encryptText(messageTo(decryptText(encrypt)))
  const now = String(Math.floor(Date.now() / 1000))
  return `<xml><Encrypt><![CDATA[${sealed}]]></Encrypt><MsgSignature><![CDATA[${sign(now, nonce, sealed)}]]></MsgSignature><TimeStamp>${now}</TimeStamp><Nonce><![CDATA[${nonce}]]></Nonce></xml>`
}

function messageTo(xml: string): string {
  const fan = between(xml, '<FromUserName><![CDATA[', ']]>')
  const account = between(xml, '<ToUserName><![CDATA[', ']]>')
  return `<xml><ToUserName><![CDATA[${fan}]]></ToUserName><FromUserName><![CDATA[${account}]]></FromUserName><CreateTime>${Math.floor(Date.now() / 1000)}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${replyText}]]></Content></xml>`
}

function parameter(url: string, name: string): string {
  const start = url.indexOf(name) + name.length
  const end = url.indexOf('&', start)
  return url.slice(start, end < 0 ? undefined : end)
}

function between(text: string, opening: string, closing: string): string {
  const start = text.indexOf(opening) + opening.length
  return text.slice(start, text.indexOf(closing, start))
}

function sign(timestamp: string, nonce: string, encrypt: string): string {
  return hash('sha1', [token, timestamp, nonce, encrypt].sort().join(''))
}

function decryptText(encrypt: string): string {
  const frame = decryption.update(Buffer.from(encrypt, 'base64'))
  const end = frame.length - (frame[frame.length - 1] ?? 0)
  const messageEnd = 20 + frame.readUInt32BE(16)
  if (receiver.compare(frame, messageEnd, end) !== 0) throw new Error('another appid')
  return frame.toString('utf8', 20, messageEnd)
}

function encryptText(text: string): string {
  const frame = Buffer.allocUnsafe(text.length * 3 + 128)
  const messageEnd = 20 + frame.write(text, 20)
  const end = messageEnd + frame.write(appid, messageEnd, 'latin1')
  const padding = 32 - (end % 32)
  if (randomUsed === random.length) {
    randomFillSync(random)
    randomUsed = 0
  }
  for (let at = 0; at < 16; at++) frame[at] = random[randomUsed++]! ^ correction[at]!
  frame.writeUInt32BE(messageEnd - 20, 16)
  frame.fill(padding, end, end + padding)
  const encrypted = encryption.update(frame.subarray(0, end + padding))
  const last = encrypted.length - 16
  for (let at = 0; at < 16; at++) correction[at] = iv[at]! ^ encrypted[last + at]!
  return encrypted.toString('base64')
}

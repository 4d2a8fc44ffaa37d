/** A callback answered by hand, in ordinary code: everything anew for each message. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { replyText, safeAccount } from '../workload/accounts.ts'

const { appid, token, aesKey } = safeAccount
const key = Buffer.from(aesKey + '=', 'base64')
const iv = key.subarray(0, 16)

export async function answerSimply(request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString()
  const query = new URLSearchParams(request.url?.split('?')[1])
  const reply =
    query.get('encrypt_type') === 'aes' ? replySealed(query, body) : replyPlain(query, body)
  if (reply === undefined) response.statusCode = 401
  response.setHeader('content-type', 'text/xml; charset=utf-8')
  response.end(reply ?? 'refused')
}

function replyPlain(query: URLSearchParams, body: string): string | undefined {
  const expected = sign(token, query.get('timestamp') ?? '', query.get('nonce') ?? '')
  return query.get('signature') === expected ? replyTo(body) : undefined
}

function replySealed(query: URLSearchParams, body: string): string | undefined {
  const nonce = query.get('nonce') ?? ''
  const encrypt = field(body, 'Encrypt')
  const expected = sign(token, query.get('timestamp') ?? '', nonce, encrypt)
  if (query.get('msg_signature') !== expected) return undefined
  const sealed = encryptText(replyTo(decryptText(encrypt)))
  const timestamp = String(Math.floor(Date.now() / 1000))
  return `<xml>
<Encrypt><![CDATA[${sealed}]]></Encrypt>
<MsgSignature><![CDATA[${sign(token, timestamp, nonce, sealed)}]]></MsgSignature>
<TimeStamp>${timestamp}</TimeStamp>
<Nonce><![CDATA[${nonce}]]></Nonce>
</xml>`
}

function replyTo(message: string): string {
  return `<xml>
<ToUserName><![CDATA[${field(message, 'FromUserName')}]]></ToUserName>
<FromUserName><![CDATA[${field(message, 'ToUserName')}]]></FromUserName>
<CreateTime>${Math.floor(Date.now() / 1000)}</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[${replyText}]]></Content>
</xml>`
}

function field(xml: string, name: string): string {
  return new RegExp(`<${name}><!\\[CDATA\\[(.*?)\\]\\]></${name}>`, 's').exec(xml)?.[1] ?? ''
}

function sign(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join('')).digest('hex')
}

function decryptText(encrypt: string): string {
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  const frame = Buffer.concat([decipher.update(encrypt, 'base64'), decipher.final()])
  const end = frame.length - (frame.at(-1) ?? 0)
  const messageEnd = 20 + frame.readUInt32BE(16)
  if (frame.toString('utf8', messageEnd, end) !== appid) throw new Error('another appid')
  return frame.toString('utf8', 20, messageEnd)
}

function encryptText(text: string): string {
  const message = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const frame = Buffer.concat([randomBytes(16), length, message, Buffer.from(appid)])
  const padding = 32 - (frame.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  const padded = Buffer.concat([frame, Buffer.alloc(padding, padding)])
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
}

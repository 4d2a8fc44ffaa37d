/** Pushes made and signed before the clock runs, as the bytes that go over the wire. */
import { MessageCipher, signatureOf } from '@mphub/wechat'
import { openidOfWriter, type BenchAccount } from '../workload/accounts.ts'

export interface Batch {
  readonly account: BenchAccount
  readonly count: number
  request(index: number): Buffer
  /** Who wrote the message. */
  openid(index: number): string
}

/** Makes batches of an account; no message, nonce or signature comes twice. */
export function createPushes(account: BenchAccount, texts: readonly string[]) {
  const cipher = new MessageCipher({ encodingAesKey: account.aesKey, appid: account.appid })
  let made = 0

  function writeRequest(timestamp: string): string {
    const number = made++
    const nonce = String(1_000_000_000 + number)
    const openid = openidOfWriter(number)
    const message = messageXml({ account, number, timestamp, text: texts[number % texts.length] })
    const signed = [account.token, timestamp, nonce] as const
    const query = `signature=${signatureOf(...signed)}&timestamp=${timestamp}&nonce=${nonce}&openid=${openid}`
    if (account.mode === 'plain') return http(account, query, message)
    const encrypt = cipher.encrypt(message)
    const seal = `&encrypt_type=aes&msg_signature=${signatureOf(...signed, encrypt)}`
    return http(account, query + seal, envelopeXml(account, encrypt))
  }

  return {
    batch(count: number): Batch {
      const first = made
      const timestamp = String(Math.floor(Date.now() / 1000))
      const { bytes, ends } = layOut(count, () => writeRequest(timestamp))
      return {
        account,
        count,
        request: (index) => bytes.subarray(ends[index - 1] ?? 0, ends[index]),
        openid: (index) => openidOfWriter(first + index),
      }
    },
  }
}

/** All requests in one piece of memory, which the garbage collector of the load does not walk. */
function layOut(count: number, write: () => string) {
  let bytes = Buffer.allocUnsafe(count * 1_024)
  const ends = new Uint32Array(count)
  let end = 0
  for (let index = 0; index < count; index++) {
    const request = write()
    if (end + request.length * 3 > bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2)
    end += bytes.write(request, end)
    ends[index] = end
  }
  return { bytes, ends }
}

interface MessageParts {
  readonly account: BenchAccount
  readonly number: number
  readonly timestamp: string
  readonly text: string | undefined
}

function messageXml({ account, number, timestamp, text = '' }: MessageParts): string {
  return (
    `<xml><ToUserName><![CDATA[${account.originalId}]]></ToUserName>\n` +
    `<FromUserName><![CDATA[${openidOfWriter(number)}]]></FromUserName>\n` +
    `<CreateTime>${timestamp}</CreateTime>\n<MsgType><![CDATA[text]]></MsgType>\n` +
    `<Content><![CDATA[${text}]]></Content>\n<MsgId>${24_000_000_000_000_000n + BigInt(number)}</MsgId>\n</xml>`
  )
}

function envelopeXml({ originalId }: BenchAccount, encrypt: string): string {
  return (
    `<xml>\n    <ToUserName><![CDATA[${originalId}]]></ToUserName>\n` +
    `    <Encrypt><![CDATA[${encrypt}]]></Encrypt>\n</xml>\n`
  )
}

function http({ appid }: BenchAccount, query: string, body: string): string {
  return (
    `POST /callback/${appid}?${query} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Mozilla/4.0\r\n` +
    `Accept: */*\r\nContent-Type: text/xml\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  )
}

/** The request by which WeChat verifies a server address, and what it wants to read. */
export function verification({ appid, token }: BenchAccount) {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const [nonce, echo] = ['1514711492', '4375120948345356249']
  const signature = signatureOf(token, timestamp, nonce)
  const query = `signature=${signature}&echostr=${echo}&timestamp=${timestamp}&nonce=${nonce}`
  const request = Buffer.from(`GET /callback/${appid}?${query} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)
  return { request, echo }
}

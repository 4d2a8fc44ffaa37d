/** A push as WeChat signs it, for tests that change it before it is sent. */
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { MessageCipher, signatureOf, writeXml } from '@mphub/wechat'
import type { WechatAccount } from './wechat-account.ts'

/** A list repeats the parameter; undefined leaves it out. */
export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>

export interface RawPush {
  readonly query: RawQuery
  readonly body: string | Uint8Array
}

export interface RawAnswer {
  readonly status: number
  readonly body: string
  /** Without the date. */
  readonly headers: Readonly<Record<string, string>>
}

let messages = 0

/** A text from a fan, with a MsgId of its own. */
export function textFrom(openid: string, account: WechatAccount, content = 'hello'): string {
  return writeXml({
    ToUserName: account.originalId,
    FromUserName: openid,
    CreateTime: 1_714_112_445,
    MsgType: 'text',
    Content: content,
    MsgId: `24${String(++messages).padStart(15, '0')}`,
  })
}

/** Signs a message at `at` (UTC milliseconds), and encrypts it unless the account is plain. */
export function sign(account: WechatAccount, at: number, message: string): RawPush {
  if (account.mode === 'plain') return { query: signQuery(account, at), body: message }
  const encrypt = new MessageCipher(account).encrypt(message)
  return signEncrypted(account, at, encrypt)
}

/** Signs what is, or claims to be, a ciphertext. */
export function signEncrypted(account: WechatAccount, at: number, encrypt: string): RawPush {
  const query = signQuery(account, at)
  const { timestamp, nonce } = query
  return {
    query: {
      ...query,
      encrypt_type: 'aes',
      msg_signature: signatureOf(account.token, timestamp, nonce, encrypt),
    },
    body: writeXml({ ToUserName: account.originalId, Encrypt: encrypt }),
  }
}

export function signQuery({ token }: WechatAccount, at: number) {
  const timestamp = String(Math.floor(at / 1000))
  const nonce = randomUUID().replaceAll('-', '')
  return { signature: signatureOf(token, timestamp, nonce), timestamp, nonce }
}

/** The query as it stands in the address. */
export function writeQuery(query: RawQuery): string {
  return Object.entries(query)
    .flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]))
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&')
}

export async function post(url: string, { query, body }: RawPush): Promise<RawAnswer> {
  return answerOf(await fetch(`${url}?${writeQuery(query)}`, { method: 'POST', body }))
}

/** Sends the beginning of a push, and waits for the answer without ever sending the end. */
export function postBeginning(
  url: string,
  { query, body }: RawPush,
  headers: Readonly<Record<string, string | number>>,
): Promise<Pick<RawAnswer, 'status' | 'body'>> {
  return new Promise((resolve, reject) => {
    const pushing = request(`${url}?${writeQuery(query)}`, { method: 'POST', headers })
    pushing.on('error', reject).on('response', async (response) => {
      resolve({ status: response.statusCode ?? 0, body: await readText(response) })
      pushing.destroy()
    })
    pushing.write(body)
  })
}

export async function get(url: string, query: RawQuery): Promise<RawAnswer> {
  return answerOf(await fetch(`${url}?${writeQuery(query)}`))
}

async function answerOf(response: Response): Promise<RawAnswer> {
  const { date: _date, ...headers } = Object.fromEntries(response.headers)
  return { status: response.status, body: await response.text(), headers }
}

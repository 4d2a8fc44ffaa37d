/** A developer’s server for tests: receives pushes, opens them, and answers as it is told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import type { Account } from '../accounts/account.ts'
import { decrypt, encrypt } from '../wire/cipher.ts'
import { textOf, type Fields } from '../wire/field.ts'
import { readXml } from '../wire/read-xml.ts'
import { sign } from '../wire/signature.ts'
import { writeXml } from '../wire/write-xml.ts'

export interface ReceivedPush {
  readonly headers: IncomingMessage['headers']
  readonly query: URLSearchParams
  readonly body: string
  /** The message, decrypted where it was encrypted and checked. */
  readonly message: Fields
}

interface Answer {
  readonly status?: number
  readonly body: string
}

/** `undefined` never answers. */
export type Answering = (push: ReceivedPush) => Answer | undefined

export interface DeveloperServer extends AsyncDisposable {
  readonly url: string
  readonly pushes: ReceivedPush[]
  /** The account whose settings the server believes to have. */
  account: Account | undefined
  answering: Answering
  /** What it answers to an address verification, made from the echostr. */
  echoing: (echostr: string) => Answer
  /** Resolves when this many pushes have arrived. */
  received(count: number): Promise<void>
}

export async function startDeveloperServer(): Promise<DeveloperServer> {
  const http = createServer((request, response) => void take(request, response))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const waiting: { count: number; resolve: () => void }[] = []
  const server: DeveloperServer = {
    url: `http://127.0.0.1:${portOf(http.address())}/callback`,
    pushes: [],
    account: undefined,
    answering: () => ({ body: 'success' }),
    echoing: (echostr) => ({ body: echostr }),
    received(count) {
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.push({ count, resolve })
      wake()
      return promise
    },
    async [Symbol.asyncDispose]() {
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }

  function wake(): void {
    for (const { count, resolve } of waiting) if (server.pushes.length >= count) resolve()
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const query = new URL(request.url ?? '', 'http://server').searchParams
    if (request.method === 'GET') return send(response, server.echoing(query.get('echostr') ?? ''))
    const body = await readText(request)
    const message = open(server.account, query, body)
    const push = { headers: request.headers, query, body, message }
    server.pushes.push(push)
    const answer = server.answering(push)
    wake()
    if (answer) send(response, answer)
  }

  return server
}

function send(response: ServerResponse, { status = 200, body }: Answer): void {
  response.writeHead(status).end(body)
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0
}

/** Reads a push as a careful developer does; a test fails when WeChat’s side signed it wrong. */
function open(account: Account | undefined, query: URLSearchParams, body: string): Fields {
  if (!account) throw new Error('the test has not given the server an account')
  const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? '']
  const outside = readXml(body)
  if (query.get('signature') !== sign(account.token, timestamp, nonce)) {
    throw new Error('the simulator signed wrong')
  }
  if (account.mode === 'plain') return outside
  const encrypted = textOf(outside['Encrypt'])
  if (query.get('msg_signature') !== sign(account.token, timestamp, nonce, encrypted)) {
    throw new Error('the simulator signed the encrypted message wrong')
  }
  return readXml(decrypt(account, encrypted))
}

/** The fields of a reply to a push: the names exchanged, and what is given. */
export function replyTo({ message }: ReceivedPush, fields: Fields): Fields {
  return {
    ToUserName: textOf(message['FromUserName']),
    FromUserName: textOf(message['ToUserName']),
    CreateTime: 1714112445,
    MsgType: 'text',
    ...fields,
  }
}

/** A reply as XML, encrypted for this account. */
export function encryptedReply(account: Account, reply: Fields): string {
  const [TimeStamp, Nonce] = ['1714112446', '415670741']
  const Encrypt = encrypt(account, writeXml(reply))
  const MsgSignature = sign(account.token, TimeStamp, Nonce, Encrypt)
  return writeXml({ Encrypt, MsgSignature, TimeStamp, Nonce })
}

/** Answers with this text, in the way that the account’s mode wants. */
export function sayingBack(account: Account, content: string): Answering {
  return (push) => {
    const reply = replyTo(push, { Content: content })
    return { body: account.mode === 'safe' ? encryptedReply(account, reply) : writeXml(reply) }
  }
}

/** Articles of a news reply (图文). */
export function articles(count: number): Fields {
  const item = Array.from({ length: count }, (_, index) => ({
    Title: `第${index + 1}篇`,
    Description: '',
    PicUrl: '',
    Url: 'https://example.com/',
  }))
  return { MsgType: 'news', ArticleCount: count, Articles: { item } }
}

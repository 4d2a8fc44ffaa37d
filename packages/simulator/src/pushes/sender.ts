/** Makes one HTTP request as WeChat does: five seconds, no redirects, a small answer. */
import type { ClientRequest, IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Clock } from '../clock.ts'
import { Agent, request } from '../node-http.ts'
import { because, type Reason } from '../reason.ts'
import { networkReason } from './network-reason.ts'

const largestAnswer = 1024 * 1024

/** Shorter than any server’s own, so that no request meets a connection being closed. */
const idleConnectionMs = 1000

export type Exchange =
  | { readonly kind: 'response'; readonly status: number; readonly body: Buffer }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'failed'; readonly why: Reason }
  | { readonly kind: 'too-large'; readonly status: number }

interface WechatRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly body?: string
}

export interface Sender {
  /** Never throws: what goes wrong is an outcome. */
  send(request: WechatRequest, signal: AbortSignal): Promise<Exchange>
  close(): void
}

export function createSender({ clock, timeoutMs }: { clock: Clock; timeoutMs: number }): Sender {
  const options = { keepAlive: true, timeout: idleConnectionMs }
  const agents = { 'http:': new Agent(options), 'https:': new https.Agent(options) }

  return {
    send(request, signal) {
      const { promise, resolve } = Promise.withResolvers<Exchange>()
      const outgoing = start(request, agents)
      const timer = clock.setTimeout(() => resolve({ kind: 'timeout' }), timeoutMs)
      const stop = () => resolve({ kind: 'failed', why: because('stopped') })
      signal.addEventListener('abort', stop)
      outgoing.on('error', (error) => resolve({ kind: 'failed', why: networkReason(error) }))
      outgoing.on('response', (response) => collect(response, resolve))
      outgoing.end(request.body)
      return promise.finally(() => {
        timer.cancel()
        signal.removeEventListener('abort', stop)
        if (!outgoing.closed) outgoing.destroy()
      })
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}

type Agents = { readonly 'http:': InstanceType<typeof Agent>; readonly 'https:': https.Agent }

function start({ method, url, body }: WechatRequest, agents: Agents): ClientRequest {
  const headers = {
    'User-Agent': 'Mozilla/4.0',
    Accept: '*/*',
    ...(body !== undefined && {
      'Content-Type': 'text/xml',
      'Content-Length': Buffer.byteLength(body),
    }),
  }
  return url.startsWith('https:')
    ? https.request(url, { method, headers, agent: agents['https:'] })
    : request(url, { method, headers, agent: agents['http:'] })
}

function collect(response: IncomingMessage, resolve: (exchange: Exchange) => void): void {
  const status = response.statusCode ?? 0
  const chunks: Buffer[] = []
  let length = 0
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length > largestAnswer) resolve({ kind: 'too-large', status })
  })
  response.on('end', () => resolve({ kind: 'response', status, body: Buffer.concat(chunks) }))
  response.on('error', (error) => resolve({ kind: 'failed', why: networkReason(error) }))
}

/** Makes one HTTP request as WeChat does: five seconds, no redirects, a small answer. */
import type { ClientRequest, IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Clock } from '../clock.ts'
import { Agent, request } from '../node-http.ts'
import { because, becauseOf, type Reason } from '../reason.ts'
import { networkReason } from './network-reason.ts'
import { watchProgress, type Progress } from './progress.ts'

const largestAnswer = 1024 * 1024

/** Shorter than most servers’ own, so that few requests meet a connection being closed. */
const idleConnectionMs = 1000

export type Exchange =
  | {
      readonly kind: 'response'
      readonly status: number
      readonly body: Buffer
      readonly isCompressed: boolean
    }
  /** Connected, and not answered: with the status, when the answer had begun. */
  | { readonly kind: 'timeout'; readonly status: number | null; readonly why: Reason }
  | { readonly kind: 'failed'; readonly why: Reason }
  | { readonly kind: 'too-large'; readonly status: number }

interface WechatRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly body?: string
}

export interface Sender {
  /** Never throws: what goes wrong is an outcome. */
  send(request: WechatRequest, signal?: AbortSignal): Promise<Exchange>
  /** Ends what is under way. */
  stop(): void
  close(): void
}

interface Surroundings {
  readonly clock: Clock
  readonly timeoutMs: number
  /** Uses connections again, as only a load test does: WeChat makes one for each push. */
  readonly keepAlive?: boolean
}

export function createSender({ clock, timeoutMs, keepAlive = false }: Surroundings): Sender {
  const options = keepAlive ? { keepAlive, timeout: idleConnectionMs } : { keepAlive }
  const agents = { 'http:': new Agent(options), 'https:': new https.Agent(options) }
  const running = new Set<() => void>()

  function exchange(request: WechatRequest, resolve: (exchange: Exchange) => void) {
    let progress: () => Progress
    let isOver = false
    let outgoing = begin()

    /** A connection that the server had closed in the same moment says nothing about the server. */
    function failed(error: Error): void {
      if (isOver) return
      const isStale = outgoing.reusedSocket && progress().stage === 'waiting'
      if (!isStale) return resolve({ kind: 'failed', why: networkReason(error) })
      outgoing = begin()
    }

    function begin(): ClientRequest {
      const begun = start(request, agents)
      progress = watchProgress(begun)
      begun.on('error', failed)
      begun.on('response', (response) => collect(response, resolve))
      begun.end(request.body)
      return begun
    }

    return {
      giveUp: () => resolve(tooLate(progress(), `${timeoutMs / 1000} s`)),
      end() {
        isOver = true
        if (!outgoing.closed) outgoing.destroy()
      },
    }
  }

  return {
    send(request, signal) {
      const { promise, resolve } = Promise.withResolvers<Exchange>()
      const { giveUp, end } = exchange(request, resolve)
      const timer = clock.setTimeout(giveUp, timeoutMs)
      const stop = () => resolve({ kind: 'failed', why: because('stopped') })
      running.add(stop)
      signal?.addEventListener('abort', stop)
      return promise.finally(() => {
        timer.cancel()
        running.delete(stop)
        signal?.removeEventListener('abort', stop)
        end()
      })
    },
    stop() {
      for (const stop of running) stop()
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

function tooLate({ stage, status }: Progress, patience: string): Exchange {
  switch (stage) {
    case 'resolving':
      return { kind: 'failed', why: becauseOf('no_dns_answer_in_time', patience) }
    case 'connecting':
      return { kind: 'failed', why: becauseOf('no_connection_in_time', patience) }
    case 'waiting':
      return { kind: 'timeout', status, why: because('no_answer_in_time') }
    case 'answering':
      return { kind: 'timeout', status, why: because('answer_unfinished') }
  }
}

function collect(response: IncomingMessage, resolve: (exchange: Exchange) => void): void {
  const status = response.statusCode ?? 0
  const isCompressed = !/^(identity)?$/i.test(response.headers['content-encoding'] ?? '')
  const chunks: Buffer[] = []
  let length = 0
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length > largestAnswer) resolve({ kind: 'too-large', status })
  })
  response.on('end', () =>
    resolve({ kind: 'response', status, body: Buffer.concat(chunks), isCompressed }),
  )
  response.on('error', (error) => resolve({ kind: 'failed', why: networkReason(error) }))
}

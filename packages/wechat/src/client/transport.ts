/** Sends one HTTP request, and says what went wrong in the words of this client. */
import { Readable } from 'node:stream'
import { Agent, errors, ProxyAgent, request, type Dispatcher } from 'undici'
import type { RawAnswer } from '../media/binary-answer.ts'
import { InvalidMediaError } from '../media/invalid-media-error.ts'
import type { MultipartBody } from '../media/multipart.ts'
import { CallError } from './call-error.ts'
import { InvalidCallError } from './invalid-call-error.ts'
import { CallAbortedError, CallTimeoutError, NetworkError } from './network-error.ts'

/** Milliseconds. */
export interface Timeouts {
  /** Until the connection stands, TLS included. */
  readonly connectMs: number
  /** From the sent request to the beginning of the answer. */
  readonly headersMs: number
  /** Between two pieces of the answer. */
  readonly bodyMs: number
}

/** One HTTP request of a call. */
export interface HttpRequest {
  /** Of the call, for messages. */
  readonly endpoint: string
  readonly method: 'GET' | 'POST'
  readonly domain: string
  /** What follows the domain, query included. */
  readonly target: string
  readonly body: string | MultipartBody | undefined
  readonly signal: AbortSignal | undefined
}

/** What came back, its body still to be read. */
export interface HttpAnswer extends RawAnswer {
  readonly status: number
}

/** Connections to WeChat. */
export interface Transport {
  /** @throws {@link CallError} */
  send(request: HttpRequest): Promise<HttpAnswer>
  /** Closes the connections that nobody uses any more. */
  close(): Promise<void>
}

interface TransportOptions {
  readonly timeouts: Timeouts
  /** `http://user:password@host:port`. */
  readonly proxy: string | undefined
  /** Instead of a pool of its own. */
  readonly dispatcher: Dispatcher | undefined
}

/** A pool of connections that are kept alive, direct or through a proxy. */
export function openTransport({ timeouts, proxy, dispatcher }: TransportOptions): Transport {
  const { connectMs, headersMs, bodyMs } = timeouts
  const waits = { headersTimeout: headersMs, bodyTimeout: bodyMs }
  const pool = dispatcher ?? openPool(proxy, connectMs)
  let closing: Promise<void> | undefined

  async function send(sent: HttpRequest): Promise<HttpAnswer> {
    const { method, domain, target, body, signal } = sent
    try {
      if (signal?.aborted) throw signal.reason
      const answer = await request(domain + target, {
        ...waits,
        dispatcher: pool,
        method,
        headers: headersOf(body),
        body: typeof body === 'object' ? Readable.from(body.chunks()) : (body ?? null),
        signal: signal ?? null,
      })
      const { statusCode: status, headers } = answer
      return { status, headers, body: told(sent, answer.body) }
    } catch (error) {
      throw explainFailure(sent, error)
    }
  }

  async function close(): Promise<void> {
    if (dispatcher !== undefined || closing !== undefined) return closing
    closing = pool.close()
    return closing
  }

  return { send, close }
}

function openPool(proxy: string | undefined, connectTimeout: number): Dispatcher {
  if (proxy === undefined) return new Agent({ connect: { timeout: connectTimeout } })
  return new ProxyAgent({ uri: proxy, proxyTunnel: true, connectTimeout })
}

function headersOf(body: string | MultipartBody | undefined): Record<string, string> {
  if (body === undefined) return {}
  if (typeof body === 'string') return { 'content-type': 'application/json; charset=utf-8' }
  const { contentType, contentLength } = body
  return { 'content-type': contentType, 'content-length': String(contentLength) }
}

/** An answer can still break while it is read. */
async function* told(
  sent: HttpRequest,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (error) {
    throw explainFailure(sent, error)
  }
}

function explainFailure({ endpoint, domain, signal }: HttpRequest, cause: unknown): Error {
  const host = domain.replace(/^https?:\/\//, '')
  if (signal?.aborted) return new CallAbortedError(endpoint, { outcome: 'unknown', cause })
  if (cause instanceof errors.ConnectTimeoutError) {
    return new CallTimeoutError(endpoint, host, { phase: 'connect', cause })
  }
  if (cause instanceof errors.HeadersTimeoutError) {
    return new CallTimeoutError(endpoint, host, { phase: 'headers', cause })
  }
  if (cause instanceof errors.BodyTimeoutError) {
    return new CallTimeoutError(endpoint, host, { phase: 'body', cause })
  }
  if (cause instanceof CallError || !(cause instanceof Error)) throw cause
  if (cause instanceof InvalidMediaError) return cause
  if (!isOfNetwork(cause)) return cause
  if (isClosed(cause)) {
    return new InvalidCallError(endpoint, [
      { field: '', rule: 'needs a client that is not closed' },
    ])
  }
  const outcome = isBeforeSending(cause) ? 'not_sent' : 'unknown'
  return new NetworkError(endpoint, host, { outcome, cause })
}

function isOfNetwork(error: Error): boolean {
  return error instanceof errors.UndiciError || 'syscall' in error || isBeforeSending(error)
}

/** No connection: the name, the address, or the certificate was refused. */
function isBeforeSending(error: Error): boolean {
  if (error instanceof AggregateError) return error.errors.every(isBeforeSending)
  if (isRefusalOfProxy(error)) return true
  if ('syscall' in error) return error.syscall === 'connect' || error.syscall === 'getaddrinfo'
  return 'code' in error && /CERT|TLS|SIGNED|ISSUER/.test(String(error.code))
}

function isClosed(error: Error): boolean {
  return error instanceof errors.ClientClosedError || error instanceof errors.ClientDestroyedError
}

/** A tunnel that was not opened, such as for a wrong password (407). */
function isRefusalOfProxy(error: Error): boolean {
  return error.message.startsWith('Proxy response')
}

/** The HTTP server of the hub. */
import type { RequestListener, Server } from 'node:http'
import { createServer as createTlsServer, Server as TlsServer } from 'node:https'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { MphubError } from './errors.ts'
import { secureOptions } from './tls/secure-options.ts'
import type { Certificate } from './tls/certificate.ts'

/** As an import it would bring Node’s fetch and WebSocket along, which nothing here uses: 25 ms of every start. */
const { createServer } = process.getBuiltinModule('node:http')

/** WeChat’s pushes are a few kilobytes. */
const bodyLimit = 1024 * 1024
/** WeChat itself gives up after 5 s; who takes longer only occupies a connection. */
const requestTimeoutMs = 10_000
/** Longer than the minute after which proxies close an idle connection: none is used while it closes. */
const idleConnectionMs = 72_000
const lookForSlowMs = 1_000
/** A stopping server waits this long for requests under way. */
const stopWithinMs = 5_000

export interface HttpOptions {
  /** Undefined: plain HTTP. */
  readonly certificate?: Certificate | undefined
  /** Addresses and networks whose `X-Forwarded-*` is believed. */
  readonly trustProxy: readonly string[]
  /** Called for requests that never became one: broken, or too slow. */
  readonly onBrokenRequest: (reason: 'timed_out' | 'malformed_request') => void
}

export function createHttp(options: HttpOptions): FastifyInstance {
  const { onBrokenRequest, trustProxy, certificate } = options
  const http = fastify({
    serverFactory: (listener) => createListeningServer(listener, certificate),
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    bodyLimit,
    schemaController: {
      compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas },
    },
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    // What arrives on an open connection while the server stops is still answered.
    return503OnClosing: false,
    clientErrorHandler(error, socket) {
      if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
      const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      onBrokenRequest(late ? 'timed_out' : 'malformed_request')
      const status = late ? '408 Request Timeout' : '400 Bad Request'
      socket.write(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
      // Does not wait for the other side to hang up, as `end` would.
      socket.destroySoon()
    },
    frameworkErrors(_error, _request, reply: FastifyReply) {
      onBrokenRequest('malformed_request')
      void reply.code(400).type('text/plain').send('bad request')
    },
  })
  // Once its server closes, Node watches neither slow requests nor connections that become idle.
  http.addHook('preClose', async () => {
    http.server.keepAliveTimeout = 1
    setTimeout(() => http.server.closeAllConnections(), stopWithinMs).unref()
  })
  http.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('not found'))
  return http
}

function createListeningServer(listener: RequestListener, certificate?: Certificate): Server {
  const options = {
    requestTimeout: requestTimeoutMs,
    // Node swaps the two time-outs when the one for the headers is longer.
    headersTimeout: requestTimeoutMs,
    keepAliveTimeout: idleConnectionMs,
    connectionsCheckingInterval: lookForSlowMs,
  }
  return certificate === undefined
    ? createServer(options, listener)
    : createTlsServer({ ...options, ...secureOptions(certificate) }, listener)
}

/** From the next connection on. */
export function useCertificate({ server }: FastifyInstance, certificate: Certificate): void {
  if (server instanceof TlsServer) server.setSecureContext(secureOptions(certificate))
}

/** Input is checked with Zod. Without JSON Schema a start loads a hundred files less. */
function noSchemas(): never {
  throw new Error('a route has a JSON Schema, which this server does not compile')
}

/** Another program listens on the port. */
class PortInUseError extends MphubError {
  override readonly name = 'PortInUseError'
  readonly code = 'port_in_use'
}

/**
 * Starts listening, and returns the port.
 *
 * @throws {@link PortInUseError}
 */
export async function listen(
  http: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<number> {
  try {
    await http.listen({ host, port })
  } catch (cause) {
    throw isInUse(cause) ? portInUse(`${host}:${port}`, cause) : cause
  }
  const address = http.server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function portInUse(place: string, cause: unknown): PortInUseError {
  return new PortInUseError(
    {
      en: `Another program listens on ${place}. Stop it, or choose another port with MPHUB_PORT.`,
      zh: `${place} 已被其他程序占用。请停止该程序，或用 MPHUB_PORT 指定其他端口。`,
    },
    { cause },
  )
}

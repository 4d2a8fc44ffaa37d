/** The server that WeChat and programs meet: it listens, follows its certificate, and stops with care. */
import type { FastifyInstance } from 'fastify'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { createDraining } from './draining.ts'
import { createHttp, listen, useCertificate, type HttpOptions } from './http.ts'
import { localUrl } from './local-url.ts'
import type { Log } from './log.ts'
import { followCertificate } from './tls/follow-certificate.ts'

/** Disposing of it lets load balancers move away, answers what is under way, and stops. */
export interface WebServer extends AsyncDisposable {
  /** Takes routes until it listens. */
  readonly http: FastifyInstance
  /** Returns where it can be called. @throws {@link PortInUseError} */
  listen(): Promise<string>
  isStopping(): boolean
  /** Looks whether the certificate has been renewed. */
  refreshCertificate(): Promise<void>
}

export interface WebServerOptions extends Pick<HttpOptions, 'onBrokenRequest'> {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
}

/** @throws {@link TlsError} */
export async function openWebServer(options: WebServerOptions): Promise<WebServer> {
  const { config, clock, log, onBrokenRequest } = options
  const { tls: files, trustProxy, drainMs } = config
  const followed = files && (await followCertificate({ files, clock, log }))
  const http = createHttp({ certificate: followed?.current(), trustProxy, onBrokenRequest })
  followed?.onRenewal((certificate) => useCertificate(http, certificate))
  const draining = createDraining(clock, drainMs)

  return {
    http,
    async listen() {
      const host = config.host ?? '127.0.0.1'
      const port = await listen(http, { host, port: config.port })
      log.info({ host, port }, 'the hub answers')
      return localUrl(config, port)
    },
    isStopping: draining.isUnderWay,
    refreshCertificate: async () => followed?.refresh(),
    async [Symbol.asyncDispose]() {
      followed?.[Symbol.dispose]()
      if (http.server.listening) await draining.begin(http.server)
      await http.close()
    },
  }
}

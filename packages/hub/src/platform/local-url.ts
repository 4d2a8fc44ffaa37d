/** Where programs of this machine call the hub. */
import type { Config } from './config.ts'

/** `port`: the one that was taken, where the configuration leaves it open. */
export function localUrl({ host, tls }: Pick<Config, 'host' | 'tls'>, port: number): string {
  return `${tls ? 'https' : 'http'}://${reachable(host ?? '127.0.0.1')}:${port}`
}

/** An address to listen on everywhere is not one to call. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

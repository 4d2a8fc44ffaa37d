/** How a connection to a database server is encrypted. */
import type { NetworkAddress } from '../database-url.ts'

export interface TlsOptions {
  readonly rejectUnauthorized: boolean
  readonly minVersion: 'TLSv1.2'
  readonly ca?: string
}

/** Undefined: in clear. */
export function tlsOptions({ tls }: NetworkAddress): TlsOptions | undefined {
  if (tls.mode === 'off') return undefined
  return {
    rejectUnauthorized: tls.mode === 'verify',
    minVersion: 'TLSv1.2',
    ...(tls.authorities !== undefined && { ca: tls.authorities }),
  }
}

/** How a connection to a database server is encrypted. */
import { isIP } from 'node:net'
import type { Host, NetworkAddress } from '../database-url.ts'

export interface TlsOptions {
  readonly rejectUnauthorized: boolean
  readonly minVersion: 'TLSv1.2'
  readonly servername?: string
  readonly ca?: string
}

/** Undefined: in clear. */
export function tlsOptions({ tls }: NetworkAddress, { name }: Host): TlsOptions | undefined {
  if (tls.mode === 'off') return undefined
  return {
    rejectUnauthorized: tls.mode === 'verify',
    minVersion: 'TLSv1.2',
    // An address is no name to ask for.
    ...(isIP(name) === 0 && { servername: name }),
    ...(tls.authorities !== undefined && { ca: tls.authorities }),
  }
}

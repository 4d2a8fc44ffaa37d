/** How the hub speaks TLS. */
import type { SecureContextOptions } from 'node:tls'
import type { Certificate } from './certificate.ts'

export function secureOptions({ cert, key }: Certificate): SecureContextOptions {
  return { cert, key, minVersion: 'TLSv1.2' }
}

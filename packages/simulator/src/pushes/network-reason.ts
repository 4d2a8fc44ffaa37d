/** Why a request did not come through, from what the system or the connection says. */
import { becauseOf, type OpenReason, type Reason } from '../reason.ts'

const kinds: readonly (readonly [codes: RegExp, reason: OpenReason])[] = [
  [/^ECONNREFUSED$/, 'connection_refused'],
  [/^(ECONNRESET|EPIPE|HPE_INVALID_EOF_STATE)$/, 'connection_closed'],
  [/^(ENOTFOUND|EAI_\w+)$/, 'unknown_host'],
  [/^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ETIMEDOUT)$/, 'unreachable_host'],
  [/^EPROTO$|CERT|^ERR_(SSL|TLS)_/, 'untrusted_tls'],
  [/^HPE_/, 'not_http'],
]

export function networkReason(error: Error): Reason {
  const code = 'code' in error ? String(error.code) : error.name
  const known = kinds.find(([codes]) => codes.test(code))
  if (known) return becauseOf(known[1], code)
  return becauseOf('connection_failed', error.message ? `${error.message}, ${code}` : code)
}

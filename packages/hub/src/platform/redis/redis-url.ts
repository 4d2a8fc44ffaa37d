/** Reads `MPHUB_REDIS_URL`: where Redis is, and how to get in. */
import { readFileSync } from 'node:fs'
import { Secret } from '../secret.ts'

export interface RedisAddress {
  readonly host: string
  readonly port: number
  /** Number of the database inside Redis. */
  readonly db: number
  readonly user: string | undefined
  readonly password: Secret | undefined
  /** Undefined: in clear. */
  readonly tls: { readonly authorities: string | undefined } | undefined
}

/** The URL cannot be used; the message says why and never holds the password. */
export class RedisUrlError extends Error {
  override readonly name = 'RedisUrlError'
}

/**
 * `redis://user:password@host:6379/0`, or `rediss://…` for TLS, which checks the certificate, with
 * `?ca=<file>` against an authority of one's own.
 *
 * @throws {@link RedisUrlError}
 */
export function parseRedisUrl(text: string): RedisAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') {
    throw new RedisUrlError(
      'it must be redis://user:password@host:6379/0, or rediss://… for TLS; write % / @ : ? # in a password as %25 %2F %40 %3A %3F %23',
    )
  }
  const tls = url.protocol === 'rediss:'
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? 6379 : Number(url.port),
    db: parseDatabaseNumber(url.pathname),
    user: url.username === '' ? undefined : decoded(url.username),
    password: url.password === '' ? undefined : new Secret(decoded(url.password)),
    tls: readTls(url.searchParams, tls),
  }
}

function parseDatabaseNumber(path: string): number {
  const [, number] = /^\/(\d{0,4})$/.exec(path || '/') ?? []
  if (number === undefined)
    throw new RedisUrlError('behind its host only a number may follow, such as /0')
  return Number(number)
}

function readTls(options: URLSearchParams, encrypted: boolean): RedisAddress['tls'] {
  const unknown = [...options.keys()].find((name) => name !== 'ca')
  if (unknown !== undefined) throw new RedisUrlError(`its option ${unknown} is not known: ca is`)
  const ca = options.get('ca')
  if (ca !== null && !encrypted) throw new RedisUrlError('its ca is of use with rediss:// only')
  if (!encrypted) return undefined
  return { authorities: ca === null ? undefined : readAuthorities(ca) }
}

function readAuthorities(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new RedisUrlError(`the file of its ca cannot be read (${path})`, { cause })
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new RedisUrlError('a % in it must be written as %25')
  }
}

/** For people and logs: without user and password. */
export function describeRedis({ host, port, db, tls }: RedisAddress): string {
  const place = host.includes(':') ? `[${host}]` : host
  return `${tls === undefined ? 'redis' : 'rediss'}://${place}:${port}/${db}`
}

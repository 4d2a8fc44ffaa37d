/** Reads `MPHUB_REDIS_URL`: where Redis is, and how to get in. */
import { readFileSync } from 'node:fs'
import type { Words } from '../errors.ts'
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

/** The URL cannot be used; the words say why, as part of a sentence, and never hold the password. */
export class RedisUrlError extends Error {
  override readonly name = 'RedisUrlError'
  readonly reason: Words

  constructor(reason: Words, options?: ErrorOptions) {
    super(reason.en, options)
    this.reason = reason
  }
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
    throw new RedisUrlError({
      en: 'it must be redis://user:password@host:6379/0, or rediss://… for TLS; write % / @ : ? # in a password as %25 %2F %40 %3A %3F %23',
      zh: '格式应为 redis://用户:密码@主机:6379/0，使用 TLS 时以 rediss:// 开头；密码中的 % / @ : ? # 要写成 %25 %2F %40 %3A %3F %23',
    })
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
    throw new RedisUrlError({
      en: 'behind its host only a number may follow, such as /0',
      zh: '主机之后只能是数字，例如 /0',
    })
  return Number(number)
}

function readTls(options: URLSearchParams, encrypted: boolean): RedisAddress['tls'] {
  const unknown = [...options.keys()].find((name) => name !== 'ca')
  if (unknown !== undefined)
    throw new RedisUrlError({
      en: `its option ${unknown} is not known: ca is`,
      zh: `不认识选项 ${unknown}，可用的有 ca`,
    })
  const ca = options.get('ca')
  if (ca !== null && !encrypted)
    throw new RedisUrlError({
      en: 'its ca is of use with rediss:// only',
      zh: 'ca 只能与 rediss:// 一起使用',
    })
  if (!encrypted) return undefined
  return { authorities: ca === null ? undefined : readAuthorities(ca) }
}

function readAuthorities(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new RedisUrlError(
      {
        en: `the file of its ca cannot be read (${path})`,
        zh: `无法读取 ca 指定的文件（${path}）`,
      },
      { cause },
    )
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new RedisUrlError({ en: 'a % in it must be written as %25', zh: '其中的 % 要写成 %25' })
  }
}

/** For people and logs: without user and password. */
export function describeRedis({ host, port, db, tls }: RedisAddress): string {
  const place = host.includes(':') ? `[${host}]` : host
  return `${tls === undefined ? 'redis' : 'rediss'}://${place}:${port}/${db}`
}

/** Reads `MPHUB_DATABASE_URL`: which database holds the data, and how to reach it. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Words } from '../errors.ts'
import { Secret } from '../secret.ts'

export interface SqliteAddress {
  readonly dialect: 'sqlite'
  /** File, absolute. */
  readonly path: string
}

export interface Host {
  readonly name: string
  readonly port: number
}

/**
 * `off`: in clear. `require`: encrypted, whoever answers. `verify`: encrypted, and the certificate
 * proves the name of the host.
 */
export const tlsModes = ['off', 'require', 'verify'] as const

export interface NetworkAddress {
  readonly dialect: 'mysql' | 'postgres'
  /** Tried in this order; the first that accepts writes is used. */
  readonly hosts: readonly Host[]
  readonly user: string
  readonly password: Secret
  readonly database: string
  readonly tls: {
    readonly mode: (typeof tlsModes)[number]
    /** Certificates of the authorities to believe, PEM; undefined: those of Node.js. */
    readonly authorities: string | undefined
  }
  /** Connections at most. */
  readonly poolSize: number
}

export type DatabaseAddress = SqliteAddress | NetworkAddress

/** The URL cannot be used; the words say why, as part of a sentence, and never hold the password. */
export class DatabaseUrlError extends Error {
  override readonly name = 'DatabaseUrlError'
  readonly reason: Words

  constructor(reason: Words, options?: ErrorOptions) {
    super(reason.en, options)
    this.reason = reason
  }
}

const schemes: Readonly<Record<string, NetworkAddress['dialect']>> = {
  'mysql:': 'mysql',
  'mariadb:': 'mysql',
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
}

const defaultPorts = { mysql: 3306, postgres: 5432 } as const

/**
 * `sqlite:<path>`, relative to `folder`; `mysql://user:password@host:3306/name` and
 * `postgres://…`, with several hosts by commas, and `?tls=off|require|verify&ca=<file>&pool=<n>`.
 *
 * @throws {@link DatabaseUrlError}
 */
export function parseDatabaseUrl(text: string, folder: string): DatabaseAddress {
  if (text.startsWith('sqlite:')) {
    return { dialect: 'sqlite', path: resolve(folder, text.slice('sqlite:'.length) || 'mphub.db') }
  }
  const parts = /^([a-z]+:)\/\/(?:([^@/]*)@)?([^/?@]+)\/([^/?]+)(?:\?(.*))?$/.exec(text)
  const [, scheme = '', login = '', hosts = '', database = '', query = ''] = parts ?? []
  const dialect = schemes[scheme]
  if (dialect === undefined) {
    throw new DatabaseUrlError({
      en: 'it must be sqlite:<path>, mysql://user:password@host/name or postgres://user:password@host/name',
      zh: '格式应为 sqlite:<路径>、mysql://用户:密码@主机/库名 或 postgres://用户:密码@主机/库名',
    })
  }
  const [user = '', ...password] = login.split(':')
  return {
    dialect,
    hosts: hosts.split(',').map((host) => parseHost(host, defaultPorts[dialect])),
    user: decoded(user) || (dialect === 'mysql' ? 'root' : 'postgres'),
    password: new Secret(decoded(password.join(':'))),
    database: decoded(database),
    ...parseOptions(new URLSearchParams(query)),
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new DatabaseUrlError({
      en: 'a % in it must be written as %25',
      zh: '其中的 % 要写成 %25',
    })
  }
}

function parseHost(text: string, defaultPort: number): Host {
  const [, bracketed, plain, port] =
    /^(?:\[([0-9a-f:]+)\]|([^:[\]]+))(?::(\d+))?$/i.exec(text) ?? []
  const name = bracketed ?? plain
  const number = port === undefined ? defaultPort : Number(port)
  if (name === undefined || number < 1 || number > 65_535) {
    throw new DatabaseUrlError({
      en: 'its host must be a name or an address, with a port behind a colon',
      zh: '主机应为名称或地址，端口写在冒号之后',
    })
  }
  return { name, port: number }
}

function parseOptions(options: URLSearchParams): Pick<NetworkAddress, 'tls' | 'poolSize'> {
  const unknown = [...options.keys()].find((name) => !['tls', 'ca', 'pool'].includes(name))
  if (unknown !== undefined) {
    throw new DatabaseUrlError({
      en: `its option ${unknown} is not known: tls, ca and pool are`,
      zh: `不认识选项 ${unknown}，可用的有 tls、ca、pool`,
    })
  }
  const ca = options.get('ca')
  const given = options.get('tls') ?? (ca === null ? 'off' : 'verify')
  const mode = tlsModes.find((known) => known === given)
  if (mode === undefined)
    throw new DatabaseUrlError({
      en: `its tls must be ${tlsModes.join(', ')}`,
      zh: `tls 应为 ${tlsModes.join('、')} 之一`,
    })
  const poolSize = Number(options.get('pool') ?? 10)
  if (!Number.isInteger(poolSize) || poolSize < 2 || poolSize > 1_000) {
    throw new DatabaseUrlError({
      en: 'its pool must be a number from 2 to 1000',
      zh: 'pool 应为 2 到 1000 之间的整数',
    })
  }
  return { tls: { mode, authorities: ca === null ? undefined : readAuthorities(ca) }, poolSize }
}

function readAuthorities(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new DatabaseUrlError(
      {
        en: `the file of its ca cannot be read (${path})`,
        zh: `无法读取 ca 指定的文件（${path}）`,
      },
      { cause },
    )
  }
}

/** For people and logs: without the password. */
export function describeAddress(address: DatabaseAddress): string {
  if (address.dialect === 'sqlite') return `sqlite:${address.path}`
  const hosts = address.hosts.map(
    ({ name, port }) => `${name.includes(':') ? `[${name}]` : name}:${port}`,
  )
  return `${address.dialect}://${hosts.join(',')}/${address.database}`
}

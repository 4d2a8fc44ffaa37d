/** All settings: read from the environment, checked at start, with the fix in the message. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { ConfigError } from './config-error.ts'
import type { Words } from './errors.ts'
import { parseRedisUrl, RedisUrlError, type RedisAddress } from './redis/redis-url.ts'
import { withSecretFiles } from './secret-files.ts'
import { DatabaseUrlError, parseDatabaseUrl, type DatabaseAddress } from './storage/database-url.ts'

/** Who may read `/metrics` without a key: programs on this machine, nobody, everybody. */
const metricsAccesses = ['loopback', 'key', 'open'] as const
export type MetricsAccess = (typeof metricsAccesses)[number]

const port = z.coerce.number().int().min(0).max(65_535)

/** Requests a minute; 0: any number. */
const rate = z.coerce.number().int().min(0).max(1_000_000)

const addresses = z
  .string()
  .transform((list) => list.split(',').map((address) => address.trim()))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).min(1))

const settings = z.object({
  MPHUB_HOST: z.string().min(1).optional(),
  MPHUB_PORT: port.default(8080),
  MPHUB_SIMULATOR_PORT: port.default(8090),
  MPHUB_DATA: z.string().min(1).default('data'),
  MPHUB_DATABASE_URL: z.string().default('sqlite:'),
  MPHUB_REDIS_URL: z.string().optional(),
  MPHUB_SECRET_KEY: z.string().min(1).optional(),
  MPHUB_SECRET_KEY_NEXT: z.string().min(1).optional(),
  MPHUB_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  MPHUB_WECHAT_API: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .pipe(z.array(z.url({ protocol: /^https?$/ })).min(1))
    .default(['https://api.weixin.qq.com']),
  MPHUB_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .optional(),
  MPHUB_LOG_DIR: z.string().min(1).optional(),
  MPHUB_LOG_KEEP: z.coerce.number().int().min(1).max(10_000).default(30),
  MPHUB_TLS_CERT: z.string().min(1).optional(),
  MPHUB_TLS_KEY: z.string().min(1).optional(),
  MPHUB_TRUST_PROXY: addresses.optional(),
  MPHUB_DRAIN_SECONDS: z.coerce.number().min(0).max(4).default(0),
  MPHUB_METRICS_ACCESS: z.enum(metricsAccesses).default('loopback'),
  MPHUB_API_KEY_RATE: rate.default(600),
  MPHUB_API_ADDRESS_RATE: rate.default(3_000),
})

/** Files of TLS in the hub itself. */
export interface TlsFiles {
  readonly cert: string
  readonly key: string
}

/** Settings of parts still to come. They are refused with that reason, not ignored. */
const later = ['MPHUB_ADMIN_PASSWORD']

export interface Config {
  /** Undefined when the environment leaves it to the command: `start` is local, `serve` is not. */
  readonly host: string | undefined
  readonly port: number
  readonly simulatorPort: number
  /** Folder of the embedded database and of the secret key, absolute. */
  readonly data: string
  readonly database: DatabaseAddress
  /** Undefined: nodes, if there are several, meet in the database. */
  readonly redis: RedisAddress | undefined
  /** 32 bytes in base64; undefined: the key in the data folder. */
  readonly secretKey: string | undefined
  /** The key that takes the place of `secretKey`, while it is being exchanged. */
  readonly nextSecretKey: string | undefined
  /** The address that WeChat reaches the hub by, when it is not the one it listens on. */
  readonly publicUrl: string | undefined
  /** Base addresses of WeChat's API, tried in this order. */
  readonly wechatApi: readonly string[]
  readonly logLevel: string | undefined
  /** Folder of the log files, absolute; undefined: the log goes to standard error. */
  readonly logDir: string | undefined
  /** How many files of a log are kept beside the one that is written. */
  readonly logKeep: number
  /** Undefined: plain HTTP. */
  readonly tls: TlsFiles | undefined
  /** Addresses and networks (CIDR) of the proxies whose `X-Forwarded-*` is believed. */
  readonly trustProxy: readonly string[]
  /** How long a hub that is asked to stop still takes requests while `/readyz` says 503. */
  readonly drainMs: number
  /** Requests a minute to the management API, with one key and from one address; 0: any number. */
  readonly apiRates: { readonly key: number; readonly address: number }
  readonly metricsAccess: MetricsAccess
}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws {@link ConfigError} naming the first variable that is unknown or wrong. */
export function readConfig(given: Environment): Config {
  const environment = withSecretFiles(given)
  refuseUnknownNames(environment)
  const { success, data, error } = settings.safeParse(environment)
  if (!success) throw wrongValue(error, environment)
  if (data.MPHUB_SECRET_KEY === undefined && data.MPHUB_SECRET_KEY_NEXT !== undefined) {
    throw unusable('MPHUB_SECRET_KEY_NEXT', missing('MPHUB_SECRET_KEY'))
  }
  const folder = resolve(data.MPHUB_DATA)
  const database = readDatabaseUrl(data.MPHUB_DATABASE_URL, folder)
  return {
    host: data.MPHUB_HOST,
    port: data.MPHUB_PORT,
    simulatorPort: data.MPHUB_SIMULATOR_PORT,
    data: folder,
    database,
    redis: readRedisUrl(data.MPHUB_REDIS_URL, database),
    secretKey: data.MPHUB_SECRET_KEY,
    nextSecretKey: data.MPHUB_SECRET_KEY_NEXT,
    publicUrl: data.MPHUB_PUBLIC_URL,
    wechatApi: data.MPHUB_WECHAT_API,
    logLevel: data.MPHUB_LOG_LEVEL,
    logDir: data.MPHUB_LOG_DIR && resolve(data.MPHUB_LOG_DIR),
    logKeep: data.MPHUB_LOG_KEEP,
    tls: readTls(data.MPHUB_TLS_CERT, data.MPHUB_TLS_KEY),
    trustProxy: data.MPHUB_TRUST_PROXY ?? [],
    drainMs: data.MPHUB_DRAIN_SECONDS * 1000,
    apiRates: { key: data.MPHUB_API_KEY_RATE, address: data.MPHUB_API_ADDRESS_RATE },
    metricsAccess: data.MPHUB_METRICS_ACCESS,
  }
}

function refuseUnknownNames(environment: Environment): void {
  const known = Object.keys(settings.shape)
  for (const name of Object.keys(environment)) {
    if (!name.startsWith('MPHUB_') || known.includes(name)) continue
    if (later.includes(name)) throw notYet(name)
    throw new ConfigError({
      en: `${name} is not a setting of mphub. Remove it, or correct it to one of: ${known.join(', ')}.`,
      zh: `${name} 不是 mphub 的设置。请删除它，或改为以下之一：${known.join('、')}。`,
    })
  }
}

function notYet(name: string): ConfigError {
  return new ConfigError({
    en: `${name} is not supported by this version of mphub, which stores everything in the data folder. Remove it.`,
    zh: `此版本的 mphub 尚不支持 ${name}，所有数据都保存在数据目录中。请删除它。`,
  })
}

function readDatabaseUrl(text: string, folder: string): DatabaseAddress {
  try {
    return parseDatabaseUrl(text, folder)
  } catch (error) {
    if (!(error instanceof DatabaseUrlError)) throw error
    throw unusable('MPHUB_DATABASE_URL', error.reason)
  }
}

function readTls(cert: string | undefined, key: string | undefined): TlsFiles | undefined {
  if (cert === undefined && key === undefined) return undefined
  if (cert === undefined) throw unusable('MPHUB_TLS_KEY', missing('MPHUB_TLS_CERT'))
  if (key === undefined) throw unusable('MPHUB_TLS_CERT', missing('MPHUB_TLS_KEY'))
  return { cert: resolve(cert), key: resolve(key) }
}

function readRedisUrl(text: string | undefined, database: DatabaseAddress): Config['redis'] {
  if (text === undefined) return undefined
  if (database.dialect === 'sqlite') throw redisWithSqlite()
  try {
    return parseRedisUrl(text)
  } catch (error) {
    if (!(error instanceof RedisUrlError)) throw error
    throw unusable('MPHUB_REDIS_URL', error.reason)
  }
}

function redisWithSqlite(): ConfigError {
  return new ConfigError({
    en: 'MPHUB_REDIS_URL is for several hubs on one database, and SQLite serves a single one: each hub would keep fans and messages of its own. Set MPHUB_DATABASE_URL to a MySQL or PostgreSQL that all of them reach, or remove MPHUB_REDIS_URL.',
    zh: 'MPHUB_REDIS_URL 用于多个 mphub 共用一个数据库，而 SQLite 只能供一个进程使用，否则每个进程会各存一份粉丝和消息。请把 MPHUB_DATABASE_URL 设为各节点都能访问的 MySQL 或 PostgreSQL，或删除 MPHUB_REDIS_URL。',
  })
}

function wrongValue({ issues: [issue] }: z.ZodError, environment: Environment): ConfigError {
  const inChinese = settings.safeParse(environment, { error: z.locales.zhCN().localeError })
  const [en = '', zh = en] = [issue?.message, inChinese.error?.issues[0]?.message]
  return unusable(String(issue?.path[0]), { en, zh })
}

function missing(name: string): Words {
  return { en: `${name} is missing beside it`, zh: `还需要设置 ${name}` }
}

function unusable(name: string, { en, zh }: Words): ConfigError {
  return new ConfigError({
    en: `${name} has a value that cannot be used: ${en}. Correct it or remove it.`,
    zh: `${name} 的值无法使用：${zh}。请更正或删除。`,
  })
}

/** Settings from the environment. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { ConfigError } from './config-error.ts'

describe('the settings', () => {
  it('have defaults that need no environment at all', () => {
    expect(readConfig({})).toEqual({
      host: undefined,
      port: 8080,
      simulatorPort: 8090,
      data: `${process.cwd()}/data`,
      database: { dialect: 'sqlite', path: `${process.cwd()}/data/mphub.db` },
      redis: undefined,
      secretKey: undefined,
      nextSecretKey: undefined,
      publicUrl: undefined,
      wechatApi: ['https://api.weixin.qq.com'],
      logLevel: undefined,
      logDir: undefined,
      logKeep: 30,
      tls: undefined,
      trustProxy: [],
      drainMs: 0,
      apiRates: { key: 600, address: 3_000 },
      metricsAccess: 'loopback',
    })
  })

  it('take a list of addresses in the order of failover', () => {
    const { wechatApi } = readConfig({ MPHUB_WECHAT_API: 'http://a.test, http://b.test' })

    expect(wechatApi).toEqual(['http://a.test', 'http://b.test'])
  })

  it('tell where Redis is, for hubs on a database server', () => {
    const config = readConfig({
      MPHUB_DATABASE_URL: 'mysql://root@localhost/mphub',
      MPHUB_REDIS_URL: 'redis://cache.test:6380/2',
    })

    expect(config.redis).toMatchObject({ host: 'cache.test', port: 6380, db: 2 })
  })

  it('refuse Redis beside SQLite, and say why', () => {
    const settings = { MPHUB_REDIS_URL: 'redis://localhost' }

    expect(() => readConfig(settings)).toThrow(/SQLite serves a single one.*MPHUB_DATABASE_URL/)
  })

  it('refuse an address of Redis without saying its password', () => {
    const settings = {
      MPHUB_DATABASE_URL: 'mysql://root@localhost/mphub',
      MPHUB_REDIS_URL: 'redis://:hush%2@localhost',
    }

    expect(() => readConfig(settings)).toThrow('MPHUB_REDIS_URL')
    expect(() => readConfig(settings)).not.toThrow('hush')
  })

  it('put a relative database into the data folder', () => {
    const config = readConfig({ MPHUB_DATA: '/srv/mphub', MPHUB_DATABASE_URL: 'sqlite:other.db' })

    expect(config.database).toEqual({ dialect: 'sqlite', path: '/srv/mphub/other.db' })
  })

  it.each([
    ['MPHUB_PORTT', '8080'],
    ['MPHUB_PORT', 'http'],
    ['MPHUB_PORT', '65536'],
    ['MPHUB_PORT', '-1'],
    ['MPHUB_PORT', '80.5'],
    ['MPHUB_API_KEY_RATE', 'many'],
    ['MPHUB_API_ADDRESS_RATE', '-1'],
    ['MPHUB_HOST', ''],
    ['MPHUB_LOG_LEVEL', 'loud'],
    ['MPHUB_PUBLIC_URL', 'example.com'],
    ['MPHUB_WECHAT_API', 'http://a.test,,'],
    ['MPHUB_DATABASE_URL', 'oracle://root@localhost/mphub'],
    ['MPHUB_REDIS_URL', 'redis://localhost'],
    ['MPHUB_SECRET_KEY_NEXT', 'abc='],
    ['MPHUB_LOG_KEEP', '0'],
    ['MPHUB_TLS_CERT', 'cert.pem'],
    ['MPHUB_TLS_KEY', 'key.pem'],
    ['MPHUB_TRUST_PROXY', 'all'],
    ['MPHUB_TRUST_PROXY', '10.0.0.0/33'],
    ['MPHUB_DRAIN_SECONDS', '9'],
    ['MPHUB_METRICS_ACCESS', 'nobody'],
    ['MPHUB_SECRET_KEY_FILE', '/no/such/file'],
    ['MPHUB_PORT_FILE', '/etc/hostname'],
  ])('refuse %s=%s, naming the variable in both languages', (name, value) => {
    let error: unknown
    try {
      readConfig({ [name]: value })
    } catch (thrown) {
      error = thrown
    }

    expect(error).toBeInstanceOf(ConfigError)
    expect(error).toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(name),
      zh: expect.stringContaining(name),
    })
  })

  it.each([
    ['MPHUB_PORT', 'http', '无效输入'],
    ['MPHUB_TLS_CERT', 'cert.pem', '还需要设置 MPHUB_TLS_KEY'],
    ['MPHUB_DATABASE_URL', 'mysql://root@db/x?colour=red', '不认识选项 colour'],
    ['MPHUB_DATABASE_URL', 'oracle://root@db/x', '格式应为'],
  ])('say in Chinese what is wrong with %s=%s', (name, value, words) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ zh: expect.stringContaining(words) }),
    )
  })

  it('take the address of Redis from a file, since it may hold a password', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mphub-'))
    const path = join(folder, 'redis_url')
    await writeFile(path, 'redis://:hush@cache.test\n')

    const { redis } = readConfig({
      MPHUB_DATABASE_URL: 'mysql://root@localhost/mphub',
      MPHUB_REDIS_URL_FILE: path,
    })

    expect(redis?.password?.reveal()).toBe('hush')
    await rm(folder, { recursive: true })
  })

  it('take secrets from files, without the line break at the end', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mphub-'))
    const path = join(folder, 'key')
    await writeFile(path, 'abc=\n')

    expect(readConfig({ MPHUB_SECRET_KEY_FILE: path }).secretKey).toBe('abc=')
    const twice = { MPHUB_SECRET_KEY_FILE: path, MPHUB_SECRET_KEY: 'def=' }
    expect(() => readConfig(twice)).toThrow('MPHUB_SECRET_KEY')
    await rm(folder, { recursive: true })
  })

  it('take a list of proxies, each an address or a network', () => {
    const { trustProxy } = readConfig({ MPHUB_TRUST_PROXY: '10.0.0.0/8, ::1,192.0.2.1' })

    expect(trustProxy).toEqual(['10.0.0.0/8', '::1', '192.0.2.1'])
  })

  it('ignore what is not theirs', () => {
    expect(readConfig({ PATH: '/bin', NODE_ENV: 'test' }).port).toBe(8080)
  })
})

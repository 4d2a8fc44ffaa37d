/** Settings from the environment. */
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

describe('the settings', () => {
  it('have defaults that need no environment at all', () => {
    expect(readConfig({})).toEqual({
      host: undefined,
      port: 8080,
      simulatorPort: 8090,
      data: `${process.cwd()}/data`,
      database: { dialect: 'sqlite', path: `${process.cwd()}/data/mphub.db` },
      secretKey: undefined,
      publicUrl: undefined,
      wechatApi: ['https://api.weixin.qq.com'],
      logLevel: undefined,
    })
  })

  it('take a list of addresses in the order of failover', () => {
    const { wechatApi } = readConfig({ MPHUB_WECHAT_API: 'http://a.test, http://b.test' })

    expect(wechatApi).toEqual(['http://a.test', 'http://b.test'])
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
    ['MPHUB_HOST', ''],
    ['MPHUB_LOG_LEVEL', 'loud'],
    ['MPHUB_PUBLIC_URL', 'example.com'],
    ['MPHUB_WECHAT_API', 'http://a.test,,'],
    ['MPHUB_DATABASE_URL', 'oracle://root@localhost/mphub'],
    ['MPHUB_REDIS_URL', 'redis://localhost'],
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

  it('ignore what is not theirs', () => {
    expect(readConfig({ PATH: '/bin', NODE_ENV: 'test' }).port).toBe(8080)
  })
})

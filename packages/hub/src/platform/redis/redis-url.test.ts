/** How the address of Redis is read. */
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { describeRedis, parseRedisUrl, RedisUrlError } from './redis-url.ts'

describe('an address of Redis', () => {
  it('has defaults for all but the host', () => {
    expect(parseRedisUrl('redis://cache.test')).toEqual({
      host: 'cache.test',
      port: 6379,
      db: 0,
      user: undefined,
      password: undefined,
      tls: undefined,
    })
  })

  it('may have everything', () => {
    const address = parseRedisUrl('rediss://shop:p%40ss@[::1]:6380/3')

    expect(address).toMatchObject({ host: '::1', port: 6380, db: 3, user: 'shop' })
    expect(address.password?.reveal()).toBe('p@ss')
    expect(address.tls).toEqual({ authorities: undefined })
  })

  it('is shown without its secrets', () => {
    const address = parseRedisUrl('rediss://shop:hush@cache.test:6380/3')

    expect(describeRedis(address)).toBe('rediss://cache.test:6380/3')
    expect(inspect(address)).not.toContain('hush')
  })

  it.each([
    ['localhost:6379'],
    ['http://localhost'],
    ['redis://'],
    ['redis://localhost:99999'],
    ['redis://localhost/nought'],
    ['redis://localhost/0/1'],
    ['redis://:100%@localhost'],
    ['redis://localhost?prefix=shop'],
    ['redis://localhost?ca=/etc/ca.pem'],
    ['rediss://localhost?ca=/no/such/file.pem'],
  ])('cannot be %s', (text) => {
    expect(() => parseRedisUrl(text)).toThrow(RedisUrlError)
  })
})

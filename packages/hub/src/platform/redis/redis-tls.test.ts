/** Redis that speaks TLS, and Redis that lets us in or not. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { expect, it, vi } from 'vitest'
import { certificates } from '../../testing/certificates.fixture.ts'
import { describeWithRedisServer, startRedisServer } from '../../testing/redis-server.ts'
import { systemClock } from '../clock.ts'
import { openRedis, type RedisConnections } from './redis.ts'
import { parseRedisUrl } from './redis-url.ts'

const patience = { timeout: 15_000 }

/** A server with a certificate for localhost, which it has signed itself. */
async function startTlsRedis() {
  const parts = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'mphub-redis-tls-'))
  parts.defer(() => rm(folder, { recursive: true }))
  const [own, key, other] = ['own.pem', 'key.pem', 'other.pem'].map((name) => join(folder, name))
  await writeFile(String(own), certificates.one.cert)
  await writeFile(String(key), certificates.one.key)
  await writeFile(String(other), certificates.other.cert)
  const server = parts.use(
    await startRedisServer({
      bind: '127.0.0.1 127.0.0.2',
      'tls-cert-file': String(own),
      'tls-key-file': String(key),
      'tls-ca-cert-file': String(own),
      'tls-auth-clients': 'no',
    }),
  )
  return {
    ...{ port: server.port, own, other },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}

interface Heard extends AsyncDisposable {
  readonly redis: RedisConnections
  /** What the log says. */
  readonly lines: readonly string[]
}

function open(url: string): Heard {
  const lines: string[] = []
  const write = (fields: unknown): void => void lines.push(JSON.stringify(fields))
  const log = { debug: write, info: write, warn: write, error: write }
  const redis = openRedis({ address: parseRedisUrl(url), clock: systemClock, log })
  return { redis, lines, [Symbol.asyncDispose]: () => redis[Symbol.asyncDispose]() }
}

describeWithRedisServer('Redis behind TLS', () => {
  it('is used when its certificate proves its host to the authority that is named', async () => {
    await using server = await startTlsRedis()
    await using heard = open(`rediss://localhost:${server.port}?ca=${server.own}`)

    await heard.redis.untilUp(5_000)

    expect(await heard.redis.commands.ping()).toBe('PONG')
    const subscriber = heard.redis.openSubscriber()
    await expect.poll(() => subscriber.status, patience).toBe('ready')
  })

  it.each([
    ['nobody is named who knows it', 'rediss://localhost', '', 'self-signed certificate; name it'],
    ['another authority is named', 'rediss://localhost', 'other', 'self-signed certificate; name'],
    ['it is for another host', 'rediss://127.0.0.2', 'own', 'use a name in the address'],
    ['it is asked in clear', 'redis://localhost', '', 'if this port speaks TLS, write rediss://'],
  ] as const)('is not used when %s, and the log says why', async (_case, host, ca, words) => {
    await using server = await startTlsRedis()
    const option = ca === '' ? '' : `?ca=${server[ca]}`
    await using heard = open(`${host}:${server.port}${option}`)

    await expect.poll(() => heard.lines, patience).toHaveLength(1)

    expect(heard.lines.join()).toContain(words)
    expect(heard.redis.state().up).toBe(false)
  })
})

describeWithRedisServer('Redis that does not let us in', () => {
  it.each([
    ['it wants a password', '', 'NOAUTH Authentication required.; write the password into'],
    ['the password is another', ':wrong@', 'correct user and password in MPHUB_REDIS_URL'],
  ])('is not used when %s, and the log says what to do', async (_case, login, words) => {
    await using server = await startRedisServer({ requirepass: 'hush' })
    await using heard = open(`redis://${login}127.0.0.1:${server.port}`)

    await expect.poll(() => heard.lines, patience).toHaveLength(1)

    expect(heard.lines.join()).toContain(words)
  })

  it('is used by somebody who may not ask about it, and nothing is printed', async () => {
    using warned = vi.spyOn(console, 'warn')
    await using server = await startRedisServer()
    const operator = new Redis(server.port)
    await operator.acl('SETUSER', 'shy', 'on', '>hush', '~*', '&*', '+@all', '-info')
    operator.disconnect()
    await using heard = open(`redis://shy:hush@127.0.0.1:${server.port}`)

    await heard.redis.untilUp(5_000)

    expect(await heard.redis.commands.ping()).toBe('PONG')
    expect(warned).not.toHaveBeenCalled()
  })

  it('is used though it wants no password, which the log says once and nothing prints', async () => {
    using warned = vi.spyOn(console, 'warn')
    await using server = await startRedisServer()
    await using heard = open(`redis://:unwanted@127.0.0.1:${server.port}`)

    await heard.redis.untilUp(5_000)
    const subscriber = heard.redis.openSubscriber()
    await expect.poll(() => subscriber.status, patience).toBe('ready')

    expect(await heard.redis.commands.ping()).toBe('PONG')
    expect(heard.lines.filter((line) => line.includes('without any password'))).toHaveLength(1)
    expect(heard.lines.join()).not.toContain('unwanted')
    expect(warned).not.toHaveBeenCalled()
  })

  it('is asked in vain for TLS where it speaks none', async () => {
    await using server = await startRedisServer()
    await using heard = open(`rediss://localhost:${server.port}`)

    await expect.poll(() => heard.lines, patience).toHaveLength(1)

    expect(heard.lines.join()).toContain('if this port speaks no TLS, write redis://')
  })
})

/** A Redis server of its own, which a test may stop, freeze and start again. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'

const command = 'redis-server'
const available = spawnSync(command, ['--version']).status === 0

export interface RedisServer extends AsyncDisposable {
  readonly port: number
  /** Ends it, with everything it knew. */
  stop(): Promise<void>
  start(): Promise<void>
  /** It takes what is sent, and says nothing. */
  freeze(): void
}

/** `settings` as in redis.conf; `port` is that of TLS where they name a certificate. */
export async function startRedisServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<RedisServer> {
  const port = await freePort()
  let child = await run(port, settings)

  async function stop(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  return {
    port,
    stop,
    async start() {
      child = await run(port, settings)
    },
    freeze: () => void child.kill('SIGSTOP'),
    [Symbol.asyncDispose]: stop,
  }
}

async function run(
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const ports = 'tls-cert-file' in settings ? { port: 0, 'tls-port': port } : { port }
  const all = { bind: '127.0.0.1', save: '', appendonly: 'no', ...ports, ...settings }
  const flags = Object.entries(all).flatMap(([name, value]) => [`--${name}`, String(value)])
  const child = spawn(command, flags, { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.setEncoding('utf8')
  for await (const text of child.stdout) {
    if (String(text).includes('Ready to accept connections')) break
  }
  child.stdout.resume()
  return child
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return address.port
}

/** A specification that needs a Redis of its own. Without one it is skipped by name, or fails in CI. */
export function describeWithRedisServer(title: string, specify: () => void): void {
  describe(`${title}`, () => {
    if (available) return specify()
    it.skipIf(process.env['CI'] === undefined)('needs redis-server on this machine', () => {
      expect('redis-server is not there').toBe('redis-server is there')
    })
  })
}

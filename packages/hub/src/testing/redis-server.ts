/** A Redis server of its own, which a test may stop, freeze and start again. */
import type { ChildProcess } from 'node:child_process'
import { freePort } from './free-port.ts'
import { describeWithProgram, endServer, startServer } from './server-process.ts'

const command = 'redis-server'

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
  const stop = (): Promise<void> => endServer(child, 'SIGKILL')

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

function run(port: number, settings: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const ports = 'tls-cert-file' in settings ? { port: 0, 'tls-port': port } : { port }
  const all = { bind: '127.0.0.1', save: '', appendonly: 'no', ...ports, ...settings }
  const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, String(value)])
  return startServer({ command, args })
}

/** A specification that needs a Redis of its own. Without one it is skipped by name, or fails in CI. */
export function describeWithRedisServer(title: string, specify: () => void): void {
  describeWithProgram(title, command, specify)
}

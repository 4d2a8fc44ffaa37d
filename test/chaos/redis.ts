/** A Redis server of its own for a run, so that whatever is done to it disturbs nobody. */
import { createServer } from 'node:net'
import { once } from 'node:events'
import { isListening } from '../listening.ts'
import { startProgram } from '../program.ts'
import { untilTrue } from '../until.ts'
import type { Target } from './proxy.ts'

export interface TestRedis extends AsyncDisposable {
  readonly server: Target
}

export async function startRedis(): Promise<TestRedis> {
  const port = await freePort()
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no' }
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
  const program = startProgram('redis-server', flags)
  await untilTrue(() => isListening(`redis://127.0.0.1:${port}`))
  return {
    server: { host: '127.0.0.1', port },
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return address.port
}

/** A server for tests that does with its connections what it likes, HTTP or not. */
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'

export interface RawServer extends AsyncDisposable {
  readonly url: string
  /** How many connections were made. */
  readonly connections: number
}

/** `answer` is called when a request has arrived. */
export async function startRawServer(answer: (socket: Socket) => void): Promise<RawServer> {
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    socket.on('data', (chunk) => {
      if (String(chunk).includes('</xml>')) answer(socket)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/callback`,
    get connections() {
      return connections
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0
}

const deaf = `
  const { createServer } = require('node:net')
  const { parentPort } = require('node:worker_threads')
  const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port)
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
  })
`

/** Its port takes a few connections, which it never looks at, and then no more. */
export async function startDeafServer(): Promise<Pick<RawServer, 'url'> & AsyncDisposable> {
  const worker = new Worker(deaf, { eval: true })
  const port = await new Promise<unknown>((resolve) => worker.once('message', resolve))
  return {
    url: `http://127.0.0.1:${String(port)}/callback`,
    async [Symbol.asyncDispose]() {
      await worker.terminate()
    },
  }
}

/** A cable between a client and a server, which a test can pull out. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface Cable extends AsyncDisposable {
  readonly port: number
  /** Breaks every connection, and lets nobody connect. */
  pullOut(): Promise<void>
  plugIn(): Promise<void>
  /** Connections stay, and nothing passes on them any more. New ones are as good as ever. */
  silence(): void
}

export async function layCable(to: {
  readonly host: string
  readonly port: number
}): Promise<Cable> {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(to.port, to.host)
    near.pipe(far).pipe(near)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy()).on('close', () => other.destroy() && open.delete(one))
    }
  })

  async function listen(port: number): Promise<number> {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('the cable has no port')
    return address.port
  }

  async function pullOut(): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    for (const socket of open) socket.destroy()
    await closed
  }

  const port = await listen(0)
  return {
    port,
    pullOut,
    plugIn: async () => void (await listen(port)),
    silence() {
      for (const socket of open) socket.unpipe().pause()
    },
    async [Symbol.asyncDispose]() {
      if (server.listening) await pullOut()
    },
  }
}

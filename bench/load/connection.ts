/** A keep-alive connection that sends bytes as they are and reads just enough HTTP. */
import { connect } from 'node:net'

export interface HttpReply {
  readonly status: number
  readonly body: Buffer
}

export interface Connection {
  /** The reply before must have come. */
  send(request: Buffer): void
  close(): void
}

interface Ends {
  readonly onReply: (reply: HttpReply) => void
  readonly onLost: (error: Error) => void
}

export function openConnection(port: number, { onReply, onLost }: Ends): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true })
    let unread: Buffer | undefined
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.on('error', onLost).on('close', () => onLost(new Error('the server hung up')))
      resolve({
        send: (request) => void socket.write(request),
        close: () => void socket.removeAllListeners().destroy(),
      })
    })
    socket.on('data', (chunk) => {
      unread = unread === undefined ? chunk : Buffer.concat([unread, chunk])
      const reply = readReply(unread)
      if (reply === 'incomplete') return
      unread = undefined
      if (reply === 'unreadable') onLost(new Error(`a reply without content-length: ${chunk}`))
      else onReply(reply)
    })
  })
}

function readReply(bytes: Buffer): HttpReply | 'incomplete' | 'unreadable' {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd < 0) return 'incomplete'
  const head = bytes.toString('latin1', 0, headEnd)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) return 'unreadable'
  const body = bytes.subarray(headEnd + 4)
  return body.length < Number(length) ? 'incomplete' : { status: Number(head.slice(9, 12)), body }
}

/** Sends one request over a connection of its own. */
export async function exchange(port: number, request: Buffer): Promise<HttpReply> {
  const { promise, resolve, reject } = Promise.withResolvers<HttpReply>()
  const connection = await openConnection(port, { onReply: resolve, onLost: reject })
  connection.send(request)
  return promise.finally(connection.close)
}

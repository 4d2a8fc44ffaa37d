/** Many connections to one server, each with at most one message under way. */
import { openConnection, type Connection, type HttpReply } from './connection.ts'

export interface Lanes extends Disposable {
  /** Sends the message of that number; false when every connection waits for a reply. */
  send(index: number, request: Buffer): boolean
}

interface LanesOptions {
  readonly port: number
  readonly count: number
  readonly onReply: (index: number, reply: HttpReply) => void
  readonly onLost: (error: Error) => void
}

interface Lane {
  readonly connection: Connection
  underWay: number
}

export async function openLanes({ port, count, onReply, onLost }: LanesOptions): Promise<Lanes> {
  const idle: Lane[] = []

  async function openLane(): Promise<Lane> {
    const take = (reply: HttpReply) => {
      idle.push(lane)
      onReply(lane.underWay, reply)
    }
    const connection = await openConnection(port, { onReply: take, onLost })
    const lane: Lane = { connection, underWay: 0 }
    return lane
  }

  const lanes = await Promise.all(Array.from({ length: count }, openLane))
  idle.push(...lanes)
  return {
    send(index, request) {
      const lane = idle.pop()
      if (lane === undefined) return false
      lane.underWay = index
      lane.connection.send(request)
      return true
    },
    [Symbol.dispose]: () => lanes.forEach(({ connection }) => connection.close()),
  }
}

/** A TCP proxy that misbehaves when told: what a network does between a hub, or a part of it, and its servers. */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What is not named does no harm. */
export interface Toxics {
  /** Each piece is held this long before the next one is taken. */
  readonly delayMs?: number
  /** And up to so much longer, by chance. */
  readonly jitterMs?: number
  /** Pieces are cut to at most this many bytes. */
  readonly sliceBytes?: number
  readonly bytesPerSecond?: number
  /**
   * Nothing passes, as when a cable is out: connections stay open, new ones are taken up and never
   * answered. What was under way arrives when it is over.
   */
  readonly blackHole?: boolean
}

export interface Target {
  readonly host: string
  readonly port: number
}

export interface Proxy extends AsyncDisposable {
  readonly port: number
  /** In place of the toxics before. */
  set(toxics: Toxics): void
  /** Breaks every connection that is open, with a reset. */
  reset(): void
  /**
   * On connections that are open nothing arrives any more, not even their end, as behind a firewall
   * that has forgotten them. New ones are as good as ever.
   */
  silence(): void
  /** Breaks every connection, and lets nobody connect until `accept`. */
  refuse(): Promise<void>
  accept(): Promise<void>
}

/** One side may have said all it has to say while the other still speaks. */
const halfOpen = { allowHalfOpen: true }

/** A whole number from 0 to `limit - 1`. */
export interface Chance {
  below(limit: number): number
}

const anyChance: Chance = { below: (limit) => Math.floor(Math.random() * limit) }

interface Weather {
  readonly chance: Chance
  readonly silenced: WeakSet<Socket>
  toxics: Toxics
  /** Settles when no black hole is open. */
  clear: Promise<void>
}

export async function startProxy(target: Target, chance = anyChance): Promise<Proxy> {
  const { host, port: targetPort } = target
  const clear = Promise.resolve()
  const weather: Weather = { chance, silenced: new WeakSet(), toxics: {}, clear }
  let clearUp = () => {}
  const sockets = new Set<Socket>()
  let server = await listen(0)
  const { port } = addressOf(server)

  async function listen(at: number): Promise<Server> {
    const listening = createServer(halfOpen, (socket) => void join(socket)).listen(at, '127.0.0.1')
    await once(listening, 'listening')
    return listening
  }

  async function join(near: Socket): Promise<void> {
    keep(near)
    await weather.clear
    if (near.destroyed) return
    const far = connect({ host, port: targetPort, ...halfOpen })
    keep(far)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('close', () => to.destroy())
      void carry(from, to, weather)
    }
  }

  function keep(socket: Socket): void {
    sockets.add(socket.setNoDelay())
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  }

  function reset(): void {
    for (const socket of sockets) cut(socket)
  }

  function set(toxics: Toxics): void {
    clearUp()
    weather.toxics = toxics
    if (toxics.blackHole !== true) return
    const { promise, resolve } = Promise.withResolvers<void>()
    ;[weather.clear, clearUp] = [promise, resolve]
  }

  async function refuse(): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    reset()
    await closed
  }

  return {
    port,
    set,
    reset,
    silence() {
      for (const socket of sockets) weather.silenced.add(socket)
    },
    refuse,
    async accept() {
      server = await listen(port)
    },
    async [Symbol.asyncDispose]() {
      set({})
      if (server.listening) await refuse()
      reset()
    },
  }
}

/** A socket that has said its last word cannot be reset any more: Node.js would keep it for ever. */
export function cut(socket: Socket): void {
  if (socket.writableEnded) socket.destroy()
  else socket.resetAndDestroy()
}

function addressOf(server: Server): AddressInfo {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return address
}

/** Takes pieces from one side to the other, one after the other, as the weather permits. */
async function carry(from: Socket, to: Socket, weather: Weather): Promise<void> {
  try {
    for await (const chunk of from) {
      if (!weather.silenced.has(from)) await deliver(chunk, to, weather)
    }
    if (!weather.silenced.has(from)) to.end()
  } catch {
    to.destroy()
  }
}

async function deliver(chunk: Buffer, to: Socket, weather: Weather): Promise<void> {
  const { toxics, chance } = weather
  for (const piece of slices(chunk, toxics.sliceBytes ?? chunk.length)) {
    const { delayMs = 0, jitterMs = 0, bytesPerSecond = Infinity } = toxics
    const held =
      delayMs + chance.below(Math.ceil(jitterMs) + 1) + (piece.length * 1_000) / bytesPerSecond
    if (held > 0) await pause(held)
    await weather.clear
    if (!to.write(piece)) await once(to, 'drain')
  }
}

function* slices(chunk: Buffer, size: number): Iterable<Buffer> {
  for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size)
}

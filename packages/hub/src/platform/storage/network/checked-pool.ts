/** Lends connections that have proved to be alive and allowed to write, from the first server that has such. */
import { ConnectionLostError } from './connection-lost-error.ts'
import { answerWithinMs } from './time-outs.ts'

/**
 * A connection that has not been used for so long is asked before it is lent: well before a server
 * closes it for being idle.
 */
const trustedForMs = 2_000
/** After a server has refused a write, all its connections are asked for so long. */
const suspectForMs = 30_000

export interface Lent<Connection> {
  readonly connection: Connection
  /** Gives it back; a broken one is closed. */
  release(options: { readonly broken: boolean }): void
}

/** One database server with its connections. */
export interface Server<Connection> {
  /** `host:port`, for messages. */
  readonly name: string
  /** Rejects when the server cannot be reached within its time. */
  lend(): Promise<Lent<Connection>>
  /** One round trip. Rejects when the connection is dead. */
  isWritable(connection: Connection): Promise<boolean>
  end(): Promise<void>
}

export interface CheckedPool<Connection> {
  /** @throws {@link ConnectionLostError} when no server is reachable and accepts writes. */
  lend(): Promise<Lent<Connection>>
  /** Says that a server refused a write: it may have become a standby. */
  suspect(connection: Connection): void
  state(): PoolState
  /** Does not wait for servers that say nothing. */
  end(): Promise<void>
}

export interface PoolState {
  /** The server in use. */
  readonly server: string
  /** How many connections are in use. */
  readonly lent: number
}

export function createCheckedPool<Connection extends object>(
  servers: readonly Server<Connection>[],
): CheckedPool<Connection> {
  let current = 0
  let lentNow = 0
  const usedAt = new WeakMap<Connection, number>()
  const serverOf = new WeakMap<Connection, Server<Connection>>()
  const suspectUntil = new Map<Server<Connection>, number>()

  function isTrusted(server: Server<Connection>, connection: Connection): boolean {
    const now = performance.now()
    if (now < (suspectUntil.get(server) ?? 0)) return false
    return now - (usedAt.get(connection) ?? Number.NEGATIVE_INFINITY) < trustedForMs
  }

  /** Undefined when the server takes no writes. Dead connections are closed until one lives. */
  async function lendFrom(server: Server<Connection>): Promise<Lent<Connection> | undefined> {
    for (;;) {
      const lent = await server.lend()
      const { connection } = lent
      serverOf.set(connection, server)
      if (isTrusted(server, connection)) return tracked(lent)
      const isNew = !usedAt.has(connection)
      try {
        if (await server.isWritable(connection)) return tracked(lent)
      } catch (error) {
        lent.release({ broken: true })
        if (isNew) throw error
        continue
      }
      lent.release({ broken: true })
      return undefined
    }
  }

  function tracked({ connection, release }: Lent<Connection>): Lent<Connection> {
    lentNow += 1
    return {
      connection,
      release(options) {
        lentNow -= 1
        usedAt.set(connection, performance.now())
        release(options)
      },
    }
  }

  return {
    async lend() {
      let cause: unknown
      let readOnly = false
      for (let step = 0; step < servers.length; step++) {
        const index = (current + step) % servers.length
        const server = serverAt(servers, index)
        try {
          const lent = await lendFrom(server)
          if (lent === undefined) {
            readOnly = true
            continue
          }
          current = index
          return lent
        } catch (error) {
          cause = error
        }
      }
      const names = servers.map(({ name }) => name).join(', ')
      throw cause instanceof ConnectionLostError && servers.length === 1
        ? cause
        : new ConnectionLostError(`no database server accepts writes (${names})`, {
            cause,
            sent: false,
            readOnly,
          })
    },
    suspect(connection) {
      const server = serverOf.get(connection)
      if (server !== undefined) suspectUntil.set(server, performance.now() + suspectForMs)
    },
    state: () => ({ server: serverAt(servers, current).name, lent: lentNow }),
    end: () => endWithin(answerWithinMs, servers),
  }
}

async function endWithin(
  ms: number,
  servers: readonly Pick<Server<object>, 'end'>[],
): Promise<void> {
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(late.resolve, ms)
  await Promise.race([Promise.all(servers.map((server) => server.end())), late.promise])
  clearTimeout(timer)
}

function serverAt<Connection>(
  servers: readonly Server<Connection>[],
  index: number,
): Server<Connection> {
  const server = servers[index]
  if (server === undefined) throw new Error('a pool without a server')
  return server
}

/** A connection to Redis that prints nothing: what ioredis has to say, the log says. */
import { Redis, type RedisOptions } from 'ioredis'
import { isMissingRight, isUnusedLogin } from './refusal.ts'

/** Answers come as the second version of the protocol has them. */
export type ConnectionOptions = RedisOptions & { replyMapping?: 'legacy' }

/** Told that Redis has no use for the user or the password that it is given, and why. */
type OnUnusedLogin = (error: unknown) => void

/** Those that BullMQ makes after its likeness are likewise. */
export function quietRedis(options: ConnectionOptions, onUnusedLogin: OnUnusedLogin): Redis {
  const connection = new Redis(options)
  return Object.assign(connection, {
    ...handshakeOf(connection, onUnusedLogin),
    duplicate: (change?: ConnectionOptions) => quietRedis({ ...options, ...change }, onUnusedLogin),
  })
}

type Tell = (error: unknown, text?: unknown) => void

/** ioredis would do the same with what Redis answers, and print it each time. */
function handshakeOf(connection: Redis, onUnusedLogin: OnUnusedLogin) {
  return {
    /** Redis wants no password, or knows no users: whether it can be used without, is seen next. */
    async auth(login: string | readonly string[]): Promise<void> {
      try {
        await connection.call('auth', ...[login].flat())
      } catch (error) {
        if (!isUnusedLogin(error)) throw error
        onUnusedLogin(error)
      }
    },
    /** Asks whether Redis still loads its data. A user without that right takes Redis for loaded. */
    info: (tell: Tell): Promise<void> =>
      connection.call('info').then(
        (text) => tell(null, text),
        (error: unknown) => (isMissingRight(error) ? tell(null, '') : tell(error)),
      ),
  }
}

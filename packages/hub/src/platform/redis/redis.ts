/** Connections to Redis: made in one place, with time-outs, and never the end of the process. */
import type { Redis } from 'ioredis'
import type { Clock } from '../clock.ts'
import { createComplaint } from '../complaint.ts'
import type { Log } from '../log.ts'
import { quietRedis, type ConnectionOptions } from './quiet-redis.ts'
import { describeRedis, type RedisAddress } from './redis-url.ts'
import { whyAway } from './why-away.ts'

export interface RedisState {
  readonly up: boolean
  /** Since when it is so, UTC milliseconds. */
  readonly since: number
}

export interface RedisConnections extends AsyncDisposable {
  /** For short commands. While Redis is away they fail at once; they never wait for it. */
  readonly commands: Redis
  /** A connection of its own for listening. Whoever has it subscribes again at every `ready`. */
  openSubscriber(): Redis
  /** For BullMQ, whose connections wait for Redis as long as it takes. */
  readonly bullmqOptions: ConnectionOptions
  state(): RedisState
  /** By its own clock, UTC milliseconds. */
  readTime(): Promise<number>
  /** Settles when Redis answers, or when `withinMs` have passed without. */
  untilUp(withinMs: number): Promise<void>
}

export interface RedisConnectionsOptions {
  readonly address: RedisAddress
  readonly clock: Clock
  readonly log: Log
}

const connectTimeoutMs = 2_000
/** How long a connection that is no more wanted may take to end; a program waits for it. */
const disconnectTimeoutMs = 200
const commandTimeoutMs = 1_000
/** A connection that says nothing for so long after a question is given up. */
const silentSocketMs = 3_000
/** Of silence; the system then asks whether the other end is there. */
const probeAfterMs = 5_000
const firstRetryMs = 50
const longestRetryMs = 2_000

/** Returns at once: whoever starts while Redis is away works without it until it comes. */
export function openRedis({ address, clock, log }: RedisConnectionsOptions): RedisConnections {
  const place = describeRedis(address)
  const shared = optionsFor(address)
  const opened = new Set<Redis>()
  let state: RedisState = { up: false, since: clock.now() }
  let told: boolean | undefined
  let lastReason = 'it has closed the connection'
  const unusedLogin = createComplaint((error) =>
    log.warn(
      { redis: place, reason: String(error) },
      'redis has no use for the user or the password it is given',
    ),
  )

  function open(options: ConnectionOptions): Redis {
    const connection = quietRedis({ ...shared, ...options }, unusedLogin.failed)
    opened.add(connection)
    connection.on('end', () => opened.delete(connection))
    return connection
  }

  function become(up: boolean): void {
    if (state.up !== up) state = { up, since: clock.now() }
    if (told === up) return
    told = up
    if (up) log.info({ redis: place }, 'redis answers')
    else log.warn({ redis: place, reason: lastReason }, 'redis is away; the hub goes on without')
  }

  const commands = open({
    commandTimeout: commandTimeoutMs,
    socketTimeout: silentSocketMs,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
  })
  // Not the whole error: one of a refused login holds the password.
  commands.on('error', (error) => {
    lastReason = whyAway(error, { address, hasAnswered: told === true })
  })
  commands.on('ready', () => become(true))
  commands.on('close', () => become(false))

  return {
    commands,
    openSubscriber() {
      const subscriber = open({ autoResubscribe: false, enableOfflineQueue: false })
      // What it has to say, the connection for commands has said.
      subscriber.on('error', () => {})
      return subscriber
    },
    bullmqOptions: { ...shared, maxRetriesPerRequest: null, enableReadyCheck: false },
    state: () => state,
    async readTime() {
      const [seconds = 0, microseconds = 0] = await commands.time()
      return Number(seconds) * 1_000 + Number(microseconds) / 1_000
    },
    untilUp(withinMs) {
      if (state.up) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = clock.setTimeout(resolve, withinMs)
        commands.once('ready', () => {
          timer.cancel()
          resolve()
        })
      })
    },
    async [Symbol.asyncDispose]() {
      commands.removeAllListeners('close')
      for (const connection of opened) connection.disconnect()
    },
  }
}

function optionsFor({ host, port, db, user, password, tls }: RedisAddress): ConnectionOptions {
  return {
    ...{ host, port, db },
    ...(user === undefined ? {} : { username: user }),
    ...(password === undefined ? {} : { password: password.reveal() }),
    ...(tls === undefined
      ? {}
      : { tls: tls.authorities === undefined ? {} : { ca: tls.authorities } }),
    // Servers before Redis 6, which some clouds still give, speak no other.
    protocol: 2,
    connectTimeout: connectTimeoutMs,
    disconnectTimeout: disconnectTimeoutMs,
    keepAlive: probeAfterMs,
    retryStrategy: (attempt) => jittered(Math.min(firstRetryMs * 2 ** attempt, longestRetryMs)),
    // After a failover the old master answers, but takes no writes.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  }
}

/** Nodes that lost Redis together do not come back together. */
function jittered(ms: number): number {
  return ms * (0.5 + Math.random() / 2)
}

/** The server’s log: one JSON object a line. */
import { pino, type Logger } from 'pino'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

export interface ServerLog {
  readonly log: Log
  /** Writes out what is still in memory. */
  flush(): void
}

/** Names under which a secret could reach the log in spite of its type. */
const secretNames = ['secret', 'token', 'aesKey', 'encodingAesKey', 'access_token', 'password']

/** Lines go to standard error: standard output belongs to what a person reads. */
export function createLog(level: string): ServerLog {
  const destination = pino.destination({ dest: 2, sync: false, minLength: 4_096 })
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    },
    destination,
  )
  const timer = setInterval(() => destination.flush(), 500)
  timer.unref()
  return { log, flush: () => destination.flushSync() }
}

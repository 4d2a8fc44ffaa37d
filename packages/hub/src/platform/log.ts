/** The log: one JSON object a line, without secrets. */
import { join } from 'node:path'
import { pino, type DestinationStream, type Logger } from 'pino'
import type { Clock } from './clock.ts'
import { openLogFile } from './log/log-file.ts'
import { redact } from './log/redact.ts'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

export interface OpenLog extends Disposable {
  readonly log: Log
  /** Writes out what is still in memory. */
  flush(): void
  /** Goes on in a file of the same name, wherever the one before has been moved to. */
  reopen(): void
}

export interface LogOptions {
  readonly level: string
  /** What its file is called: `server`, `command-line`. */
  readonly name: string
  /** Undefined: lines go to standard error, since standard output belongs to what a person reads. */
  readonly folder: string | undefined
  readonly keep: number
  readonly clock: Clock
}

export function openLog(options: LogOptions): OpenLog {
  const { level, folder } = options
  const sink = folder === undefined ? openStandardError() : openFileIn(folder, options)
  return { ...sink, log: createLogger(level, sink) }
}

type Sink = DestinationStream & Omit<OpenLog, 'log'>

function openStandardError(): Sink {
  const destination = pino.destination({ dest: 2, sync: false, minLength: 4_096 })
  const timer = setInterval(() => destination.flush(), 500)
  timer.unref()
  return {
    write: (line) => void destination.write(line),
    flush: () => destination.flushSync(),
    reopen() {},
    [Symbol.dispose]: () => destination.flushSync(),
  }
}

function openFileIn(folder: string, { name, keep, clock }: LogOptions): Sink {
  const path = join(folder, `${name}.log`)
  return openLogFile({
    ...{ path, keep, clock },
    onTrouble(error) {
      const reason = error instanceof Error ? error.message : String(error)
      process.stderr.write(`The log ${path} cannot be written (${reason}); mphub goes on.\n`)
    },
  })
}

function createLogger(level: string, destination: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: {
        // What is logged at all passes here, whatever it is made of.
        logMethod(args, method) {
          Reflect.apply(method, this, args.map(redact))
        },
      },
    },
    destination,
  )
}

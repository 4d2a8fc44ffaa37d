/** A file of a log. What cannot be written waits, within bounds, and stops nobody. */
import type { Clock } from '../clock.ts'
import { createRotatingFile } from './rotating-file.ts'

/** So much waits in memory: in good times for the next flush, in bad ones for the disk. */
const flushAtLength = 4_096
const heldLength = 1024 * 1024
const flushEveryMs = 500

export interface LogFile extends Disposable {
  write(line: string): void
  /** Writes out what waits. */
  flush(): void
  /** Goes on in a file of this name, wherever the one before has been moved to. */
  reopen(): void
}

export interface LogFileOptions {
  readonly path: string
  /** How many files that have moved away are kept. */
  readonly keep: number
  readonly clock: Clock
  /** Told once when the file cannot be written; nothing else comes of it. */
  readonly onTrouble: (error: unknown) => void
}

export function openLogFile(options: LogFileOptions): LogFile {
  const { clock, onTrouble } = options
  const file = createRotatingFile(options)
  let waiting: string[] = []
  let waitingLength = 0
  /** What the disk has not taken of the last flush. */
  let rest: Uint8Array = Buffer.alloc(0)
  let lost = 0
  let isInTrouble = false

  function take(): Buffer {
    const note = lost > 0 ? [lostLines(lost, clock.now())] : []
    const text = [...note, ...waiting].join('')
    ;[waiting, waitingLength, lost] = [[], 0, 0]
    return Buffer.from(text)
  }

  function flush(): void {
    try {
      while (rest.length > 0 || waiting.length > 0) {
        if (rest.length === 0) rest = take()
        rest = rest.subarray(file.write(rest))
      }
      isInTrouble = false
    } catch (error) {
      if (!isInTrouble) onTrouble(error)
      isInTrouble = true
    }
  }

  function write(line: string): void {
    waiting.push(line)
    waitingLength += line.length
    while (waitingLength > heldLength) {
      waitingLength -= waiting.shift()?.length ?? 0
      lost += 1
    }
    if (waitingLength >= flushAtLength && !isInTrouble) flush()
  }

  const timer = setInterval(flush, flushEveryMs)
  timer.unref()
  return {
    write,
    flush,
    reopen() {
      flush()
      file.close()
    },
    [Symbol.dispose]() {
      clearInterval(timer)
      flush()
      file.close()
    },
  }
}

function lostLines(count: number, at: number): string {
  const msg = `${count} lines are missing here: the log could not be written`
  return `${JSON.stringify({ level: 40, time: new Date(at).toISOString(), msg })}\n`
}

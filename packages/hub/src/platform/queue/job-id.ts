/** Ids of jobs: UUIDv7 that always rise within a process, also when the clock is set back. */
import { randomBytes } from 'node:crypto'

const perMillisecond = 4_096

/** Each id is greater than the one before: the order of ids is the order of adding. */
export function createJobIds(now: () => number): () => string {
  let lastAt = 0
  let count = 0
  return () => {
    const at = now()
    if (at > lastAt) [lastAt, count] = [at, 0]
    else if (++count === perMillisecond) [lastAt, count] = [lastAt + 1, 0]
    return uuid(lastAt, count)
  }
}

function uuid(at: number, count: number): string {
  const time = at.toString(16).padStart(12, '0')
  const random = randomBytes(8)
  random.writeUInt8((random.readUInt8() & 0x3f) | 0x80)
  const tail = random.toString('hex')
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${count.toString(16).padStart(3, '0')}`,
    tail.slice(0, 4),
    tail.slice(4),
  ].join('-')
}

/** A lock among the processes of one machine. It goes when its process dies, however it dies. */
import { DatabaseSync } from 'node:sqlite'
import { isContention } from './storage/faults.ts'

/** Undefined when another process holds it. The file stays, and holds nothing. */
export function lockFile(path: string): Disposable | undefined {
  const lock = new DatabaseSync(path)
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (isContention(error)) return undefined
    throw error
  }
  return { [Symbol.dispose]: () => lock.close() }
}

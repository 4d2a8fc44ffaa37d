/** The thread that moves commits from the write-ahead log into the database file, beside the thread that answers. */
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

// It stays in memory as long as messages come: Zod alone would take 10 MiB more.
const path: unknown = workerData
if (typeof path !== 'string') throw new Error('the thread has not been told which database')
const database = new DatabaseSync(path, { timeout: 0 })
const passive = database.prepare('pragma wal_checkpoint(passive)')
const restart = database.prepare('pragma wal_checkpoint(restart)')

/** `passive` waits for nobody; `restart` also lets the log begin anew, for which writers wait shortly. */
parentPort?.on('message', (kind: 'passive' | 'restart') => {
  try {
    if (kind === 'passive') passive.get()
    else restart.get()
  } catch {
    // Somebody holds a lock. There is another time.
  }
  parentPort?.postMessage('done')
})

/** Keeps the write-ahead log of SQLite short without making who writes wait for the disk. */
import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { sql, type Kysely } from 'kysely'
import type { Database } from '../database.ts'

const lookEveryMs = 250
/** Below this the log is left alone, and no thread is needed. */
const worthwhileBytes = 8 * 1024 * 1024
/** Above this the log has to begin anew, though writers wait for it. */
const largeBytes = 64 * 1024 * 1024
/** Looks without work after which the thread is ended: a minute. */
const idleLooks = 240

const noLog = { size: 0, mtimeMs: 0 }

/** A thread of a few functions needs little. */
const resourceLimits = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2, stackSizeMb: 1 }

/** Works until disposed of. The thread is made when there is something to do, and ended when there is not. */
export async function keepLogShort(
  db: Kysely<Database>,
  databasePath: string,
): Promise<AsyncDisposable> {
  // The thread that writes does so itself when the other one does not come after it: 160 MB of pages.
  await sql`pragma wal_autocheckpoint = 40000`.execute(db)
  let worker: Worker | undefined
  let isWorking = false
  let idle = 0

  let changedAt = 0

  async function look(): Promise<void> {
    const { size, mtimeMs } = await stat(`${databasePath}-wal`).catch(() => noLog)
    if (size < worthwhileBytes || mtimeMs === changedAt) return rest()
    changedAt = mtimeMs
    idle = 0
    if (isWorking) return
    isWorking = true
    worker ??= startWorker()
    worker.postMessage(size > largeBytes ? 'restart' : 'passive')
  }

  function rest(): void {
    idle += 1
    if (idle < idleLooks || isWorking) return
    void worker?.terminate()
    worker = undefined
  }

  function startWorker(): Worker {
    const started = new Worker(new URL('checkpoint-worker.ts', import.meta.url), {
      workerData: databasePath,
      resourceLimits,
    })
    started.on('message', () => (isWorking = false))
    started.on('error', () => undefined)
    started.on('exit', () => {
      isWorking = false
      if (worker === started) worker = undefined
    })
    started.unref()
    return started
  }

  const timer = setInterval(() => void look(), lookEveryMs)
  timer.unref()
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await worker?.terminate()
    },
  }
}

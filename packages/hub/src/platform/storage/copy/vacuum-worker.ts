/** The thread that writes a compact copy of an SQLite database. */
import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'
import { z } from 'zod'

const { path, draft } = z.object({ path: z.string(), draft: z.string() }).parse(workerData)
using database = new DatabaseSync(path, { timeout: 60_000 })
database.exec('pragma synchronous = full')
database.prepare('vacuum into ?').run(draft)

/** Writes everything into one file while the hub goes on: a backup (备份), which is an SQLite database. */
import { chmod, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { MphubError } from '../../errors.ts'
import { makeFolder } from '../../make-folder.ts'
import { openStorage, type Migrations, type Storage } from '../database.ts'
import type { DatabaseAddress } from '../database-url.ts'
import { copyDatabase } from './copy-database.ts'

/** The backup cannot be written, or is damaged. */
export class BackupError extends MphubError {
  override readonly name = 'BackupError'
  readonly code = 'backup'
}

export interface BackUpOptions {
  readonly from: DatabaseAddress
  /** File to make. One that is there is refused. */
  readonly to: string
  readonly migrations: Migrations
  readonly except: readonly string[]
  /** `of` is an estimate; 0 when there is none. */
  readonly onProgress?: (progress: {
    readonly done: number
    readonly of: number
    readonly unit: 'bytes' | 'rows'
  }) => void
}

/**
 * The file has its name only when it is complete, on the disk and found sound.
 *
 * @throws {@link BackupError}
 */
export async function backUp(options: BackUpOptions): Promise<{ readonly bytes: number }> {
  const { from, to } = options
  if ((await stat(to).catch(() => undefined)) !== undefined) throw alreadyThere(to)
  const draft = `${to}.draft`
  try {
    makeFolder(dirname(to))
    await rm(draft, { force: true })
    if (from.dialect === 'sqlite') await vacuumInto(from.path, draft, options)
    else await copyInto(draft, options)
    checkSound(draft)
    await chmod(draft, 0o600)
    await rename(draft, to)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw cause instanceof MphubError ? cause : notWritten(to, cause)
  }
  return { bytes: (await stat(to)).size }
}

const lookEveryMs = 200

/** In a thread of its own, so that progress can be told meanwhile. The view is that of one moment. */
async function vacuumInto(
  path: string,
  draft: string,
  { onProgress }: BackUpOptions,
): Promise<void> {
  const of = (await stat(path)).size
  const timer = setInterval(() => {
    void stat(draft).then(
      ({ size }) => onProgress?.({ done: size, of, unit: 'bytes' }),
      () => undefined,
    )
  }, lookEveryMs)
  try {
    await runWorker({ path, draft })
  } finally {
    clearInterval(timer)
  }
}

function runWorker(workerData: { readonly path: string; readonly draft: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('vacuum-worker.ts', import.meta.url), { workerData })
    worker.on('error', reject).on('exit', () => resolve())
  })
}

async function copyInto(draft: string, options: BackUpOptions): Promise<void> {
  const { from, migrations, except, onProgress } = options
  await using source: Storage = await openStorage({
    address: from,
    migrations,
    unhurried: true,
  })
  let done = 0
  await copyDatabase(
    source,
    { dialect: 'sqlite', path: draft },
    {
      migrations,
      except,
      onProgress: () => {
        done += 1
        onProgress?.({ done, of: 0, unit: 'rows' })
      },
    },
  )
  using file = new DatabaseSync(draft)
  file.exec('pragma journal_mode = delete')
}

function checkSound(path: string): void {
  using file = new DatabaseSync(path, { readOnly: true })
  const verdict = file.prepare('pragma quick_check(1)').get()?.['quick_check']
  if (verdict !== 'ok') throw notWritten(path, new Error(String(verdict)))
}

function alreadyThere(path: string): BackupError {
  return new BackupError({
    en: `${path} is there already. Give another name, so that no backup is lost.`,
    zh: `${path} 已存在。请换一个文件名，以免覆盖已有备份。`,
  })
}

function notWritten(path: string, cause: unknown): BackupError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new BackupError(
    {
      en: `The backup ${path} could not be made (${reason}). Check that there is space, and that the folder can be written.`,
      zh: `无法生成备份 ${path}（${reason}）。请检查磁盘空间和目录权限。`,
    },
    { cause },
  )
}

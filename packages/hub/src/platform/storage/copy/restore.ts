/** Puts a backup in the place of what the database holds, also while a hub is serving. */
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Kysely, Transaction } from 'kysely'
import { MphubError } from '../../errors.ts'
import { openStorage, type Database, type Migrations, type Storage } from '../database.ts'
import { readRevisions } from '../revision.repository.ts'
import { replaceRows, type Copied, type CopyOptions } from './copy-rows.ts'

/** The file is no backup of mphub. */
export class NoBackupError extends MphubError {
  override readonly name = 'NoBackupError'
  override readonly exitCode = 2
  readonly code = 'no_backup'

  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(
      {
        en: `${path} is no backup of mphub that can be read (${reason}). Give a file that mphub backup has made.`,
        zh: `${path} 不是可读取的 mphub 备份（${reason}）。请指定由 mphub backup 生成的文件。`,
      },
      { cause },
    )
  }
}

/**
 * Opens a backup as it would be under this version: a copy of it, brought up to date. The file
 * itself stays as it is.
 *
 * @throws {@link NoBackupError}, {@link DatabaseNewerError}
 */
export async function openBackup(path: string, migrations: Migrations): Promise<Storage> {
  await using parts = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'mphub-restore-'))
  parts.defer(() => rm(folder, { recursive: true, force: true }))
  const copy = join(folder, 'backup.db')
  try {
    if (!(await stat(path)).isFile()) throw new Error('it is not a file')
    await copyFile(path, copy)
    refuseForeign(copy)
    const address = { dialect: 'sqlite', path: copy } as const
    const storage = parts.use(await openStorage({ address, migrations }))
    const owned = parts.move()
    return { ...storage, [Symbol.asyncDispose]: () => owned.disposeAsync() }
  } catch (error) {
    throw error instanceof MphubError ? error : new NoBackupError(path, error)
  }
}

/** An empty file is a database too, and so is that of another program. */
function refuseForeign(path: string): void {
  using file = new DatabaseSync(path)
  const ours = file.prepare("select 1 from sqlite_schema where name = 'revision'").get()
  if (ours === undefined) throw new Error('it holds no tables of mphub')
}

/**
 * One transaction: whoever reads sees all of the old or all of the new. Every revision is raised, so
 * that hubs that are running load anew what they hold in memory.
 */
export async function restore(
  backup: Storage,
  target: Kysely<Database>,
  options: CopyOptions,
): Promise<Copied> {
  return target.transaction().execute(async (trx) => {
    const before = await readRevisions(trx)
    const copied = await replaceRows(backup, trx, options)
    await raiseAbove(trx, before)
    return copied
  })
}

async function raiseAbove(
  trx: Transaction<Database>,
  before: ReadonlyMap<string, number>,
): Promise<void> {
  const after = await readRevisions(trx)
  for (const subject of new Set([...before.keys(), ...after.keys()])) {
    const number = Math.max(before.get(subject) ?? 0, after.get(subject) ?? 0) + 1
    await trx.deleteFrom('revision').where('subject', '=', subject).execute()
    await trx.insertInto('revision').values({ subject, number }).execute()
  }
}

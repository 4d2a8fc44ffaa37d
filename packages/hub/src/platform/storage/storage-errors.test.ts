/** What is said about a database that cannot be opened. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStorage } from './database.ts'
import { DatabaseFileError } from './storage-errors.ts'

async function opening(nameOf: (folder: string) => string) {
  const folder = await mkdtemp(join(tmpdir(), 'mphub-file-'))
  await writeFile(join(folder, 'letter.txt'), 'Dear fan, this is no database. '.repeat(50))
  await writeFile(join(folder, 'cut.db'), 'SQLite format 3\0')
  await writeFile(join(folder, 'empty.db'), '')
  const address = { dialect: 'sqlite', path: nameOf(folder) } as const
  try {
    await using _storage = await openStorage({ address, migrations: {}, busyMs: 0 })
    return 'opened'
  } catch (error) {
    return error
  } finally {
    await rm(folder, { recursive: true })
  }
}

const within = (name: string) => (folder: string) => join(folder, name)

describe('an embedded database that cannot be opened', () => {
  it.each([
    ['its folder cannot be made', within('letter.txt/mphub.db')],
    ['its folder is in a place that never holds one', () => '/proc/nope/deep/mphub.db'],
    ['its file system takes no files', () => '/proc/mphub.db'],
    ['it is a folder', within('.')],
    ['it is another kind of file', within('letter.txt')],
    ['only its beginning is there', within('cut.db')],
    ['it is a device that keeps nothing', () => '/dev/null'],
    ['it is a device that is always full', () => '/dev/full'],
  ])('is wrong use, named in both languages, when %s', async (_reason, nameOf) => {
    const error = await opening(nameOf)

    expect(error).toBeInstanceOf(DatabaseFileError)
    expect(error).toMatchObject({
      code: 'database_file',
      exitCode: 2,
      message: expect.stringContaining('MPHUB_DATABASE_URL'),
      zh: expect.stringContaining('MPHUB_DATABASE_URL'),
    })
  })

  it('is not one without a byte in it, which is new', async () => {
    expect(await opening(within('empty.db'))).toBe('opened')
  })
})

/** What is said about a database that cannot be opened. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStorage } from './database.ts'
import { DatabaseFileError } from './storage-errors.ts'

async function opening(name: string) {
  const folder = await mkdtemp(join(tmpdir(), 'mphub-file-'))
  await writeFile(
    join(folder, 'letter.txt'),
    'Dear fan, this is a letter and no database. '.repeat(50),
  )
  const address = { dialect: 'sqlite', path: join(folder, name) } as const
  try {
    await using _storage = await openStorage({ address, migrations: {}, busyMs: 0 })
    return undefined
  } catch (error) {
    return error
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('an embedded database that cannot be opened', () => {
  it.each([
    ['its folder cannot be made', 'letter.txt/mphub.db'],
    ['it is a folder', '.'],
    ['it is another kind of file', 'letter.txt'],
  ])('is named in both languages when %s', async (_reason, name) => {
    const error = await opening(name)

    expect(error).toBeInstanceOf(DatabaseFileError)
    expect(error).toMatchObject({
      code: 'database_file',
      message: expect.stringContaining('MPHUB_DATABASE_URL'),
      zh: expect.stringContaining('MPHUB_DATABASE_URL'),
    })
  })
})

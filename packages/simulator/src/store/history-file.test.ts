/** The file of a history: broken, of another version, not to be opened, and cut off in the middle. */
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openHistory } from './history.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mphub-history-file-'))
  file = join(folder, 'history.db')
})

afterEach(async () => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  await rm(folder, { recursive: true })
})

async function keep(key: string, value: string): Promise<void> {
  const store = await openHistory(folder)
  store.map('texts', z.string()).set(key, value)
  store.close()
}

async function kept(): Promise<[string, string][]> {
  const store = await openHistory(folder)
  const entries = [...store.map('texts', z.string())]
  store.close()
  return entries
}

function listenToWarnings() {
  return vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
}

describe('a broken file', () => {
  it('is put aside, and a new history begins', async () => {
    await writeFile(file, 'no database at all, but long enough to be one '.repeat(99))
    const warning = listenToWarnings()

    await keep('one', '1')

    expect(warning).toHaveBeenCalledWith(expect.stringContaining('history.db.broken-'))
    expect(await kept()).toEqual([['one', '1']])
    expect(await readdir(folder)).toContainEqual(expect.stringMatching(/^history\.db\.broken-\d+$/))
  })

  it('is put aside with the log that belongs to it', async () => {
    await writeFile(file, 'no database at all, but long enough to be one '.repeat(99))
    await writeFile(`${file}-wal`, 'what was not yet in the file')
    listenToWarnings()

    await keep('one', '1')

    const aside = (await readdir(folder)).find((name) => /broken-\d+-wal$/.test(name)) ?? ''
    expect(await readFile(join(folder, aside), 'utf8')).toBe('what was not yet in the file')
  })

  it('is put aside when a page in its middle is torn', async () => {
    await keep('long', 'x'.repeat(100_000))
    const torn = await open(file, 'r+')
    await torn.write(Buffer.alloc(4096, 0xff), 0, 4096, 4096)
    await torn.close()
    listenToWarnings()

    expect(await kept()).toEqual([])
    expect(await readdir(folder)).toContainEqual(expect.stringMatching(/^history\.db\.broken-\d+$/))
  })

  it.each([
    ['other columns', 'CREATE TABLE state (id INTEGER PRIMARY KEY, text TEXT)'],
    ['a view of the name of its table', 'CREATE VIEW state AS SELECT 1 AS value'],
    ['columns that are not unique', 'CREATE TABLE state (seq, name, key, value)'],
  ])('is put aside when it has %s', async (_what, statement) => {
    const database = new DatabaseSync(file)
    database.exec(statement)
    database.close()
    listenToWarnings()

    await keep('one', '1')

    expect(await kept()).toEqual([['one', '1']])
    expect(await readdir(folder)).toContainEqual(expect.stringMatching(/^history\.db\.broken-\d+$/))
  })

  it('is refused when it cannot be put aside, and stays as it is', async () => {
    const words = 'no database at all, but long enough to be one '.repeat(99)
    await writeFile(file, words)
    vi.setSystemTime(1_800_000_000_000)
    await mkdir(`${file}.broken-1800000000000`)

    await expect(openHistory(folder)).rejects.toMatchObject({
      name: 'HistoryRefusedError',
      code: 'history_not_put_aside',
      message: expect.stringMatching(/history\.db is broken .* move the file away .*MPHUB_DATA/),
      zh: expect.stringContaining('自行移走该文件'),
    })

    expect(await readFile(file, 'utf8')).toBe(words)
  })

  it('is put aside, and the start refused, when no new one can be made', async () => {
    await writeFile(file, 'no database at all, but long enough to be one '.repeat(99))
    await mkdir(`${file}-journal`)
    listenToWarnings()

    await expect(openHistory(folder)).rejects.toMatchObject({
      name: 'HistoryRefusedError',
      code: 'history_not_usable',
    })
  })

  it('keeps what was written whole when its last write was cut off', async () => {
    await keep('one', '1')
    await writeFile(`${file}-wal`, Buffer.alloc(1000, 7))

    expect(await kept()).toEqual([['one', '1']])
  })
})

describe('a file that is not for this simulator', () => {
  it('is refused when a newer version wrote it, and stays as it is', async () => {
    await keep('one', '1')
    const database = new DatabaseSync(file)
    database.exec('PRAGMA user_version = 99')
    database.close()
    await copyFile(file, `${file}.copy`)

    await expect(openHistory(folder)).rejects.toMatchObject({
      name: 'HistoryRefusedError',
      code: 'history_too_new',
      message: expect.stringContaining('newer version'),
      zh: expect.stringContaining('更新版本'),
    })

    expect(await readFile(file)).toEqual(await readFile(`${file}.copy`))
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('broken'))
  })

  it('is taken over when its table was made with line breaks, as by the first versions', async () => {
    const database = new DatabaseSync(file)
    database.exec(`CREATE TABLE IF NOT EXISTS state (
      seq INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
      UNIQUE (name, key))`)
    database.exec(`INSERT INTO state (name, key, value) VALUES ('texts', 'one', '"1"')`)
    database.close()

    expect(await kept()).toEqual([['one', '1']])
  })

  it('is taken over when it was written before versions were counted', async () => {
    await keep('one', '1')
    const database = new DatabaseSync(file)
    database.exec('PRAGMA user_version = 0')
    database.close()

    expect(await kept()).toEqual([['one', '1']])
  })

  it('is refused when the system does not let it be opened, and stays as it is', async () => {
    await mkdir(file)

    await expect(openHistory(folder)).rejects.toMatchObject({
      code: 'history_not_usable',
      message: expect.stringMatching(/history\.db cannot be opened.*MPHUB_DATA/),
    })

    expect(await readdir(folder)).toEqual(['history.db'])
  })

  it('is refused when its folder cannot be made', async () => {
    await writeFile(file, '')

    await expect(openHistory(join(file, 'deeper'))).rejects.toMatchObject({
      code: 'history_not_usable',
    })
  })
})

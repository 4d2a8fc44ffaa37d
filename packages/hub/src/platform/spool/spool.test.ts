/** What cannot be written to the database now is kept in a file. */
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openSpool, type Spool } from './spool.ts'
import { SpoolFullError } from './spool-full-error.ts'

interface Folder extends AsyncDisposable {
  readonly path: string
  readonly damaged: unknown[]
  open(maxBytes?: number): Promise<Spool<number>>
}

async function makeFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'mphub-spool-'))
  const damaged: unknown[] = []
  return {
    path,
    damaged,
    open: (maxBytes = 10_000) =>
      openSpool({
        folder: path,
        name: 'numbers',
        maxBytes,
        parse: (json) => z.number().parse(json),
        onDamaged: (error) => void damaged.push(error),
      }),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true }),
  }
}

async function replayed(spool: Spool<number>): Promise<number[]> {
  const taken: number[] = []
  await spool.replay(async (entries) => {
    taken.push(...entries)
    return []
  })
  return taken
}

const thousand = Array.from({ length: 1_000 }, (_, index) => index)

describe('a spool', () => {
  it('gives back what it was given, in order, and forgets it', async () => {
    await using folder = await makeFolder()
    await using spool = await folder.open()
    await Promise.all(thousand.map((number) => spool.append(number)))
    expect(spool.length()).toBe(1_000)

    expect(await replayed(spool)).toEqual(thousand)

    expect(spool.length()).toBe(0)
    expect(await replayed(spool)).toEqual([])
  })

  it('has it on the disk as soon as it says so', async () => {
    await using folder = await makeFolder()
    await using spool = await folder.open()
    await spool.append(7)

    expect(await readFile(join(folder.path, 'numbers.jsonl'), 'utf8')).toBe('7\n')
    expect((await stat(join(folder.path, 'numbers.jsonl'))).mode & 0o777).toBe(0o600)
  })

  it('keeps it over a restart, and leaves out a last line that was cut off', async () => {
    await using folder = await makeFolder()
    const before = await folder.open()
    await before.append(1)
    await before.append(2)
    await before[Symbol.asyncDispose]()
    await appendFile(join(folder.path, 'numbers.jsonl'), '34')

    await using after = await folder.open()
    await after.append(5)

    expect(await replayed(after)).toEqual([1, 2, 5])
  })

  it('goes on where the database left it', async () => {
    await using folder = await makeFolder()
    await using spool = await folder.open()
    await Promise.all(thousand.map((number) => spool.append(number)))
    const taken: number[] = []
    const failing = spool.replay(async (entries) => {
      if (taken.length >= 400) throw new Error('away again')
      taken.push(...entries)
      return []
    })
    await expect(failing).rejects.toThrow('away again')
    await spool.append(1_000)
    expect(spool.length()).toBe(601)

    taken.push(...(await replayed(spool)))

    expect(taken).toEqual([...thousand, 1_000])
  })

  it('has few of them in memory at once when they are large', async () => {
    await using folder = await makeFolder()
    await using spool = await openSpool({
      ...{ folder: folder.path, name: 'texts', maxBytes: 20_000_000 },
      parse: (json) => z.string().parse(json),
      onDamaged() {},
    })
    const large = Array.from({ length: 10 }, (_, index) => `${index}`.padEnd(900_000, 'x'))
    await Promise.all(large.map((text) => spool.append(text)))
    const taken: (readonly string[])[] = []

    await spool.replay(async (texts) => {
      taken.push(texts)
      return []
    })

    expect(taken.map(({ length }) => length)).toEqual([3, 3, 3, 1])
    expect(taken.flat()).toEqual(large)
  })

  it('gives what was being replayed a second time after a crash, rather than never', async () => {
    await using folder = await makeFolder()
    await writeFile(join(folder.path, 'numbers.replaying.jsonl'), '1\n2\n')
    await writeFile(join(folder.path, 'numbers.jsonl'), '3\n')

    await using spool = await folder.open()

    expect(spool.length()).toBe(3)
    expect(await replayed(spool)).toEqual([1, 2, 3])
  })

  it('takes entries while it is replayed', async () => {
    await using folder = await makeFolder()
    await using spool = await folder.open()
    await spool.append(1)
    const taken: number[] = []

    await spool.replay(async (entries) => {
      if (taken.length === 0) await spool.append(2)
      taken.push(...entries)
      return []
    })

    expect(taken).toEqual([1, 2])
  })

  it('gives also what is on its way to the disk', async () => {
    await using folder = await makeFolder()
    await using spool = await folder.open()

    const [, taken] = await Promise.all([spool.append(1), replayed(spool)])

    expect(taken).toEqual([1])
  })

  it('gives each entry once, though two ask for all at the same time', async () => {
    await using folder = await makeFolder()
    await using spool = await folder.open()
    await Promise.all(thousand.map((number) => spool.append(number)))

    const [taken, alsoTaken] = await Promise.all([replayed(spool), replayed(spool)])

    expect([...taken, ...alsoTaken].toSorted((one, other) => one - other)).toEqual(thousand)
    expect(spool.length()).toBe(0)
  })

  it('takes what comes in the moment in which a replay begins', async () => {
    await using folder = await makeFolder()
    await using spool = await folder.open()
    await spool.append(0)

    const replaying = replayed(spool)
    const appending: Promise<void>[] = []
    for (const number of thousand.slice(1, 20)) {
      appending.push(spool.append(number))
      await Promise.resolve()
    }
    await Promise.all(appending)

    expect([...(await replaying), ...(await replayed(spool))]).toEqual(thousand.slice(0, 20))
  })

  it('refuses more than it may hold, and keeps what it has', async () => {
    await using folder = await makeFolder()
    await using spool = await folder.open(6)
    await spool.append(10)
    await spool.append(20)

    await expect(spool.append(30)).rejects.toThrow(SpoolFullError)

    expect(await replayed(spool)).toEqual([10, 20])
  })

  it('keeps in another file what is refused, and what is damaged', async () => {
    await using folder = await makeFolder()
    await writeFile(join(folder.path, 'numbers.jsonl'), '1\n{"\n3\n')
    await using spool = await folder.open()

    await spool.replay(async (entries) => entries.filter((number) => number === 3))

    expect(spool.length()).toBe(0)
    expect(await readFile(join(folder.path, 'numbers.refused.jsonl'), 'utf8')).toBe('{"\n3\n')
  })

  it('leaves a damaged line out and says so', async () => {
    await using folder = await makeFolder()
    await writeFile(join(folder.path, 'numbers.jsonl'), '1\n{"\n"two"\n4\n')
    await using spool = await folder.open()

    expect(await replayed(spool)).toEqual([1, 4])
    expect(folder.damaged).toHaveLength(2)
  })
})

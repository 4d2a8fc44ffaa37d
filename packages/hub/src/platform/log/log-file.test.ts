/** Files of the log. */
import { execFile } from 'node:child_process'
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createManualClock, type ManualClock } from '../../testing/manual-clock.ts'
import { openLogFile, type LogFile } from './log-file.ts'

interface World extends AsyncDisposable {
  readonly folder: string
  readonly path: string
  readonly clock: ManualClock
  readonly troubles: unknown[]
  open(keep?: number): LogFile
  lines(): Promise<string[]>
  /** Those that have moved away, the oldest first. */
  movedAway(): Promise<string[]>
}

async function createWorld(): Promise<World> {
  const parent = await mkdtemp(join(tmpdir(), 'mphub-log-'))
  const folder = join(parent, 'log')
  const path = join(folder, 'server.log')
  const clock = createManualClock({ startAt: Date.now() })
  const troubles: unknown[] = []
  const parts = new AsyncDisposableStack()
  parts.defer(() => rm(parent, { recursive: true }))
  return {
    ...{ folder, path, clock, troubles },
    open: (keep = 3) =>
      parts.use(openLogFile({ path, keep, clock, onTrouble: (error) => troubles.push(error) })),
    lines: async () => (await readFile(path, 'utf8')).trimEnd().split('\n'),
    movedAway: async () =>
      (await readdir(folder)).filter((name) => name !== 'server.log').toSorted(),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}

const megabyte = `${'x'.repeat(1024 * 1024 - 1)}\n`

describe('a log file', () => {
  it('is for its owner alone, even when it was not before', async () => {
    await using world = await createWorld()
    await mkdir(world.folder)
    await writeFile(world.path, 'before\n', { mode: 0o644 })

    const file = world.open()
    file.write('one\n')
    file.flush()

    expect((await stat(world.path)).mode & 0o777).toBe(0o600)
    expect(await world.lines()).toEqual(['before', 'one'])
  })

  it('moves away before it is larger than 32 MiB', async () => {
    await using world = await createWorld()
    const file = world.open()

    for (let n = 0; n < 40; n++) file.write(megabyte)
    file.flush()

    const [moved = ''] = await world.movedAway()
    expect(moved).toMatch(/^server\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-[0-9a-f]{4}\.log$/)
    expect((await stat(join(world.folder, moved))).size).toBe(32 * 1024 * 1024)
    expect((await stat(world.path)).size).toBe(8 * 1024 * 1024)
  })

  it('moves away when it is a day old, also one that was begun before a restart', async () => {
    await using world = await createWorld()
    const before = world.open()
    before.write('yesterday\n')
    before.flush()

    await world.clock.advance(86_400_000 + 1_000)
    const file = world.open()
    file.write('today\n')
    file.flush()

    expect(await world.lines()).toEqual(['today'])
    expect(await world.movedAway()).toHaveLength(1)
  })

  it('leaves as many behind it as are to be kept, and touches nothing else', async () => {
    await using world = await createWorld()
    const file = world.open(2)
    file.write('0\n')
    file.flush()
    await writeFile(join(world.folder, 'server.notes.log'), 'mine')

    for (let day = 1; day <= 5; day++) {
      await world.clock.advance(86_400_000 + 1_000)
      file.write(`${day}\n`)
      file.flush()
    }

    const kept = (await world.movedAway()).filter((name) => name !== 'server.notes.log')
    const texts = await Promise.all(kept.map((name) => readFile(join(world.folder, name), 'utf8')))
    expect(texts).toEqual(['3\n', '4\n'])
    expect(await world.movedAway()).toContain('server.notes.log')
  })

  it.each([
    ['when it is told to', (file: LogFile) => file.reopen()],
    ['by itself', () => {}],
  ])('begins anew %s after somebody has moved it', async (_when, tell) => {
    await using world = await createWorld()
    const file = world.open()
    file.write('one\n')
    file.flush()

    await rename(world.path, `${world.path}.1`)
    tell(file)
    file.write('two\n')
    file.flush()

    expect(await readFile(`${world.path}.1`, 'utf8')).toBe('one\n')
    expect(await world.lines()).toEqual(['two'])
  })

  it('keeps what it has to say until its folder can be written, and complains once', async () => {
    await using world = await createWorld()
    await writeFile(world.folder, 'no folder')
    const file = world.open()

    file.write('one\n')
    file.flush()
    file.write('two\n')
    file.flush()
    await rm(world.folder)
    file.flush()

    expect(await world.lines()).toEqual(['one', 'two'])
    expect(world.troubles).toHaveLength(1)
  })

  it('keeps what it has to say while the disk is full', async () => {
    await using world = await createWorld()
    await mkdir(world.folder)
    await symlink('/dev/full', world.path)
    const file = world.open()

    file.write('one\n')
    file.flush()
    await rm(world.path)
    file.write('two\n')
    file.flush()

    expect(await world.lines()).toEqual(['one', 'two'])
    expect(world.troubles).toEqual([expect.objectContaining({ code: 'ENOSPC' })])
  })

  it('keeps a megabyte at most, and says how many lines it lost', async () => {
    await using world = await createWorld()
    await writeFile(world.folder, 'no folder')
    const file = world.open()
    file.write('first\n')
    file.flush()

    for (let n = 0; n < 30_000; n++) file.write(`${String(n).padStart(99, '.')}\n`)
    await rm(world.folder)
    file.flush()
    file.flush()

    const lines = await world.lines()
    const { msg } = JSON.parse(lines[1] ?? '')
    const lost = Number(/^\d+/.exec(msg)?.[0])
    expect(lines[0]).toBe('first')
    expect(lost).toBeGreaterThan(0)
    expect(lines).toHaveLength(2 + 30_000 - lost)
    expect(lines.at(-1)).toMatch(/29999$/)
  })

  it('is shared by processes: lines stay whole, and none is lost when it moves away', async () => {
    await using world = await createWorld()
    const program = `
      const { openLogFile } = await import(${JSON.stringify(new URL('log-file.ts', import.meta.url))})
      const { systemClock } = await import(${JSON.stringify(new URL('../clock.ts', import.meta.url))})
      const [path, name] = process.argv.slice(1)
      const onTrouble = (error) => { throw error }
      using file = openLogFile({ path, keep: 100, clock: systemClock, onTrouble })
      for (let n = 0; n < 20_000; n++) file.write(name + ' ' + n + ' ' + 'x'.repeat(1_000) + '\\n')
    `
    const run = (name: string) =>
      promisify(execFile)(process.execPath, [
        '--input-type=module',
        '-e',
        program,
        world.path,
        name,
      ])

    await Promise.all(['a', 'b', 'c'].map(run))

    const files = await readdir(world.folder)
    const texts = await Promise.all(files.map((name) => readFile(join(world.folder, name), 'utf8')))
    const lines = texts.join('').trimEnd().split('\n')
    expect(files.length).toBeGreaterThan(1)
    expect(lines.filter((line) => !/^[abc] \d+ x{1000}$/.test(line))).toEqual([])
    expect(new Set(lines).size).toBe(60_000)
  })
})

/** Processes that change the tables of one database at the same time, and are killed in the middle of it. */
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { describeEachDatabase } from '../../testing/databases.ts'
import { connectStorage, openStorage } from './database.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { planMigrations } from './migrate.ts'
import { both, first } from './migrator.fixture.ts'

const patience = { timeout: 60_000 }
const program = fileURLToPath(new URL('migrator.fixture.ts', import.meta.url))

interface Migrator extends AsyncDisposable {
  /** Lets it open the database. */
  begin(): void
  said(): string
  /** Settles when it has said so. */
  untilSaid(words: string): Promise<void>
  kill(): void
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>
}

/** It has loaded its program, and waits. */
async function startMigrator(url: string, haltAt = 0): Promise<Migrator> {
  const child = spawn(process.execPath, [program, url, String(haltAt)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (said += text))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const untilSaid = async (words: string): Promise<void> => {
    await expect.poll(() => said, patience).toContain(words)
  }
  await untilSaid('loaded')
  return {
    begin: () => void child.stdin.write('go\n'),
    said: () => said,
    untilSaid,
    kill: () => void child.kill('SIGKILL'),
    ended,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

describeEachDatabase('tables that several processes bring up to date', (kind) => {
  async function makeOlder() {
    const database = await kind.make()
    const address = parseDatabaseUrl(database.url, '/')
    await using storage = await openStorage({ address, migrations: first })
    await sql`insert into leaf (id) values (7)`.execute(storage.db)
    return { ...database, address }
  }

  it('change once, though all start at the same time on a new database', patience, async () => {
    await using database = await kind.make()
    await using processes = new AsyncDisposableStack()
    const start = async () => processes.use(await startMigrator(database.url))
    const migrators = await Promise.all([start(), start(), start()])

    for (const { begin } of migrators) begin()

    expect(await Promise.all(migrators.map(({ ended }) => ended))).toEqual([0, 0, 0])
    const said = migrators.map((migrator) => migrator.said()).join('')
    expect(said.match(/step/g)).toHaveLength(5)
  })

  it.each([1, 3])(
    'are taken up by the next when the first is killed at statement %i of 3',
    patience,
    async (haltAt) => {
      await using database = await makeOlder()
      const { address } = database
      await using killed = await startMigrator(database.url, haltAt)
      await using next = await startMigrator(database.url)
      killed.begin()
      await killed.untilSaid(`step ${haltAt}`)
      next.begin()
      await next.untilSaid('opening')
      expect(next.said()).not.toContain('step')

      killed.kill()

      expect(await killed.ended).toBe(null)
      expect(await next.ended).toBe(0)
      await using storage = await connectStorage(address)
      expect(await planMigrations(storage.db, both)).toEqual([])
      const { rows } = await sql`select id, size from leaf`.execute(storage.db)
      expect(rows).toEqual([{ id: 7, size: 0 }])
    },
  )

  if (kind.name === 'SQLite') specifyCopy()

  function specifyCopy(): void {
    it(
      'are copied before, though a process was killed while it copied them',
      patience,
      async () => {
        await using database = await makeOlder()
        const path = database.url.slice('sqlite:'.length)
        await writeFile(`${path}.before-migration.draft`, 'half of a')
        await using migrator = await startMigrator(database.url)

        migrator.begin()

        expect(await migrator.ended).toBe(0)
        const copy = { dialect: 'sqlite', path: `${path}.before-migration` } as const
        await using before = await connectStorage(copy)
        const { rows } = await sql`select * from leaf`.execute(before.db)
        expect(rows).toEqual([{ id: 7 }])
      },
    )
  }
})

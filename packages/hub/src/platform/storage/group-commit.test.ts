/** Many writes in one commit. */
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import type { SteadyClock } from '../steady-clock.ts'
import { createGroupCommit } from './group-commit.ts'
import { DatabaseUnavailableError } from './storage-errors.ts'

/** Every pause is over at once, and an hour has gone by whenever somebody looks. */
function hurriedClock(): SteadyClock {
  let now = 0
  return {
    elapsedMs: () => (now += 3_600_000),
    setTimeout(run) {
      const immediate = setImmediate(run)
      return { cancel: () => clearImmediate(immediate) }
    },
  }
}

function sqliteError(act: (sqlite: DatabaseSync) => void): unknown {
  const sqlite = new DatabaseSync(':memory:')
  try {
    sqlite.exec('create table t (x integer primary key)')
    act(sqlite)
  } catch (error) {
    return error
  } finally {
    sqlite.close()
  }
  throw new Error('SQLite was expected to refuse')
}

const duplicate = sqliteError((sqlite) => sqlite.exec('insert into t values (1), (1)'))
const full = sqliteError((sqlite) => {
  sqlite.exec('pragma max_page_count = 3')
  sqlite.exec('create table u as select hex(randomblob(9000)) as y')
})

function commits(write: (jobs: readonly string[]) => Promise<readonly string[]>) {
  return createGroupCommit({ steady: hurriedClock(), patienceMs: 1_000, write })
}

describe('a group commit', () => {
  it('writes what comes in one turn together, and gives each its own result', async () => {
    const batches: string[][] = []
    const { add } = commits(async (jobs) => {
      batches.push([...jobs])
      return jobs.map((job) => `${job} kept`)
    })

    const results = await Promise.all([add('a'), add('b'), add('c')])

    expect(results).toEqual(['a kept', 'b kept', 'c kept'])
    expect(batches).toEqual([['a', 'b', 'c']])
  })

  it('collects what comes while it writes for the next commit', async () => {
    const batches: string[][] = []
    const { add } = commits(async (jobs) => {
      batches.push([...jobs])
      if (batches.length === 1) late.push(add('b'), add('c'))
      return jobs
    })
    const late: Promise<string>[] = []

    await add('a')
    await Promise.all(late)

    expect(batches).toEqual([['a'], ['b', 'c']])
  })

  it('lets one bad row fail alone', async () => {
    const { add } = commits(async (jobs) => {
      if (jobs.includes('bad')) throw duplicate
      return jobs
    })

    const results = await Promise.allSettled([add('a'), add('bad'), add('c')])

    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('fails all at once when the disk is full, and goes on when there is room again', async () => {
    let writes = 0
    const { add } = commits(async (jobs) => {
      writes += 1
      if (writes === 1) throw full
      return jobs
    })

    const results = await Promise.allSettled([add('a'), add('b')])

    expect(results.map((result) => result.status === 'rejected' && result.reason)).toEqual([
      expect.any(DatabaseUnavailableError),
      expect.any(DatabaseUnavailableError),
    ])
    expect(await add('c')).toBe('c')
  })

  it('is drained when nothing waits', async () => {
    const kept: string[] = []
    const { add, drained } = commits(async (jobs) => {
      kept.push(...jobs)
      return jobs
    })
    void add('a')

    await drained()

    expect(kept).toEqual(['a'])
  })
})

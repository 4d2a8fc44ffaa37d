/** One hub of several is stopped and started, held, or has a wrong clock. */
import { describe, expect, it } from 'vitest'
import { isHere } from './databases.ts'
import { faultless } from './findings.ts'
import { runClock } from './scenarios/clock.ts'
import { runPause } from './scenarios/pause.ts'
import { runRolling } from './scenarios/rolling.ts'

describe('one of several hubs', () => {
  it.skipIf(!isHere('MariaDB'))('loses and refuses nothing while it is started again', async () => {
    const run = { database: 'MariaDB', seed: 1, nodes: 3, rounds: 1, perSecond: 50 } as const

    const { judgement, stoppedMs } = await runRolling(run)

    expect(judgement).toMatchObject({ ...faultless, refused: [], unanswered: [] })
    expect(Math.max(...stoppedMs)).toBeLessThan(10_000)
  })

  it.skipIf(!isHere('PostgreSQL'))('repeats nothing when it goes on after a pause', async () => {
    const run = {
      database: 'PostgreSQL',
      seed: 1,
      nodes: 3,
      pausedMs: 6_000,
      perSecond: 50,
    } as const

    const { judgement } = await runPause(run)

    expect(judgement).toMatchObject({ ...faultless, refused: [] })
    expect(judgement.triedAgain.length).toBeGreaterThan(0)
  })
})

describe.each([
  { database: 'SQLite', nodes: 1 },
  { database: 'PostgreSQL', nodes: 2 },
] as const)('one of $nodes hubs on $database', ({ database, nodes }) => {
  it.skipIf(!isHere(database))(
    'keeps its promises while its clock is an hour ahead or behind',
    async () => {
      const run = { database, seed: 1, nodes, wrongMs: 1_500, perSecond: 50 }

      const { judgement, refusedAfterwards } = await runClock(run)

      expect(judgement).toMatchObject({ ...faultless, unanswered: [] })
      expect(judgement.refused.length).toBeGreaterThan(0)
      expect(refusedAfterwards).toBe(0)
    },
  )
})

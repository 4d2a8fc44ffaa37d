/** Hubs whose database goes away while messages arrive. */
import { describe, expect, it } from 'vitest'
import { percentile } from '../../bench/load/figures.ts'
import { isHere } from './databases.ts'
import { faultless } from './findings.ts'
import { runOutage } from './scenarios/outage.ts'

describe.each([
  { database: 'MariaDB', trouble: 'refused', nodes: 2 },
  { database: 'MariaDB', trouble: 'resets', nodes: 1 },
  { database: 'MariaDB', trouble: 'silent', nodes: 1 },
  { database: 'PostgreSQL', trouble: 'resets', nodes: 1 },
  { database: 'PostgreSQL', trouble: 'silent', nodes: 2 },
] as const)('$nodes hubs whose $database is away ($trouble)', ({ database, trouble, nodes }) => {
  it.skipIf(!isHere(database))(
    'answer in time and alike, and have everything in the database soon after',
    async () => {
      const run = { away: 'database', awayMs: 2_500, perSecond: 50, seed: 1 } as const

      const { judgement, caughtUpMs } = await runOutage({ ...run, database, trouble, nodes })

      expect(judgement).toMatchObject({ ...faultless, refused: [], unanswered: [] })
      expect(judgement.acknowledged).toHaveLength(judgement.sent)
      expect(percentile(judgement.answeredMs, 0.99)).toBeLessThan(1_000)
      expect(caughtUpMs).toBeLessThan(10_000)
    },
  )
})

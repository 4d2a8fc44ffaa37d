/** Hubs that are killed again and again while messages arrive. */
import { describe, expect, it } from 'vitest'
import { isHere } from './databases.ts'
import { faultless } from './findings.ts'
import { runKills } from './scenarios/kills.ts'

const size = { callbacks: 20_000, kills: 60 }

describe.concurrent.each([
  ['SQLite', 'safe'],
  ['MariaDB', 'safe'],
  ['PostgreSQL', 'plain'],
] as const)('a hub on %s with an account in %s mode', (database, mode) => {
  it.skipIf(!isHere(database))(
    'keeps every acknowledged message exactly once, however often it is killed',
    { timeout: 600_000 },
    async () => {
      const run = { database, mode, seed: 1, ...size }

      const { judgement, readyMs, damages } = await runKills(run)

      expect(judgement).toMatchObject({ ...faultless, refused: [] })
      expect(judgement.acknowledged.length).toBeGreaterThan(19_900)
      expect(judgement.triedAgain.length).toBeGreaterThan(0)
      // Only what meets three kills: WeChat comes three times.
      expect(judgement.unanswered.length).toBeLessThan(run.kills)
      expect(damages).toBe(0)
      expect(Math.max(...readyMs)).toBeLessThan(3_000)
    },
  )
})

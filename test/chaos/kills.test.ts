/** Hubs that are killed again and again while messages arrive. */
import { describe, expect, it } from 'vitest'
import { isHere } from './databases.ts'
import { faultless } from './findings.ts'
import { runKills } from './scenarios/kills.ts'

describe.each([
  ['SQLite', 'plain'],
  ['SQLite', 'safe'],
  ['MariaDB', 'safe'],
  ['PostgreSQL', 'plain'],
] as const)('a hub on %s with an account in %s mode', (database, mode) => {
  it.skipIf(!isHere(database))(
    'keeps every acknowledged message exactly once, however often it is killed',
    async () => {
      const run = { database, mode, seed: 1, callbacks: 600, kills: 3 }

      const { judgement, readyMs, damages } = await runKills(run)

      expect(judgement).toMatchObject({ ...faultless, refused: [], unanswered: [] })
      expect(judgement.acknowledged.length).toBeGreaterThan(500)
      expect(judgement.triedAgain.length).toBeGreaterThan(0)
      expect(damages).toBe(0)
      expect(Math.max(...readyMs)).toBeLessThan(3_000)
    },
  )
})

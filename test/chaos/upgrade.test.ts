/** Hubs of two versions beside each other on one database. */
import { describe, expect, it } from 'vitest'
import { isHere } from './databases.ts'
import { faultless } from './findings.ts'
import { runUpgrade } from './scenarios/upgrade.ts'

describe.each(['MariaDB', 'PostgreSQL'] as const)('hubs of two versions on %s', (database) => {
  it.skipIf(!isHere(database))(
    'lose and refuse nothing while one after the other is replaced, and the old ones do not start again',
    async () => {
      const run = { database, seed: 1, nodes: 2, perSecond: 50 } as const

      const { judgement, refusedToStart } = await runUpgrade(run)

      expect(judgement).toMatchObject({ ...faultless, refused: [], unanswered: [] })
      expect(refusedToStart).toBe(1)
    },
  )
})

/** Hubs whose disk is full for a while. */
import { describe, expect, it } from 'vitest'
import { isHere } from './databases.ts'
import { faultless } from './findings.ts'
import { runFullDisk } from './scenarios/full-disk.ts'
import { canMount } from './small-disk.ts'

const mounts = await canMount()

describe.each([
  { database: 'SQLite', what: 'its database' },
  { database: 'MariaDB', what: 'what it keeps while the database is away' },
] as const)('a hub on $database without space for $what', ({ database }) => {
  it.skipIf(!mounts || !isHere(database))(
    'lets WeChat come again with what it cannot keep, and goes on by itself when there is space',
    async () => {
      const run = { database, seed: 1, fullMs: 1_500, perSecond: 50 }

      const { judgement, lateAfterwards } = await runFullDisk(run)

      expect(judgement).toMatchObject({ ...faultless, refused: [], unanswered: [] })
      expect(judgement.late.length).toBeGreaterThan(0)
      expect(lateAfterwards).toBe(0)
    },
  )
})

/** Several hubs on one database, each given some of the deliveries of the same messages. */
import { describe, expect, it } from 'vitest'
import { isHere } from './databases.ts'
import { faultless } from './findings.ts'
import { runShared } from './scenarios/shared.ts'

describe.each([
  { database: 'MariaDB', redis: true },
  { database: 'PostgreSQL', redis: false },
] as const)('four hubs on one $database (Redis: $redis)', ({ database, redis }) => {
  it.skipIf(!isHere(database))(
    'handle a message once and answer it alike, in time, wherever its deliveries arrive',
    async () => {
      const { judgement, deliveries } = await runShared({
        database,
        redis,
        seed: 1,
        nodes: 4,
        messages: 400,
      })

      expect(judgement).toMatchObject({ ...faultless, late: [], refused: [], unanswered: [] })
      expect(judgement.acknowledged).toHaveLength(400)
      expect(deliveries).toBeGreaterThan(800)
    },
  )
})

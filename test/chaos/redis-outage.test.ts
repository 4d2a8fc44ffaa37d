/** Hubs whose Redis goes away while messages arrive. */
import { expect, it } from 'vitest'
import { percentile } from '../../bench/load/figures.ts'
import { describeWithRedisServer } from '../../packages/hub/src/testing/redis-server.ts'
import { isHere } from './databases.ts'
import { faultless } from './findings.ts'
import { runOutage } from './scenarios/outage.ts'
import { mixed } from './texts.ts'

describeWithRedisServer('hubs whose Redis is away', () => {
  it.skipIf(!isHere('MariaDB')).each(['refused', 'silent'] as const)(
    'go on answering and storing (%s)',
    async (trouble) => {
      const run = { database: 'MariaDB', away: 'redis', awayMs: 2_500, perSecond: 30 } as const
      const texts = mixed({ hello: 1, quick: 1, slow: 0 })

      const { judgement } = await runOutage({
        ...run,
        seed: 1,
        redis: true,
        nodes: 2,
        trouble,
        texts,
      })

      expect(judgement).toMatchObject({ ...faultless, refused: [], unanswered: [] })
      expect(judgement.acknowledged).toHaveLength(judgement.sent)
      expect(percentile(judgement.answeredMs, 0.99)).toBeLessThan(1_000)
    },
  )
})

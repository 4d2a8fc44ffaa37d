/** How long a message waits for another hub. */
import { describe, expect, it } from 'vitest'
import { createManualClock } from '../testing/manual-clock.ts'
import { temporaryInstallation } from '../testing/temporary-installation.ts'
import { watchElsewhere } from './elsewhere.ts'

describe('a message that another hub does not decide', () => {
  it.each([-3_600_000, 3_600_000])(
    'is waited for as long as there is time, though the date is set by %i ms meanwhile',
    async (jump) => {
      await using installation = await temporaryInstallation()
      const clock = createManualClock()
      let waited: number | undefined
      const began = clock.elapsedMs()
      const place = { appid: 'wx1234567890abcdef', key: 'message|1|oFan' }
      const deciding = watchElsewhere(installation.storage.db, clock)
        .decisionOn(place, began + 4_500)
        .then(() => (waited = clock.elapsedMs() - began))

      await clock.advance(1_000)
      clock.jumpDate(jump)
      await clock.advance(3_400)
      expect(waited).toBeUndefined()
      await clock.advance(200)
      await deciding

      expect(waited).toBeGreaterThanOrEqual(4_500)
      expect(waited).toBeLessThan(4_600)
    },
  )
})

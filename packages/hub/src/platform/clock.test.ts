/** Time as it really passes. */
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { pause, systemClock } from './clock.ts'

describe('the clock of the system', () => {
  it('runs at once what should have run before, and Node.js has no word of warning', async () => {
    const ending = new AbortController()
    const { signal } = ending
    const warned = once(process, 'warning', { signal }).catch(() => 'never')

    await pause(systemClock, -1)
    ending.abort()

    expect(await warned).toBe('never')
  })
})

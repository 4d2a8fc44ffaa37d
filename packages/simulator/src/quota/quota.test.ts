/** Limits of calls per minute and per day. */
import { describe, expect, it } from 'vitest'
import { createClock } from '../clock.ts'
import { forgetfulStore } from '../store/store.ts'
import { createQuota, type Limit } from './quota.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** A clock a minute before it is midnight in Beijing, which is 16:00 UTC. */
function clockBeforeMidnight() {
  const clock = createClock()
  const sinceMidnight = (clock.now() + 8 * 60 * minuteMs) % dayMs
  clock.advance(dayMs - sinceMidnight + dayMs - minuteMs)
  return clock
}

describe('a limit of one', () => {
  it.each([
    ['a day', { name: 'call', per: 'day', most: 1 }, 45009],
    ['a minute', { name: 'call', per: 'minute', most: 1 }, 45011],
  ] as const)('in %s is over when the next begins in Beijing', (_period, limit: Limit, errcode) => {
    const clock = clockBeforeMidnight()
    const quota = createQuota({ clock, store: forgetfulStore() })
    quota.use('wx1', limit)
    expect(() => quota.use('wx1', limit)).toThrow(expect.objectContaining({ errcode }))

    clock.advance(minuteMs + 1000)

    expect(() => quota.use('wx1', limit)).not.toThrow()
  })

  it('is counted for each account by itself', () => {
    const quota = createQuota({ clock: createClock(), store: forgetfulStore() })
    const limit = { name: 'call', per: 'day', most: 1 } as const
    quota.use('wx1', limit)

    expect(() => quota.use('wx2', limit)).not.toThrow()
  })
})

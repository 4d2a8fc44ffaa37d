/** Codes that are used more than once. */
import { describe, expect, it } from 'vitest'
import type { Clock } from '../client/clock.ts'
import { rememberExchanges } from './remember-exchanges.ts'

describe('a code used twice', () => {
  it('gets the first result for a minute', async () => {
    const { exchange, exchanged, clock } = world()

    expect(await exchange('c1')).toBe('c1 #1')
    clock.advance(59_999)
    expect(await exchange('c1')).toBe('c1 #1')
    clock.advance(1)
    expect(await exchange('c1')).toBe('c1 #2')
    expect(exchanged).toEqual(['c1', 'c1'])
  })

  it('at the same time shares one call', async () => {
    const { exchange, exchanged } = world()

    const results = await Promise.all(Array.from({ length: 20 }, () => exchange('c1')))

    expect(new Set(results)).toEqual(new Set(['c1 #1']))
    expect(exchanged).toEqual(['c1'])
  })

  it('shares a failure, and may be tried again after it', async () => {
    const { exchange, exchanged } = world()

    const both = await Promise.allSettled([exchange('bad'), exchange('bad')])

    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(exchange('bad')).rejects.toThrow('bad #2')
    expect(exchanged).toEqual(['bad', 'bad'])
  })
})

describe('the memory of codes', () => {
  it('keeps codes apart, and holds so many', async () => {
    const { exchange, exchanged } = world({ most: 2 })

    await exchange('c1')
    await exchange('c2')
    await exchange('c3')
    await exchange('c2')
    await exchange('c1')

    expect(exchanged).toEqual(['c1', 'c2', 'c3', 'c1'])
  })

  it('is emptied of what is old', async () => {
    const { exchange, exchanged, clock } = world({ most: 2, forMs: 10 })

    await exchange('c1')
    clock.advance(10)
    await exchange('c2')
    await exchange('c3')
    await exchange('c2')

    expect(exchanged).toEqual(['c1', 'c2', 'c3'])
  })
})

function world(options: { readonly most?: number; readonly forMs?: number } = {}) {
  const exchanged: string[] = []
  let now = 0
  const clock: Clock = { now: () => now, setTimeout: () => ({ cancel() {} }) }
  const exchange = rememberExchanges(
    async (code) => {
      exchanged.push(code)
      const result = `${code} #${exchanged.filter((each) => each === code).length}`
      if (code === 'bad') throw new Error(result)
      return result
    },
    { ...options, clock },
  )
  const advance = (ms: number) => {
    now += ms
  }
  return { exchange, exchanged, clock: { advance } }
}

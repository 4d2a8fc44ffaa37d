/** Logs that never grow beyond their bounds. */
import { describe, expect, it } from 'vitest'
import { createBoundedLog } from './bounded-log.ts'

function filled(bounds: { perKey: number; total: number }, entries: string[]) {
  const log = createBoundedLog<string>(bounds)
  for (const entry of entries) log.append(entry.charAt(0), entry)
  return log
}

describe('a bounded log', () => {
  it('keeps entries in order under their key', () => {
    const log = filled({ perKey: 9, total: 9 }, ['a1', 'b1', 'a2'])

    expect(log.of('a')).toEqual(['a1', 'a2'])
  })

  it('drops the oldest of a key that is full', () => {
    const log = filled({ perKey: 2, total: 9 }, ['a1', 'a2', 'a3', 'b1'])

    expect([log.of('a'), log.of('b')]).toEqual([['a2', 'a3'], ['b1']])
  })

  it('drops the oldest of all when all together are full', () => {
    const log = filled({ perKey: 2, total: 3 }, ['a1', 'a2', 'a3', 'b1', 'c1'])

    expect([log.of('a'), log.of('b'), log.of('c')]).toEqual([['a3'], ['b1'], ['c1']])
  })

  it('is empty after it was cleared', () => {
    const log = filled({ perKey: 2, total: 3 }, ['a1'])

    log.clear()

    expect(log.of('a')).toEqual([])
  })
})

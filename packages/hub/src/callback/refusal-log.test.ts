/** What the log says of refused pushes. */
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { createManualClock } from '../testing/manual-clock.ts'
import { createRefusalLog } from './refusal-log.ts'

function listening() {
  const clock = createManualClock()
  const lines: string[] = []
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) })
  const tell = createRefusalLog(clock, log)
  async function refuse(count: number, remote: string): Promise<number> {
    const before = lines.length
    const refused = { reason: 'signature', path: '/callback/wx1', remote }
    for (let n = 0; n < count; n++) await tell(refused)
    return lines.length - before
  }
  return { clock, lines, refuse }
}

describe('refused pushes', () => {
  it('have a line each, until one address sends too many', async () => {
    const { clock, lines, refuse } = listening()

    expect(await refuse(1_000, '203.0.113.9')).toBe(60)
    expect(lines.at(-1)).toContain('are counted in the metrics only')
    expect(await refuse(1, '203.0.113.10')).toBe(1)

    await clock.advance(60_000)
    expect(await refuse(1_000, '203.0.113.9')).toBe(60)
  })

  it('of one network of IPv6 come from one address', async () => {
    const { refuse } = listening()

    expect(await refuse(60, '2001:db8::1')).toBe(60)
    expect(await refuse(1, '2001:db8::2')).toBe(0)
  })
})

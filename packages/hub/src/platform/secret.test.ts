/** A secret wherever it might be printed. */
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { Secret } from './secret.ts'

describe('a secret', () => {
  const secret = new Secret('s3cret')

  it.each([
    ['in a text', `${secret}`],
    ['in JSON', JSON.stringify({ secret })],
    ['on the console', inspect({ secret }, { showHidden: true, depth: 9 })],
    ['in an error', String(new Error(`${secret}`))],
  ])('does not show %s', (_where, printed) => {
    expect(printed).toContain('[secret]')
    expect(printed).not.toContain('s3cret')
  })

  it('is there for who asks', () => {
    expect(secret.reveal()).toBe('s3cret')
  })
})

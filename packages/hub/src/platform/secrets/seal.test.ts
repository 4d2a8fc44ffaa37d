/** A text, sealed. */
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'

const key = randomBytes(32)
const place = 'account/wx1/secret'

describe('a sealed text', () => {
  it('opens with the same key at the same place', () => {
    expect(unseal(key, seal(key, '密钥 s3cret', place), place).toString()).toBe('密钥 s3cret')
  })

  it('looks different each time and never like itself', () => {
    const [one, other] = [seal(key, 's3cret', place), seal(key, 's3cret', place)]

    expect(one).not.toBe(other)
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('s3cret')
  })

  it.each([
    ['moved to another place', (sealed: string) => unseal(key, sealed, 'account/wx2/secret')],
    ['opened with another key', (sealed: string) => unseal(randomBytes(32), sealed, place)],
    ['changed', (sealed: string) => unseal(key, `${sealed.slice(0, -4)}AAAA`, place)],
    ['cut short', (sealed: string) => unseal(key, sealed.slice(0, 12), place)],
    ['empty', () => unseal(key, '', place)],
  ])('does not open when %s', (_what, open) => {
    const sealed = seal(key, 's3cret', place)

    expect(() => open(sealed)).toThrow()
  })
})

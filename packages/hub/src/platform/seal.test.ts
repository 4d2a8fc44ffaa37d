/** Secrets at rest. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSeal, parseSecretKey, SecretKeyError, secretKeyIn } from './seal.ts'
import { Secret } from './secret.ts'

const seal = createSeal(randomBytes(32))
const place = 'account/wx1/secret'

describe('a sealed secret', () => {
  it('opens with the same key at the same place', () => {
    const sealed = seal.seal(new Secret('密钥 s3cret'), place)

    expect(seal.open(sealed, place).reveal()).toBe('密钥 s3cret')
  })

  it('looks different each time and never like itself', () => {
    const [one, other] = [
      seal.seal(new Secret('s3cret'), place),
      seal.seal(new Secret('s3cret'), place),
    ]

    expect(one).not.toBe(other)
    expect(one).not.toContain('s3cret')
  })

  it.each([
    ['moved to another place', (sealed: string) => seal.open(sealed, 'account/wx2/secret')],
    [
      'opened with another key',
      (sealed: string) => createSeal(randomBytes(32)).open(sealed, place),
    ],
    ['changed', (sealed: string) => seal.open(`${sealed.slice(0, -2)}AA`, place)],
    ['cut short', (sealed: string) => seal.open(sealed.slice(0, 12), place)],
    ['empty', () => seal.open('', place)],
  ])('does not open when %s, and the error keeps it secret', (_what, open) => {
    const sealed = seal.seal(new Secret('s3cret'), place)

    expect(() => open(sealed)).toThrow(SecretKeyError)
    expect(() => open(sealed)).not.toThrow(/s3cret/)
  })
})

describe('the secret key', () => {
  it('is made once, for its owner alone, and found again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mphub-'))

    const keys = await Promise.all([secretKeyIn(folder), secretKeyIn(folder), secretKeyIn(folder)])

    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1)
    expect((await stat(join(folder, 'secret.key'))).mode & 0o777).toBe(0o600)
    expect(await secretKeyIn(folder)).toEqual(keys[0])
    expect(parseSecretKey(await readFile(join(folder, 'secret.key'), 'utf8'))).toEqual(keys[0])
    await rm(folder, { recursive: true })
  })

  it.each(['', 'short', randomBytes(31).toString('base64')])('%j is refused', (text) => {
    expect(() => parseSecretKey(text)).toThrow(SecretKeyError)
  })
})

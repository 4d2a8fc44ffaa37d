/** Which fans see each other’s cookies. */
import { describe, expect, it } from 'vitest'
import { jarFor } from './jar.ts'

describe('the cookies of', () => {
  it.each([
    ['the first fan are those of the browser', 'A', undefined, [], { kind: 'own' }],
    ['that fan stay theirs', 'A', 'A', ['B'], { kind: 'own' }],
    ['a second fan are apart', 'B', 'A', [], { kind: 'separate' }],
    ['that one stay apart', 'B', 'A', ['B'], { kind: 'separate' }],
    ['a third are the second’s', 'C', 'A', ['B'], { kind: 'shared', with: 'B' }],
    ['the second are then the third’s', 'B', 'A', ['B', 'C'], { kind: 'shared', with: 'C' }],
  ])('%s', (_whose, fan, own, separate, jar) => {
    expect(jarFor(fan, { own, separate }, true)).toEqual(jar)
  })

  it('a second fan are the first’s, where a browser cannot keep them apart', () => {
    const jar = jarFor('B', { own: 'A', separate: [] }, false)

    expect(jar).toEqual({ kind: 'shared', with: 'A' })
  })
})

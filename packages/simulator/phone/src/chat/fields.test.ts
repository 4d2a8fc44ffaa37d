/** Fields of a line under WeChat’s names. */
import { describe, expect, it } from 'vitest'
import { fieldOf } from './fields.ts'

describe('a field of an entry', () => {
  it.each([
    ['at the top', { MediaId: 'm1' }, 'm1'],
    ['inside another', { Image: { MediaId: 'm1' } }, 'm1'],
    ['behind one without it', { Image: { Other: 'x' }, Voice: { MediaId: 'm1' } }, 'm1'],
    ['that is a number', { MediaId: 7 }, '7'],
    ['that is missing', { Image: { Other: 'x' } }, undefined],
    ['of an entry without fields', undefined, undefined],
  ])('%s is read', (_where, fields, value) => {
    expect(fieldOf({ fields }, 'MediaId')).toBe(value)
  })
})

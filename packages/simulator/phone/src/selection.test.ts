/** What the address of the page says. */
import { describe, expect, it } from 'vitest'
import {
  fanInHand,
  readSelection,
  withFan,
  withFanBeside,
  withoutFan,
  writeSelection,
} from './selection.ts'

describe('the address of the page', () => {
  it.each([
    ['nothing', '', { fans: [] }],
    ['an account', '?account=wx1', { account: 'wx1', fans: [] }],
    ['a fan', '?account=wx1&fan=o1', { account: 'wx1', fans: ['o1'] }],
    ['several fans', '?account=wx1&fan=o1&fan=o2', { account: 'wx1', fans: ['o1', 'o2'] }],
    [
      'the phone in hand',
      '?account=wx1&fan=o1&fan=o2&hand=o2',
      { account: 'wx1', fans: ['o1', 'o2'], inHand: 'o2' },
    ],
  ])('names %s, and is written the same', (_what, search, selection) => {
    expect(readSelection(search)).toEqual(selection)
    expect(writeSelection(selection)).toBe(search)
  })

  it.each([
    ['a fan without account', '?fan=o1', { fans: [] }],
    ['an empty account', '?account=', { fans: [] }],
    ['a fan named twice', '?account=wx1&fan=o1&fan=o1', { account: 'wx1', fans: ['o1'] }],
    ['a hand that holds no phone', '?account=wx1&fan=o1&hand=o9', { account: 'wx1', fans: ['o1'] }],
  ])('passes over %s', (_what, search, selection) => {
    expect(readSelection(search)).toEqual(selection)
  })
})

describe('choosing fans', () => {
  const two = { account: 'wx1', fans: ['o1', 'o2'], inHand: 'o2' }

  it('puts a fan in the place of the one in hand', () => {
    expect(withFan(two, 'o3')).toEqual({ account: 'wx1', fans: ['o1', 'o3'], inHand: 'o3' })
  })

  it('takes a phone in hand that is there already', () => {
    expect(withFan(two, 'o1')).toEqual({ ...two, inHand: 'o1' })
  })

  it('puts a fan beside the others', () => {
    expect(withFanBeside(two, 'o3').fans).toEqual(['o1', 'o2', 'o3'])
    expect(withFanBeside({ account: 'wx1', fans: [] }, 'o2', 'o1').fans).toEqual(['o1', 'o2'])
  })

  it('puts a phone away', () => {
    expect(withoutFan(two, 'o2')).toEqual({ account: 'wx1', fans: ['o1'] })
    expect(fanInHand(withoutFan(two, 'o1'))).toBe('o2')
  })
})

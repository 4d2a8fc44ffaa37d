/** The address of the page tells account and fan. */
import { describe, expect, it } from 'vitest'
import { readSelection, writeSelection } from './selection.ts'

describe('the selection in the address', () => {
  it.each([
    ['', {}],
    ['?account=wx1', { account: 'wx1' }],
    ['?account=wx1&fan=o1', { account: 'wx1', fan: 'o1' }],
    ['?fan=o1', {}],
    ['?account=&fan=o1', {}],
  ])('reads %j', (search, selection) => {
    expect(readSelection(search)).toEqual(selection)
  })

  it.each([
    [{}, ''],
    [{ account: 'wx1' }, '?account=wx1'],
    [{ account: 'wx1', fan: 'o-1_A' }, '?account=wx1&fan=o-1_A'],
    [{ fan: 'o1' }, ''],
  ])('writes %j', (selection, search) => {
    expect(writeSelection(selection)).toBe(search)
  })
})

/** Fans: where they are asked for, and what they are called. */
import { describe, expect, it } from 'vitest'
import { fanName, fansPath, type Fan } from './fan.ts'

const fan: Fan = { openid: 'o1', nickname: '小明', follows: true }

describe('the address of fans', () => {
  it.each([
    ['all of them', {}, '/sim/accounts/wx1/fans'],
    ['the newest', { newest: 1, limit: 100 }, '/sim/accounts/wx1/fans?newest=1&limit=100'],
    ['those found', { search: '小 明&' }, '/sim/accounts/wx1/fans?search=%E5%B0%8F+%E6%98%8E%26'],
  ])('is for %s', (_what, choice, path) => {
    expect(fansPath('wx1', choice)).toBe(path)
  })

  it('stays inside its account, whatever that is called', () => {
    expect(fansPath('../x?')).toBe('/sim/accounts/..%2Fx%3F/fans')
  })
})

describe('the name of a fan', () => {
  it.each([
    ['the nickname', fan, '小明'],
    ['the openid without one', { ...fan, nickname: null }, 'o1'],
    ['the openid when it is empty', { ...fan, nickname: '' }, 'o1'],
  ])('is %s', (_what, named, name) => {
    expect(fanName(named)).toBe(name)
  })
})

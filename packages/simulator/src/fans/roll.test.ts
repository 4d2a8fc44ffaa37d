/** The fans of one account, single ones and crowds, in their order. */
import { describe, expect, it } from 'vitest'
import { createCrowd } from './crowd.ts'
import type { Fan } from './fan.ts'
import { createRoll } from './roll.ts'

function fan(openid: string): Fan {
  return { openid, nickname: openid, follows: true, followedAt: 1, createdAt: 1 }
}

function rollOfSeven() {
  const roll = createRoll()
  const crowd = createCrowd({ appid: 'wx0', key: 'a'.repeat(32), count: 3, at: 1 })
  for (const openid of ['one', 'two']) roll.put(fan(openid))
  roll.addCrowd(crowd)
  for (const openid of ['six', 'seven']) roll.put(fan(openid))
  const openids = ['one', 'two', ...crowd.openids(), 'six', 'seven']
  return { roll, openids }
}

function openidsOf(fans: readonly Fan[]): string[] {
  return fans.map(({ openid }) => openid)
}

describe('the roll of an account', () => {
  it('has its fans in the order in which they came', () => {
    const { roll, openids } = rollOfSeven()

    expect(roll.size).toBe(7)
    expect(openidsOf(roll.slice(0, Infinity))).toEqual(openids)
  })

  it.each([
    [0, 1],
    [1, 4],
    [2, 5],
    [4, 7],
    [6, 9],
    [7, 9],
  ])('gives those from %i to %i', (from, to) => {
    const { roll, openids } = rollOfSeven()

    expect(openidsOf(roll.slice(from, to))).toEqual(openids.slice(from, to))
  })

  it('changes a fan in the place that the fan has, in a crowd or alone', () => {
    const { roll, openids } = rollOfSeven()
    for (const openid of [openids[0], openids[3]]) {
      const known = roll.find(openid ?? '')
      if (known) roll.put({ ...known, follows: false })
    }

    expect(openidsOf(roll.slice(0, Infinity))).toEqual(openids)
    expect(roll.slice(0, 7).map(({ follows }) => follows)).toEqual([
      ...[false, true, true, false, true, true, true],
    ])
    expect(roll.size).toBe(7)
  })

  it('goes on after a fan with those who follow, also when that fan has left', () => {
    const { roll, openids } = rollOfSeven()
    for (const openid of [openids[1], openids[3]]) {
      const known = roll.find(openid ?? '')
      if (known) roll.put({ ...known, follows: false })
    }

    expect(roll.followers).toBe(5)
    expect(openids.map((openid) => roll.placeOf(openid))).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(openidsOf(roll.following(1, 3))).toEqual([openids[2], openids[4], 'six'])
    expect(openidsOf(roll.following(6, 3))).toEqual(['seven'])
    expect(roll.following(7, 3)).toEqual([])
  })

  it('counts who follows again only once', () => {
    const { roll } = rollOfSeven()
    for (const follows of [true, false, false, true, true]) roll.put({ ...fan('one'), follows })

    expect(roll.followers).toBe(7)
  })

  it('does not find a stranger', () => {
    expect(rollOfSeven().roll.find('eight')).toBeUndefined()
    expect(rollOfSeven().roll.placeOf('eight')).toBeUndefined()
  })
})

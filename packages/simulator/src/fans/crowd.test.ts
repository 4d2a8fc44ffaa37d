/** Many fans made at once, of whom nothing is stored. */
import { describe, expect, it } from 'vitest'
import { createCrowd } from './crowd.ts'

const seed = { appid: 'wx0000000000000000', key: '0123456789abcdef'.repeat(2), count: 1000, at: 5 }
const crowd = createCrowd(seed)

describe('a crowd', () => {
  it('has openids of its own for all, which begin alike', () => {
    const openids = crowd.openids()

    expect(new Set(openids).size).toBe(1000)
    for (const openid of openids) expect(openid).toMatch(/^o[\w-]{27}$/)
    expect(new Set(openids.map((openid) => openid.slice(0, 6))).size).toBe(1)
  })

  it('is the same again from the same seed', () => {
    expect(createCrowd(seed).slice(10, 20)).toEqual(crowd.slice(10, 20))
    expect(createCrowd({ ...seed, key: 'f'.repeat(32) }).openids()).not.toEqual(crowd.openids())
  })

  it('knows its fans by their openids', () => {
    const numbers = crowd.openids().map((openid) => crowd.numberOf(openid))

    expect(numbers).toEqual(Array.from({ length: 1000 }, (_, index) => index))
  })

  it.each([
    ['of another crowd', createCrowd({ ...seed, key: 'f'.repeat(32) }).openids()[0] ?? ''],
    ['of another account', createCrowd({ ...seed, appid: 'wx1' }).openids()[0] ?? ''],
    ['beyond its end', createCrowd({ ...seed, count: 1001 }).openids()[1000] ?? ''],
    ['that is written in another way', `${crowd.openids()[0]?.slice(0, -1)}_`],
    ['that is short', 'o'],
  ])('does not know an openid %s', (_what, openid) => {
    expect(crowd.numberOf(openid)).toBeUndefined()
  })

  it('has people with names, who follow', () => {
    const fans = crowd.slice(0, 100)

    expect(fans[0]).toMatchObject({ follows: true, followedAt: 5, createdAt: 5 })
    expect(new Set(fans.map(({ nickname }) => nickname)).size).toBeGreaterThan(50)
  })
})

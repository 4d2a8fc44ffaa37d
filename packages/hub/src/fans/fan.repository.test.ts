/** Fans in the database. */
import { describe, expect, it } from 'vitest'
import { temporaryInstallation } from '../testing/temporary-installation.ts'
import { findFan, recordFans } from './fan.repository.ts'
import type { FanFact } from './fan-fact.ts'

const fan = { appid: 'wx1', openid: 'o1' }

async function recorded(...batches: FanFact[][]) {
  const installation = await temporaryInstallation()
  const { db } = installation.storage
  for (const [minute, facts] of batches.entries()) {
    const at = minute * 60_000
    await db.transaction().execute((trx) => recordFans(trx, { facts, at }))
  }
  return {
    find: (who: { appid: string; openid: string }) => findFan(db, who),
    [Symbol.asyncDispose]: () => installation[Symbol.asyncDispose](),
  }
}

describe('the fans of one commit', () => {
  it('are recorded with all that happened to each, in order', async () => {
    await using fans = await recorded([
      { ...fan, deed: 'follows', at: 1_000 },
      { ...fan, openid: 'o2', deed: 'speaks', at: 1_000 },
      { ...fan, deed: 'leaves', at: 2_000 },
    ])

    expect(await fans.find(fan)).toMatchObject({
      follows: 0,
      followedAt: 1_000,
      unfollowedAt: 2_000,
    })
    expect(await fans.find({ ...fan, openid: 'o2' })).toMatchObject({
      follows: 1,
      followedAt: null,
    })
  })

  it('belong to their account, though the openid is the same', async () => {
    await using fans = await recorded([
      { ...fan, deed: 'leaves', at: 1_000 },
      { ...fan, appid: 'wx2', deed: 'follows', at: 1_000 },
    ])

    expect(await fans.find(fan)).toMatchObject({ follows: 0 })
    expect(await fans.find({ ...fan, appid: 'wx2' })).toMatchObject({ follows: 1 })
  })

  it('are seen again without a change when they only speak', async () => {
    await using fans = await recorded(
      [{ ...fan, deed: 'follows', at: 1_000 }],
      [{ ...fan, deed: 'speaks', at: 9_000 }],
    )

    expect(await fans.find(fan)).toMatchObject({
      asOf: 1_000,
      followedAt: 1_000,
      lastSeenAt: 60_000,
    })
  })
})

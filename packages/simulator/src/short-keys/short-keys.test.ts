/** Long texts under short keys. */
import { shorten } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startWorld } from '../testing/world.ts'

const long_data = 'https://example.com/a/long/address?with=much'

describe('a short key', () => {
  it('stands for its text', async () => {
    await using world = await startWorld()
    const { short_key } = await world.wechat.call(shorten.gen, { long_data, expire_seconds: 600 })

    expect(short_key).toMatch(/^[0-9a-zA-Z]{15}$/)
    expect(await world.wechat.call(shorten.fetch, { short_key })).toMatchObject({
      long_data,
      create_time: expect.any(Number),
      expire_seconds: 600,
    })
  })

  it('lives for 30 days when nothing is said', async () => {
    await using world = await startWorld()
    const { short_key } = await world.wechat.call(shorten.gen, { long_data })
    const day = 24 * 60 * 60 * 1000

    world.simulator.clock.advance(29 * day)
    expect(await world.wechat.errcode(shorten.fetch, { short_key })).toBe(0)
    world.simulator.clock.advance(day)

    expect(await world.wechat.errcode(shorten.fetch, { short_key })).toBe(9410012)
  })

  it.each([
    ['for a text of more than 4 KB', shorten.gen, { long_data: '长'.repeat(1366) }, 9410010],
    ['without a text', shorten.gen, {}, 47003],
    ['for more than 30 days', shorten.gen, { long_data, expire_seconds: 2_592_001 }, 9410011],
    ['that nobody was given', shorten.fetch, { short_key: 'x' }, 9410012],
    ['without a key', shorten.fetch, {}, 47003],
  ])('%s is refused', async (_what, definition, input, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(definition, input)).toBe(errcode)
  })
})

describe('the call for short links', () => {
  it('is out of service', async () => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(shorten.shortUrl, { long_url: long_data })).toBe(45103)
  })
})

/** What those who run the server may look at, and who they are. */
import { describe, expect, it } from 'vitest'
import { runningHub, type RunningHub } from '../testing/running-hub.ts'

async function statusOfMetrics({ hub }: RunningHub, headers: Record<string, string> = {}) {
  return (await fetch(`${hub.url}/metrics`, { headers })).status
}

const throughProxy = { 'x-forwarded-for': '127.0.0.1' }

describe('the metrics', () => {
  it.each([
    ['loopback', [200, 401, 200, 401]],
    ['key', [401, 401, 200, 401]],
    ['open', [200, 200, 200, 200]],
  ])('with %s are given to whom it says', async (access, statuses) => {
    await using world = await runningHub({ environment: { MPHUB_METRICS_ACCESS: access } })
    const key = await world.createKey({ name: 'prometheus', role: 'viewer' })

    expect([
      await statusOfMetrics(world),
      await statusOfMetrics(world, throughProxy),
      await statusOfMetrics(world, { ...throughProxy, authorization: `Bearer ${key}` }),
      await statusOfMetrics(world, { ...throughProxy, authorization: 'Bearer wrong' }),
    ]).toEqual(statuses)
  })

  it('are no place to try keys at', async () => {
    await using world = await runningHub({ environment: { MPHUB_METRICS_ACCESS: 'key' } })

    const statuses: number[] = []
    for (let n = 0; n < 12; n++) {
      statuses.push(await statusOfMetrics(world, { authorization: `Bearer wrong${n}` }))
    }

    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
  })

  it('are not given through a trusted proxy to somebody elsewhere', async () => {
    await using world = await runningHub({ environment: { MPHUB_TRUST_PROXY: '127.0.0.1' } })

    expect(await statusOfMetrics(world, { 'x-forwarded-for': '203.0.113.9' })).toBe(401)
  })
})

describe('an address that tries keys', () => {
  async function lastStatus(world: RunningHub): Promise<number> {
    let status = 0
    for (let n = 0; n < 12; n++) {
      const headers = { 'x-forwarded-for': `203.0.113.${n}` }
      status = (await fetch(`${world.hub.url}/api/v1/me`, { headers })).status
    }
    return status
  }

  it('is not taken for many because it says so', async () => {
    await using world = await runningHub()

    expect(await lastStatus(world)).toBe(429)
  })

  it('is the one a trusted proxy tells', async () => {
    await using world = await runningHub({ environment: { MPHUB_TRUST_PROXY: '127.0.0.1' } })

    expect(await lastStatus(world)).toBe(401)
  })
})

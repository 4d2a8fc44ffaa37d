/** The management API, as programs meet it. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { describeEachDatabase } from '../../testing/databases.ts'
import { createManualClock } from '../../testing/manual-clock.ts'
import { runningHub, type RunningHub } from '../../testing/running-hub.ts'

const chinese = /\p{Script=Han}/u

function send(world: RunningHub, path: string, request: RequestInit = {}): Promise<Response> {
  return fetch(`${world.hub.url}/api/v1${path}`, request)
}

function withKey(key: string, more: RequestInit = {}): RequestInit {
  return { ...more, headers: { authorization: `Bearer ${key}`, ...more.headers } }
}

describe('a request of the API that cannot be served', () => {
  const json = { 'content-type': 'application/json' }

  it.each<[string, string, RequestInit, number, string]>([
    ['on a path that is not there', '/nothing', {}, 404, 'no_such_route'],
    ['with a method that is not there', '/me', { method: 'PUT' }, 404, 'no_such_route'],
    [
      'with a body that is no JSON',
      '/keys',
      { method: 'POST', body: '{', headers: json },
      400,
      'unreadable_body',
    ],
    ['with a body of another type', '/keys', { method: 'POST', body: 'a' }, 415, 'unreadable_body'],
    [
      'with a list as its body',
      '/keys',
      { method: 'POST', body: '[]', headers: json },
      400,
      'unreadable_body',
    ],
    [
      'with a field of another kind',
      '/keys',
      { method: 'POST', body: '{"name":1}', headers: json },
      400,
      'invalid_input',
    ],
    ['with a field nobody knows', '/me?nothing=1', {}, 400, 'invalid_input'],
    ['for what is not there', '/keys/nobody', { method: 'DELETE' }, 404, 'not_found'],
  ])('%s is answered by a problem', async (_how, path, request, status, code) => {
    await using world = await runningHub()
    const key = await world.createKey({ name: 'first', role: 'owner' })

    const response = await send(world, path, withKey(key, request))

    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toEqual({
      ...{ status, code },
      title: expect.stringMatching(/\w/),
      detail: expect.stringMatching(/\w/),
      remedy: expect.stringMatching(/\w/),
    })
    expect(response.status).toBe(status)
  })

  it.each([
    ['a field of another kind', { name: 1, role: 'viewer' }, 'name：缺少或类型不正确，应为 string'],
    ['a field of another form', { name: '', role: 'viewer' }, 'name：格式不正确，应为 /^'],
    ['no option', { name: 'a', role: 'king' }, /^role：只能是 \S+、/],
    ['a field nobody knows', { name: 'a', role: 'viewer', x: 1 }, '请求：没有这些字段：x'],
  ])('tells what is wrong with %s in Chinese too', async (_what, body, words) => {
    await using world = await runningHub()
    const key = await world.createKey({ name: 'first', role: 'owner' })
    const headers = { 'content-type': 'application/json', 'accept-language': 'zh' }
    const request = { method: 'POST', body: JSON.stringify(body), headers }

    const response = await send(world, '/keys', withKey(key, request))

    const { detail } = Object(await response.json())
    expect(detail).toMatch(words)
    expect(detail).toMatch(/。请更正；所需格式见 \/api\/v1\/openapi\.json。$/)
  })

  it('is told in Chinese to who reads Chinese', async () => {
    await using world = await runningHub()

    const response = await send(world, '/me', { headers: { 'accept-language': 'zh-CN,en;q=0.5' } })

    expect(response.headers.get('content-language')).toBe('zh')
    expect(await response.json()).toMatchObject({
      code: 'unauthorized',
      title: expect.stringMatching(chinese),
      detail: expect.stringMatching(chinese),
      remedy: expect.stringMatching(chinese),
    })
  })

  it('is told to come again while the database takes nothing', async () => {
    await using world = await runningHub()
    const key = await world.createKey({ name: 'first', role: 'owner' })
    await send(world, '/me', withKey(key))
    using other = new DatabaseSync(join(world.folder, 'mphub.db'))
    other.exec('begin exclusive')

    const body = JSON.stringify({ name: 'second', role: 'viewer' })
    const headers = { 'content-type': 'application/json' }
    const response = await send(world, '/keys', withKey(key, { method: 'POST', body, headers }))

    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'database_unavailable' })
  })

  it('is not read before it is known who sends it', async () => {
    await using world = await runningHub()

    const request = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }
    const response = await send(world, '/keys', request)

    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
  })
})

describe('an address that tries keys', () => {
  it('is held up after ten, and free again after a while', async () => {
    const clock = createManualClock()
    await using world = await runningHub({ clock })

    const statuses: number[] = []
    for (let tries = 0; tries < 12; tries++) {
      statuses.push((await send(world, '/me', withKey(`mphub_wrong${tries}`))).status)
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
    expect((await send(world, '/me')).headers.get('retry-after')).toBe('6')

    await clock.advance(6_000)
    expect((await send(world, '/me')).status).toBe(401)
  })

  it('does not hold up who has a key', async () => {
    await using world = await runningHub()
    const key = await world.createKey({ name: 'first', role: 'viewer' })

    for (let tries = 0; tries < 12; tries++) await send(world, '/me')

    expect((await send(world, '/me', withKey(key))).status).toBe(200)
  })
})

describe('who asks too much', () => {
  const environment = { MPHUB_API_KEY_RATE: '5', MPHUB_API_ADDRESS_RATE: '20' }

  async function statuses(world: RunningHub, count: number, key?: string): Promise<number[]> {
    const all: number[] = []
    for (let n = 0; n < count; n++) {
      all.push((await send(world, '/me', key === undefined ? {} : withKey(key))).status)
    }
    return all
  }

  it('with one key is held up, and told for how long; other keys are not', async () => {
    const clock = createManualClock()
    await using world = await runningHub({ clock, environment })
    const key = await world.createKey({ name: 'first', role: 'viewer' })
    const other = await world.createKey({ name: 'second', role: 'viewer' })

    expect(await statuses(world, 7, key)).toEqual([200, 200, 200, 200, 200, 429, 429])
    expect(await statuses(world, 1, other)).toEqual([200])

    const refused = await send(world, '/me', withKey(key))
    expect(refused.headers.get('retry-after')).toBe('12')
    expect(await refused.json()).toMatchObject({ status: 429, code: 'too_many_requests' })
    await clock.advance(12_000)
    expect(await statuses(world, 2, key)).toEqual([200, 429])
  })

  it('from one address is held up, whatever is asked', async () => {
    await using world = await runningHub({ clock: createManualClock(), environment })
    const key = await world.createKey({ name: 'first', role: 'viewer' })

    for (let n = 0; n < 10; n++) await send(world, '/openapi.json')
    for (let n = 0; n < 10; n++) await send(world, '/nothing')

    expect(await statuses(world, 1, key)).toEqual([429])
    expect((await send(world, '/openapi.json')).status).toBe(429)
    expect((await fetch(`${world.hub.url}/healthz`)).status).toBe(200)
  })

  it('is not held up where 0 says so', async () => {
    const environment = { MPHUB_API_KEY_RATE: '0', MPHUB_API_ADDRESS_RATE: '0' }
    await using world = await runningHub({ environment })
    const key = await world.createKey({ name: 'first', role: 'viewer' })

    expect(new Set(await statuses(world, 700, key))).toEqual(new Set([200]))
  })
})

describeEachDatabase('two hubs on one database', (kind) => {
  it('have one limit', async () => {
    if (kind.name === 'SQLite') return
    await using database = await kind.make()
    const environment = {
      ...{ MPHUB_DATABASE_URL: database.url, MPHUB_API_KEY_RATE: '6' },
      MPHUB_SECRET_KEY: randomBytes(32).toString('base64'),
    }
    await using one = await runningHub({ environment })
    await using other = await runningHub({ environment })
    const key = await one.createKey({ name: 'first', role: 'viewer' })
    await expect.poll(async () => (await send(other, '/me', withKey(key))).status).toBe(200)

    const statuses: number[] = []
    for (let n = 0; n < 8; n++) {
      statuses.push((await send(n % 2 === 0 ? one : other, '/me', withKey(key))).status)
    }

    // Each by itself would have let four through.
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(6)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('the description of the API', () => {
  it('is there without a key, and lists every route with role, input, output and problems', async () => {
    await using world = await runningHub()

    const description = await (await send(world, '/openapi.json')).json()

    expect(description).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/keys': {
          post: {
            'x-role': 'admin',
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    required: ['name', 'role'],
                    properties: { role: { enum: ['viewer', 'operator', 'admin', 'owner'] } },
                  },
                },
              },
            },
            responses: {
              201: {
                content: {
                  'application/json': { schema: { properties: { key: { type: 'string' } } } },
                },
              },
              default: { content: { 'application/problem+json': {} } },
            },
          },
        },
        '/keys/{name}': {
          delete: {
            parameters: [{ name: 'name', in: 'path', required: true }],
            responses: { 204: { description: 'Revokes an API key' } },
          },
        },
      },
    })
  })
})

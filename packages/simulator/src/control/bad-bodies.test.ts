/** What the control API says to bodies that make no sense, call by call. */
import { readFile } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { startWorld, type World } from '../testing/world.ts'

const chinese = expect.stringMatching(/\p{Script=Han}/u)

/** From the sources, so that no call is forgotten. */
async function pathsThatTakeBodies(): Promise<string[]> {
  const paths: string[] = []
  for await (const name of glob('*.routes.ts', { cwd: import.meta.dirname })) {
    const source = await readFile(`${import.meta.dirname}/${name}`, 'utf8')
    for (const [, path = ''] of source.matchAll(/app\.post\(\s*'([^']+)'/g)) paths.push(path)
  }
  return paths.sort()
}

/** With an account, a fan, a member of staff and a platform there are. */
async function addressesIn(world: World): Promise<string[]> {
  const { appid } = world.account
  const component = Object((await world.post('/sim/components')).json).appid
  const [openid = ''] = await world.newFans(1)
  return (await pathsThatTakeBodies()).map((path) => {
    const of = path.startsWith('/components') ? component : appid
    return `/sim${path}`.replace(':appid', of).replace(':openid', openid).replace(/:\w+/, 'some')
  })
}

const bodies: [string, string][] = [
  ['null', 'null'],
  ['a list', '[]'],
  ['a list of objects', '[{"appid":"wx0"}]'],
  ['a number', '7'],
  ['a text', '"text"'],
  ['true', 'true'],
  ['half an object', '{"type":'],
  ['no JSON', 'type=text'],
]

async function send({ simulator }: World, path: string, body: string, type = 'application/json') {
  const init = { method: 'POST', headers: { 'content-type': type }, body }
  const response = await fetch(simulator.url + path, init)
  const json: unknown = JSON.parse((await response.text()) || 'null')
  return { path, status: response.status, json }
}

describe('each call of the control API', () => {
  it.each(bodies)('refuses %s', async (_what, body) => {
    await using world = await startWorld()

    for (const path of await addressesIn(world)) {
      expect(await send(world, path, body)).toEqual({
        path,
        status: 400,
        json: { error: { code: 'bad_input', message: expect.stringMatching(/body/), zh: chinese } },
      })
    }
    expect(world.simulator.accounts()).toHaveLength(1)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'refuses %s',
    async (type) => {
      await using world = await startWorld()

      for (const path of await addressesIn(world)) {
        expect(await send(world, path, '{}', type)).toMatchObject({
          path,
          status: 415,
          json: { error: { code: 'bad_input', zh: chinese } },
        })
      }
    },
  )

  it.each([
    ['a name nobody knows', { ['no such name']: 1 }],
    ['a name of half a megabyte', { ['x'.repeat(500_000)]: 1 }],
    ['types that are wrong', wrongTypes(7)],
    ['lists where texts should be', wrongTypes([[]])],
    ['null everywhere', wrongTypes(null)],
    ['texts of half a megabyte', { ...wrongTypes('x'.repeat(10_000)), name: 'x'.repeat(500_000) }],
    ['the prototype of objects', JSON.parse('{"__proto__":{"appid":"wx0"},"constructor":1}')],
  ])('takes %s without breaking, and says briefly what is wrong', async (_what, body) => {
    await using world = await startWorld()

    for (const path of await addressesIn(world)) {
      if (ignoresBodies.test(path)) continue
      const { status, json } = await send(world, path, JSON.stringify(body))
      expect({ path, status }).toEqual({ path, status: expect.toBeOneOf([400, 404]) })
      expect(JSON.stringify(json).length).toBeLessThan(5_000)
    }
    expect(world.simulator.accounts()).toHaveLength(1)
  })

  it('refuses a body of more than its call can use', async () => {
    await using world = await startWorld()
    const body = JSON.stringify({ name: 'x'.repeat(15 * 1024 * 1024) })

    for (const path of await addressesIn(world)) {
      expect(await send(world, path, body)).toMatchObject({
        path,
        status: 413,
        json: { error: { code: 'bad_input', zh: expect.stringContaining('请求体太大') } },
      })
    }
  })
})

/** They only need their address. */
const ignoresBodies = /\/verify$/

/** Every name that a call knows, with a value that none of them takes. */
function wrongTypes(value: unknown): Record<string, unknown> {
  const names =
    'appid secret token mode kind name quotas openid follow nickname type event fields scene ' +
    'ticket url button pictures data line item messages notices answers templateIds templateId ' +
    'articleId index content act ip confirm from account isOnline wx invitation onFollow keywords ' +
    'consent timestamp nonceStr signature host path errcode advanceMs bodies accounts rate seconds'
  return Object.fromEntries(names.split(' ').map((name) => [name, value]))
}

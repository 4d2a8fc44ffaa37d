/** API keys, from the operator to the request that carries one. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConflictError, NotFoundError, WrongUseError } from '../platform/errors.ts'
import type { Role } from '../platform/api/role.ts'
import { describeEachDatabase } from '../testing/databases.ts'
import { createManualClock } from '../testing/manual-clock.ts'
import { runningHub, type RunningHub } from '../testing/running-hub.ts'
import { temporaryInstallation } from '../testing/temporary-installation.ts'
import { createKey, listKeys, revokeKey } from './keys.ts'

interface Sent {
  readonly key?: string
  readonly method?: string
  readonly body?: unknown
}

async function call({ hub }: RunningHub, path: string, { key, method = 'GET', body }: Sent = {}) {
  const response = await fetch(`${hub.url}/api/v1${path}`, {
    method,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text && JSON.parse(text) }
}

describe('an API key', () => {
  it('opens the API to who carries it', async () => {
    await using world = await runningHub()
    const key = await world.createKey({ name: 'shop', role: 'operator' })

    expect(await call(world, '/me', { key })).toMatchObject({
      status: 200,
      body: { name: 'shop', role: 'operator' },
    })
  })

  it('opens nothing from the moment it is revoked beside the running server', async () => {
    await using world = await runningHub()
    const key = await world.createKey({ name: 'shop', role: 'operator' })
    expect(await call(world, '/me', { key })).toMatchObject({ status: 200 })

    await world.revokeKey('shop')

    expect(await call(world, '/me', { key })).toMatchObject({ status: 401 })
  })

  it.each([
    ['with another ending', (key: string) => `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`],
    ['with another beginning', (key: string) => key.replace(/_[0-9a-f]{12}_/, '_000000000000_')],
    ['cut short', (key: string) => key.slice(0, -1)],
    ['that is only its prefix', (key: string) => key.slice(0, 18)],
  ])('is refused %s', async (_how, change) => {
    await using world = await runningHub()
    const key = await world.createKey({ name: 'shop', role: 'operator' })

    expect(await call(world, '/me', { key: change(key) })).toMatchObject({ status: 401 })
  })

  it('is nowhere on the disk', async () => {
    await using world = await runningHub()
    const key = await world.createKey({ name: 'shop', role: 'operator' })
    await call(world, '/me', { key })

    const files = ['mphub.db', 'mphub.db-wal'].map((name) => readFile(join(world.folder, name)))
    const bytes = Buffer.concat(await Promise.all(files)).toString('latin1')

    expect(bytes).toContain(key.slice('mphub_'.length, 18))
    expect(bytes).not.toContain(key.slice(19))
  })

  it('is known by its name, its role and its latest use, to the minute', async () => {
    const clock = createManualClock()
    await using world = await runningHub({ clock })
    const admin = await world.createKey({ name: 'admin', role: 'admin' })
    const key = await world.createKey({ name: 'shop', role: 'viewer' })
    const createdAt = clock.now()

    await clock.advance(5_000)
    await call(world, '/me', { key })
    await clock.advance(59_000)
    await call(world, '/me', { key })

    const { body } = await call(world, '/keys', { key: admin })
    expect(body.keys[1]).toEqual({
      name: 'shop',
      role: 'viewer',
      prefix: key.slice('mphub_'.length, 18),
      createdAt,
      lastUsedAt: createdAt + 5_000,
    })
  })

  it.each<[Role, readonly number[]]>([
    ['viewer', [200, 403, 403, 403]],
    ['operator', [200, 403, 403, 403]],
    ['admin', [200, 200, 201, 403]],
    ['owner', [200, 200, 201, 201]],
  ])('of a %s may do what its role says', async (role, statuses) => {
    await using world = await runningHub()
    const key = await world.createKey({ name: 'first', role })
    const make = (given: Role) => ({ key, method: 'POST', body: { name: given, role: given } })

    const answers = [
      await call(world, '/me', { key }),
      await call(world, '/keys', { key }),
      await call(world, '/keys', make('admin')),
      await call(world, '/keys', make('owner')),
    ]

    expect(answers.map(({ status }) => status)).toEqual(statuses)
  })

  it('is made, shown once, and revoked through the API', async () => {
    await using world = await runningHub()
    const key = await world.createKey({ name: 'first', role: 'admin' })

    const body = { name: 'second', role: 'viewer' }
    const made = await call(world, '/keys', { key, method: 'POST', body })
    expect(await call(world, '/me', { key: made.body.key })).toMatchObject({ body })

    const revoked = await call(world, '/keys/second', { key, method: 'DELETE' })
    expect(revoked).toMatchObject({ status: 204, body: '' })
    expect(await call(world, '/me', { key: made.body.key })).toMatchObject({ status: 401 })
  })

  it('of an owner is not revoked by an admin', async () => {
    await using world = await runningHub()
    await world.createKey({ name: 'owner', role: 'owner' })
    const key = await world.createKey({ name: 'admin', role: 'admin' })

    const answer = await call(world, '/keys/owner', { key, method: 'DELETE' })

    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })
})

describeEachDatabase('an API key that is kept', (kind) => {
  it('needs a name that is free and well formed, and a name to be revoked by', async () => {
    await using database = await kind.make()
    await using installation = await temporaryInstallation({ MPHUB_DATABASE_URL: database.url })
    const context = { db: installation.storage.db, clock: createManualClock() }
    await createKey(context, { name: 'shop', role: 'viewer' })
    await createKey(context, { name: 'shop2', role: 'admin' })

    const again = createKey(context, { name: 'shop', role: 'owner' })
    await expect(again).rejects.toThrow(ConflictError)
    const nameless = createKey(context, { name: '', role: 'viewer' })
    await expect(nameless).rejects.toThrow(WrongUseError)
    await expect(revokeKey(context.db, 'nobody')).rejects.toThrow(NotFoundError)
    await revokeKey(context.db, 'shop')
    expect(await listKeys(context.db)).toMatchObject([{ name: 'shop2', role: 'admin' }])
  })
})

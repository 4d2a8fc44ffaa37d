/** Pushes become durable, whichever hub they come to, and however often. */
import type { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { allMigrations } from '../installation.ts'
import { systemClock } from '../platform/clock.ts'
import { steadyClock } from '../platform/steady-clock.ts'
import { openStorage, type Database, type Storage } from '../platform/storage/database.ts'
import { parseDatabaseUrl } from '../platform/storage/database-url.ts'
import { StatementTooLargeError } from '../platform/storage/network/statement-too-large-error.ts'
import { describeEachDatabase } from '../testing/databases.ts'
import { mostBytesOf } from '../testing/most-bytes.ts'
import { watchElsewhere } from './elsewhere.ts'
import { openJournal, type Journal, type PushRecord } from './journal.ts'

const appid = 'wx1234567890abcdef'

function push(number: number, change: Partial<PushRecord['message']> = {}): PushRecord {
  const key = `message|${number}|oFan`
  const message = {
    appid,
    key,
    openid: `oFan${number % 5}`,
    kind: 'text',
    createdAt: number,
    receivedAt: number,
    xml: '<xml/>',
    state: 'answered',
    reply: `reply ${number}`,
    ruleId: null,
    owner: null,
    ...change,
  } as const
  const fact = { appid, openid: message.openid, deed: 'speaks', at: number } as const
  return { message, fact, signature: { timestamp: 1, fingerprint: number, appid, messageKey: key } }
}

describeEachDatabase('the journal', (kind) => {
  interface Hubs extends AsyncDisposable {
    readonly db: Kysely<Database>
    readonly journals: readonly Journal[]
  }

  async function hubs(count: number): Promise<Hubs> {
    const parts = new AsyncDisposableStack()
    const { url } = parts.use(await kind.make())
    const options = {
      address: parseDatabaseUrl(url, '/'),
      migrations: allMigrations,
      busyMs: 5_000,
    }
    const storages: Storage[] = []
    for (let hub = 0; hub < count; hub++) storages.push(parts.use(await openStorage(options)))
    const [first] = storages
    if (first === undefined) throw new Error('no hub')
    const journals = storages.map(({ db }) => openJournal(db, systemClock))
    return { db: first.db, journals, [Symbol.asyncDispose]: () => parts.disposeAsync() }
  }

  async function count(db: Kysely<Database>, table: 'message' | 'fan' | 'signature') {
    return (await db.selectFrom(table).select('appid').execute()).length
  }

  it('writes a push that comes to four hubs at once a single time, and says what was decided', async () => {
    await using world = await hubs(4)
    const numbers = Array.from({ length: 100 }, (_, number) => number)

    const outcomes = await Promise.all(
      numbers.map((number) =>
        Promise.all(
          world.journals.map((journal, hub) =>
            journal.record(push(number, { reply: `hub ${hub}` })),
          ),
        ),
      ),
    )

    const stored = await world.db.selectFrom('message').select(['key', 'reply']).execute()
    const replies = new Map(stored.map(({ key, reply }) => [key, reply]))
    for (const [number, ofPush] of outcomes.entries()) {
      const winner = ofPush.findIndex((decision) => decision === undefined)
      const reply = replies.get(push(number).message.key)
      expect(reply).toBe(`hub ${winner}`)
      expect(ofPush.filter((decision) => decision === undefined)).toHaveLength(1)
      expect(ofPush.flatMap((decision) => decision?.reply ?? [])).toEqual([reply, reply, reply])
    }
    expect(await count(world.db, 'message')).toBe(100)
    expect(await count(world.db, 'signature')).toBe(100)
    expect(await count(world.db, 'fan')).toBe(5)
  })

  it('keeps forty pushes of a megabyte that come at once', async () => {
    await using world = await hubs(1)
    const [journal] = world.journals
    const xml = 'x'.repeat(1_048_576)
    const numbers = Array.from({ length: 40 }, (_, number) => number)

    const outcomes = await Promise.all(
      numbers.map((number) => journal?.record(push(number, { xml }))),
    )

    expect(new Set(outcomes)).toEqual(new Set([undefined]))
    expect(await count(world.db, 'message')).toBe(40)
  })

  it('keeps a push that is larger than a statement may be, or refuses it alone and says why', async () => {
    await using world = await hubs(1)
    const [journal] = world.journals
    const large = push(2, { xml: 'x'.repeat((await mostBytesOf(world.db)) + 1) })

    const outcomes = await Promise.allSettled(
      [push(1), large, push(3)].map((one) => journal?.record(one)),
    )

    const tooLarge = { status: 'rejected', reason: expect.any(StatementTooLargeError) }
    const kept = { status: 'fulfilled', value: undefined }
    expect(outcomes).toEqual([kept, kind.name === 'MariaDB' ? tooLarge : kept, kept])
  })

  it('writes the new ones of a batch though others of it are known', async () => {
    await using world = await hubs(1)
    const [journal] = world.journals
    await journal?.record(push(1))

    const again = await Promise.all([0, 1, 2].map((number) => journal?.record(push(number))))

    expect(again).toEqual([undefined, expect.objectContaining({ reply: 'reply 1' }), undefined])
    expect(await count(world.db, 'message')).toBe(3)
  })

  it('knows a plain push by its signature, though its body is another', async () => {
    await using world = await hubs(1)
    const [journal] = world.journals
    const { signature } = push(1)
    await journal?.record(push(1))

    const replayed = await journal?.record({ ...push(2), signature })

    expect(replayed).toMatchObject({ reply: 'reply 1' })
    expect(await count(world.db, 'message')).toBe(1)
  })

  it('remembers the signature of every attempt', async () => {
    await using world = await hubs(1)
    const [journal] = world.journals
    const { signature } = push(2)
    await journal?.record(push(1))
    await journal?.record({ ...push(1), signature })

    const replayed = await journal?.record({ ...push(3), signature })

    expect(replayed).toMatchObject({ reply: 'reply 1' })
    expect(await count(world.db, 'message')).toBe(1)
  })

  it('lets only the process at work settle a message', async () => {
    await using world = await hubs(2)
    const [one, other] = world.journals
    await one?.record(push(1, { state: 'processing', reply: null, owner: 'one' }))
    const { key } = push(1).message
    const answered = { appid, key, state: 'answered', ruleId: null } as const

    expect(await other?.takeOver({ appid, key, from: 'nobody', to: 'other' })).toBe(false)
    expect(await other?.takeOver({ appid, key, from: 'one', to: 'other' })).toBe(true)
    expect(await one?.settle({ ...answered, by: 'one', reply: 'late' })).toBe(false)
    expect(await other?.settle({ ...answered, by: 'other', reply: 'hello' })).toBe(true)

    const stored = await world.db.selectFrom('message').select(['reply', 'owner']).execute()
    expect(stored).toEqual([{ reply: 'hello', owner: null }])
  })

  it('keeps what comes late, and never takes it for an answer', async () => {
    await using world = await hubs(2)
    const [one, other] = world.journals
    await one?.record(push(1, { state: 'processing', reply: null, owner: 'one' }))
    const { key } = push(1).message
    const late = { appid, key, state: 'late', ruleId: null } as const
    await other?.takeOver({ appid, key, from: 'one', to: 'other' })
    await other?.settle({ ...late, by: 'other', reply: null })

    const answered = { ...late, state: 'answered', by: 'one', reply: 'hello' } as const
    expect(await one?.settle(answered)).toBe(false)
    expect(await one?.settle({ ...answered, state: 'late' })).toBe(true)

    const stored = await world.db.selectFrom('message').select(['state', 'reply']).execute()
    expect(stored).toEqual([{ state: 'late', reply: 'hello' }])
  })

  it('tells a hub what another one decides', async () => {
    await using world = await hubs(2)
    const [one] = world.journals
    await one?.record(push(1, { state: 'processing', reply: null, owner: 'one' }))
    const { key } = push(1).message
    const until = steadyClock.elapsedMs() + 20_000
    const waiting = watchElsewhere(world.db, steadyClock).decisionOn({ appid, key }, until)

    await one?.settle({ appid, key, by: 'one', state: 'answered', reply: 'hello', ruleId: null })

    expect(await waiting).toMatchObject({ state: 'answered', reply: 'hello' })
  })

  it('does not wait for another hub longer than there is time', async () => {
    await using world = await hubs(1)
    const [one] = world.journals
    await one?.record(push(1, { state: 'processing', reply: null, owner: 'one' }))
    const { key } = push(1).message

    const elsewhere = watchElsewhere(world.db, steadyClock)

    const until = steadyClock.elapsedMs()
    expect(await elsewhere.decisionOn({ appid, key }, until)).toBeUndefined()
  })
})

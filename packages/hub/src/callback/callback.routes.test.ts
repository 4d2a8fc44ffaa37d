/** What WeChat gets when a push cannot be kept. */
import Fastify from 'fastify'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import type { Account } from '../accounts/account.ts'
import { Secret } from '../platform/secret.ts'
import { SpoolFullError } from '../platform/spool/spool-full-error.ts'
import { ConnectionLostError } from '../platform/storage/network/connection-lost-error.ts'
import { DatabaseUnavailableError } from '../platform/storage/storage-errors.ts'
import { createManualClock, type ManualClock } from '../testing/manual-clock.ts'
import { addCallbackRoutes } from './callback.routes.ts'
import { createTally } from './tally.ts'

const account: Account = {
  ...{ appid: 'wx1234567890abcdef', name: 'shop', originalId: null, mode: 'plain' },
  ...{ kind: 'service', verified: true, secret: new Secret('secret'), previous: null },
  ...{ keys: { token: new Secret('token'), aesKey: null }, welcome: null, default: null },
  createdAt: 0,
}

interface Door extends AsyncDisposable {
  readonly clock: ManualClock
  /** How many pushes have come as far as to be answered. */
  readonly asked: () => number
  readonly outcomes: () => string[]
  push(): Promise<number>
  verify(): Promise<number>
  /** Whether it takes new connections. */
  isOpen(): boolean
  close(): Promise<void>
}

interface DoorOptions {
  /** A push ends after it. */
  readonly answers?: Promise<void>
  readonly mostWithheld?: number
}

/** A hub on which everything that follows ends with this trouble. */
async function openDoor(trouble: Error, options: DoorOptions = {}): Promise<Door> {
  const { answers, ...limit } = options
  const tally = createTally()
  const clock = createManualClock()
  const http = Fastify()
  let asked = 0
  const fail = () => {
    throw trouble
  }
  addCallbackRoutes(http, {
    accounts: {
      find: (appid) => (appid === 'broken' ? fail() : account),
      list: () => [],
      watch() {},
    },
    changes: {
      ...{ subscribe() {}, upToDate: () => undefined, refresh: async () => {} },
      [Symbol.dispose]() {},
    },
    ...{ clock, steady: clock, log: pino({ enabled: false }), tally },
    async answer() {
      asked += 1
      await answers
      return fail()
    },
    sawPush() {},
    ...limit,
  })
  const url = await http.listen({ port: 0 })
  const query = `signature=${'a'.repeat(40)}&timestamp=1714112445&nonce=1`
  return {
    clock,
    asked: () => asked,
    outcomes: () => [...tally.counts().keys()],
    async push() {
      const address = `${url}/callback/${account.appid}?${query}`
      return (await fetch(address, { method: 'POST', body: '<xml/>' })).status
    },
    verify: async () => (await fetch(`${url}/callback/broken?${query}`)).status,
    isOpen: () => http.server.listening,
    close: () => http.close(),
    [Symbol.asyncDispose]: () => http.close(),
  }
}

/** Settles when a request has got as far as it gets. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate)
}

const troubles: [string, Error, string][] = [
  ['the database takes no writes', new DatabaseUnavailableError(new Error('away')), 'unavailable'],
  ['the spool is full', new SpoolFullError('/srv/spool'), 'unavailable'],
  [
    'the connection breaks while an answer is looked for',
    new ConnectionLostError('lost', { cause: undefined, sent: true }),
    'unavailable',
  ],
  ['the fault is ours', new Error('a bug'), 'failed'],
]

describe('a push that cannot be kept', () => {
  it.each(troubles)(
    'is left without an answer when %s, longer than WeChat waits',
    async (_why, error, outcome) => {
      await using door = await openDoor(error)
      let ended = false

      const pushing = door.push().finally(() => (ended = true))
      pushing.catch(() => undefined)
      await until(() => door.outcomes().length > 0)
      await door.clock.advance(5_500)
      expect(ended).toBe(false)
      await door.clock.advance(500)

      await expect(pushing).rejects.toThrow('fetch failed')
      expect(door.outcomes()).toEqual([outcome])
    },
  )

  it('breaks off when the hub stops, so that WeChat comes again at once', async () => {
    await using door = await openDoor(new SpoolFullError('/srv/spool'))
    const pushing = door.push()
    pushing.catch(() => undefined)
    await until(() => door.outcomes().length > 0)

    await door.close()

    await expect(pushing).rejects.toThrow('fetch failed')
  })

  it('holds up no hub that stops, when it fails only then', async () => {
    const answers = Promise.withResolvers<void>()
    await using door = await openDoor(new SpoolFullError('/srv/spool'), {
      answers: answers.promise,
    })
    const pushing = door.push()
    pushing.catch(() => undefined)
    await until(() => door.asked() > 0)

    const closing = door.close()
    await until(() => !door.isOpen())
    answers.resolve()

    await expect(pushing).rejects.toThrow('fetch failed')
    await closing
  })

  it('keeps waiting no more than so many connections', async () => {
    await using door = await openDoor(new SpoolFullError('/srv/spool'), { mostWithheld: 20 })
    let broken = 0

    const pushing = Array.from({ length: 21 }, () => door.push().catch(() => (broken += 1)))
    await Promise.race(pushing)

    await until(() => door.asked() === 21)
    expect(broken).toBe(1)
    await door.close()
    await Promise.all(pushing)
    expect(broken).toBe(21)
  })
})

describe('a verification of the address that fails', () => {
  it.each(troubles)('is answered at once when %s: a person waits', async (_why, error, outcome) => {
    await using door = await openDoor(error)

    expect(await door.verify()).toBe(outcome === 'failed' ? 500 : 503)
  })
})

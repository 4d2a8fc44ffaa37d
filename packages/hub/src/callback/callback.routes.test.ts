/** What WeChat is told when a push cannot be kept. */
import Fastify from 'fastify'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import type { Account } from '../accounts/account.ts'
import { systemClock } from '../platform/clock.ts'
import { Secret } from '../platform/secret.ts'
import { SpoolFullError } from '../platform/spool/spool-full-error.ts'
import { ConnectionLostError } from '../platform/storage/network/connection-lost-error.ts'
import { DatabaseUnavailableError } from '../platform/storage/storage-errors.ts'
import { addCallbackRoutes } from './callback.routes.ts'
import { createTally } from './tally.ts'

const account: Account = {
  ...{ appid: 'wx1234567890abcdef', name: 'shop', originalId: null, mode: 'plain' },
  ...{ kind: 'service', verified: true, secret: new Secret('secret'), previous: null },
  ...{ keys: { token: new Secret('token'), aesKey: null }, welcome: null, default: null },
  createdAt: 0,
}

/** A push to a hub on which everything that follows ends with this error. */
async function pushInto(error: Error) {
  const tally = createTally()
  await using http = Fastify()
  addCallbackRoutes(http, {
    accounts: { find: () => account, list: () => [account], watch() {} },
    changes: {
      ...{ subscribe() {}, upToDate: () => undefined, refresh: async () => {} },
      [Symbol.dispose]() {},
    },
    ...{ clock: systemClock, log: pino({ enabled: false }), tally },
    async answer() {
      throw error
    },
  })
  const { statusCode, headers } = await http.inject({
    method: 'POST',
    url: `/callback/${account.appid}?signature=${'a'.repeat(40)}&timestamp=1714112445&nonce=1`,
    payload: '<xml/>',
  })
  return { statusCode, retryAfter: headers['retry-after'], outcomes: [...tally.counts().keys()] }
}

describe('a push that cannot be kept', () => {
  it.each([
    ['the database takes no writes', new DatabaseUnavailableError(new Error('away'))],
    ['the spool is full', new SpoolFullError('/srv/spool')],
    [
      'the connection breaks while an answer is looked for',
      new ConnectionLostError('lost', { cause: undefined, sent: true }),
    ],
  ])('may come again when %s', async (_reason, error) => {
    expect(await pushInto(error)).toEqual({
      statusCode: 503,
      retryAfter: '1',
      outcomes: ['unavailable'],
    })
  })

  it('has failed when the fault is ours', async () => {
    expect(await pushInto(new Error('a bug'))).toMatchObject({
      statusCode: 500,
      outcomes: ['failed'],
    })
  })
})

/** A client and a server on loopback in WeChat’s place, on a clock that waits for nobody. */
import { hastyClock, type ManualClock } from '../testing/manual-clock.ts'
import { startStandIn, type Answer, type Asked, type StandIn } from '../testing/stand-in.ts'
import { createClient, type Client, type ClientOptions } from './client.ts'

export interface World extends AsyncDisposable {
  readonly wechat: Client
  readonly server: StandIn
  readonly clock: ManualClock
}

export const keys = { appid: 'wx1234567890abcdef', secret: 'S3cretOfTheAccount' }
export const openid = 'oAbcDefGhiJklMnoPqrStuVwxYz0'
export const hello = { touser: openid, msgtype: 'text', text: { content: '你好' } } as const
export const dead = {
  errcode: 42001,
  errmsg: 'access_token expired rid: 61725984-6126f6f9-040f19c4',
}
export const busy = { errcode: -1, errmsg: 'system error' }

/** Gives tokens 1, 2, 3, …; what else is asked, a test answers. */
export async function startWorld(
  answer: (asked: Asked) => Answer,
  options: ClientOptions = {},
): Promise<World> {
  let issued = 0
  const server = await startStandIn((asked) =>
    asked.path === '/cgi-bin/stable_token' || asked.path === '/cgi-bin/token'
      ? { access_token: `token-${++issued}`, expires_in: 7200 }
      : answer(asked),
  )
  const clock = hastyClock()
  const wechat = createClient({ credentials: keys, domains: [server.url], clock, ...options })
  return {
    wechat,
    server,
    clock,
    async [Symbol.asyncDispose]() {
      await wechat.close()
      await server[Symbol.asyncDispose]()
    },
  }
}

export async function failureOf(call: Promise<unknown>): Promise<Error> {
  try {
    await call
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('the call went well')
}

/** A simulator, a developer’s server and an account that knows it, for one test. */
import { z } from 'zod'
import type { Account, AccountInput } from '../accounts/account.ts'
import { noteAnswers } from '../conformance/answers.ts'
import type { SayingInput } from '../pushes/saying.ts'
import { startSimulator, type Simulator, type SimulatorOptions } from '../simulator.ts'
import { startDeveloperServer, type DeveloperServer } from './developer-server.ts'
import { createWechatClient, type WechatClient } from './wechat-client.ts'

interface ControlAnswer {
  readonly status: number
  readonly json: unknown
}

export interface World extends AsyncDisposable {
  readonly simulator: Simulator
  readonly server: DeveloperServer
  readonly account: Account
  /** `/sim/accounts/:appid/fans` */
  readonly fans: string
  /** Calls WeChat’s API with the account’s token. */
  readonly wechat: WechatClient
  get(path: string): Promise<ControlAnswer>
  post(path: string, body?: unknown): Promise<ControlAnswer>
  /** The path of a new fan who follows; nothing was pushed for it. */
  newFan(): Promise<string>
  /** The openids of new fans who follow. */
  newFans(count: number): Promise<string[]>
  /** What the control API answers when this fan has said this. */
  say(fan: string, saying: SayingInput): Promise<unknown>
}

interface WorldOptions extends SimulatorOptions {
  readonly account?: AccountInput
}

export async function startWorld({
  account: given,
  ...options
}: WorldOptions = {}): Promise<World> {
  const simulator = await startSimulator({ port: 0, ...options })
  const server = await startDeveloperServer()
  const account = simulator.addAccount({ callbackUrl: server.url, ...given })
  server.account = account
  const fans = `/sim/accounts/${account.appid}/fans`

  async function ask(path: string, init: RequestInit): Promise<ControlAnswer> {
    const response = await fetch(simulator.url + path, init)
    return { status: response.status, json: await response.json() }
  }
  async function post(path: string, body: unknown = {}): Promise<ControlAnswer> {
    const headers = { 'content-type': 'application/json' }
    return ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  async function newFans(count: number): Promise<string[]> {
    return manyFans.parse((await post(fans, { count })).json).openids
  }

  return {
    simulator,
    server,
    account,
    fans,
    wechat: createWechatClient(simulator.url, account),
    post,
    get: (path) => ask(path, {}),
    newFans,
    newFan: async () => `${fans}/${(await newFans(1)).join('')}`,
    say: async (fan, saying) => (await post(`${fan}/messages`, saying)).json,
    async [Symbol.asyncDispose]() {
      noteAnswers(simulator.calls())
      await simulator.close()
      await server[Symbol.asyncDispose]()
    },
  }
}

const manyFans = z.object({ openids: z.array(z.string()) })

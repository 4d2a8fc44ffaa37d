/** A hub and a simulated WeChat over real HTTP, with one account that both know, for one test. */
import { startSimulator } from '@mphub/simulator'
import { text } from '@mphub/wechat'
import type { NewAccount, RuleInput } from 'mphub'
import type { Module } from 'mphub/module'
import { z } from 'zod'
import { makeDataFolder } from './data-folder.ts'
import { createFan, postJson, type Fan } from './fan.ts'
import type { HubProcess, HubProcessOptions } from './hub-process.ts'
import { startHubUnderTest } from './hub-under-test.ts'
import { storedMessages, storedRows, type StoredMessage } from './ledger.ts'
import { outcomesOf } from './outcomes.ts'
import { mphub, type Ended, type Environment } from './program.ts'
import {
  get,
  post,
  sign,
  textFrom,
  type RawAnswer,
  type RawPush,
  type RawQuery,
} from './raw-push.ts'
import { enterAccount, type AccountFields, type WechatAccount } from './wechat-account.ts'

export interface WorldOptions {
  /** `safe` when not given. */
  readonly mode?: WechatAccount['mode']
  /** What the hub is told about the account beside what WeChat knows. */
  readonly account?: Partial<Pick<NewAccount, 'welcome' | 'default' | 'originalId'>>
  readonly modules?: readonly Module[]
  /** Settings of the hub, beside its data folder. */
  readonly environment?: Environment
  /** How long the simulated WeChat waits for an answer: 5 s when not given. */
  readonly pushTimeoutMs?: number
}

/** What the rules of a test say beside keyword and text. */
type RuleDetails = Partial<Pick<RuleInput, 'priority' | 'module'>> & {
  readonly match?: RuleInput['keywords'][number]['match']
}

export interface World extends AsyncDisposable {
  readonly account: WechatAccount
  /** Where the simulated WeChat is. The hub’s tests know it by HTTP only. */
  readonly simulatorUrl: string
  /** What the clock of both sides says. */
  now(): number
  /** Moves the clock of both sides. */
  advance(ms: number): Promise<void>
  /** What somebody enters in WeChat’s console. */
  enterInConsole(fields: AccountFields): Promise<void>
  readonly dataFolder: string
  /** The callback of the account. */
  callbackUrl(): string
  /** Sets what is answered to who follows, on the command line. */
  welcome(text: string): Promise<void>
  rule(keyword: string, answer: string, details?: RuleDetails): Promise<void>
  /** Lets a module answer a keyword. */
  moduleRule(keyword: string, module: string): Promise<void>
  newFan(): Fan
  /** The next answer of the hub gets lost on its way to WeChat; or the next few. */
  loseNextAnswer(count?: number): Promise<void>
  /** Every push arrives this many times more, at once. */
  repeatPushes(times: number): Promise<void>
  /** How many messages are stored. */
  messages(): number
  stored(): StoredMessage[]
  storedRows(): ReturnType<typeof storedRows>
  /** What became of callbacks, as `/metrics` counts it. */
  outcomes(): Promise<Record<string, number>>
  /** A push as WeChat signs it now; a text of a fan when no message is given. */
  signed(message?: string): RawPush
  /** One that is signed for another moment. */
  signedAt(at: number): RawPush
  push(push: RawPush): Promise<RawAnswer>
  /** Lets WeChat verify the address, and says whether the hub passed. */
  verifies(): Promise<boolean>
  /** A verification of the address as somebody may make it up. */
  verify(query: RawQuery): Promise<RawAnswer>
  /** Runs the command line beside the hub. */
  mphub(args: readonly string[], environment?: Environment): Promise<Ended>
  /** Ends the hub and starts it again on the same data. */
  restartHub(modules?: readonly Module[]): Promise<void>
  /** Ends the hub and starts it again on the same data, in a process of its own. */
  hubProcess(options?: HubProcessOptions): Promise<HubProcess>
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { mode = 'safe', modules = [], environment = {}, pushTimeoutMs = 5_000 } = options
  await using parts = new AsyncDisposableStack()
  const folder = parts.use(await makeDataFolder())
  const simulator = parts.use(await startSimulator({ port: 0, pushTimeoutMs }))
  const { appid } = await enterAccount(simulator.url, { mode })
  const dataFolder = folder.path
  const { clock } = simulator
  const hub = parts.use(await startHubUnderTest({ dataFolder, environment, clock, modules }))
  await hub.inside().addAccount({ ...accountFor(await connect()), ...options.account })
  const account = await connect()

  function callbackUrl(): string {
    return `${hub.url()}/callback/${appid}`
  }

  function connect(): Promise<WechatAccount> {
    return enterAccount(simulator.url, { appid, callbackUrl: callbackUrl() })
  }

  function trouble(faults: object): Promise<unknown> {
    return postJson(`${simulator.url}/sim/faults`, faults)
  }

  const owned = parts.move()
  return {
    account,
    simulatorUrl: simulator.url,
    now: clock.now,
    advance: async (advanceMs) =>
      void (await postJson(`${simulator.url}/sim/clock`, { advanceMs })),
    enterInConsole: async (input) => void (await enterAccount(simulator.url, { appid, ...input })),
    callbackUrl,
    dataFolder,
    async welcome(content) {
      await mphub(dataFolder, ['account', 'set', appid, '--welcome', content])
    },
    async rule(keyword, answer, { match = 'exact', ...details } = {}) {
      const keywords = [{ match, text: keyword }]
      await hub.inside().addRules([{ account: appid, keywords, reply: text(answer), ...details }])
    },
    async moduleRule(keyword, module) {
      await hub.inside().addRules([{ account: appid, keywords: [{ text: keyword }], module }])
    },
    newFan: () => createFan(`${simulator.url}/sim/accounts/${appid}/fans`),
    loseNextAnswer: async (count = 1) => void (await trouble({ loseAnswers: count })),
    repeatPushes: async (times) => void (await trouble({ repeatPushes: times })),
    messages: () => storedRows(dataFolder).message,
    stored: () => storedMessages(dataFolder),
    storedRows: () => storedRows(dataFolder),
    outcomes: () => outcomesOf(hub.url()),
    signed: (message = textFrom('oFan', account)) => sign(account, clock.now(), message),
    signedAt: (at) => sign(account, at, textFrom('oFan', account)),
    push: (push) => post(callbackUrl(), push),
    async verifies() {
      const path = `/sim/accounts/${appid}/verify`
      return verdict.parse(await postJson(simulator.url + path, {})).ok
    },
    verify: (query) => get(callbackUrl(), query),
    mphub: (args, environment) => mphub(dataFolder, args, environment),
    async restartHub(running = []) {
      await hub.restart(running)
      await connect()
    },
    async hubProcess(running) {
      const outside = await hub.moveOut(running)
      await connect()
      return outside
    },
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  }
}

const verdict = z.object({ ok: z.boolean() })

/** What the operator of an account enters into the hub. */
function accountFor(account: WechatAccount): NewAccount {
  const { appid, mode, secret, token, encodingAesKey, originalId } = account
  return { appid, mode, secret, token, originalId, aesKey: encodingAesKey }
}

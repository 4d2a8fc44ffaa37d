/** A simulated WeChat, hubs, their servers, and what is between them, for one run. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { text } from '@mphub/wechat'
import { readConfig, startHub } from 'mphub'
import { createRandom, type Random } from '../../bench/workload/random.ts'
import { startRedisServer } from '../../packages/hub/src/testing/redis-server.ts'
import { makeDataFolder } from '../data-folder.ts'
import { makeDatabase, type DatabaseName, type RunDatabase } from './databases.ts'
import { judge, type Judgement } from './judge.ts'
import { readLedger } from './ledger.ts'
import { createNode, type HubNode } from './node.ts'
import { startProxy, type Proxy } from '../../packages/hub/src/testing/proxy.ts'
import { createTraffic, type Traffic } from './traffic.ts'
import type { Text } from './texts.ts'
import type { WechatAccount } from '../wechat-account.ts'
import { startWechat, type Wechat } from './wechat.ts'

export interface RigOptions {
  readonly database: DatabaseName
  readonly seed: number
  /** 1 when not given. */
  readonly nodes?: number
  readonly redis?: boolean
  readonly mode?: 'plain' | 'safe'
  /** What fans write, by chance; only `hello` when not given. */
  readonly texts?: readonly Text[]
  /** Where data folders are made; a temporary one when not given. */
  readonly folder?: string
}

export interface Rig extends AsyncDisposable {
  readonly random: Random
  readonly wechat: Wechat
  readonly traffic: Traffic
  readonly nodes: readonly HubNode[]
  readonly database: RunDatabase
  /** Between hubs and the database server. */
  readonly databaseProxy: Proxy | undefined
  readonly redisProxy: Proxy | undefined
  /** The addresses of nodes that have a process. */
  running(): readonly string[]
  /** Lets WeChat push to `url`, a hub or what stands in front of some. */
  pushTo(url: string): Promise<void>
  /**
   * Hubs get time to write to the database what they kept while it was away, or slow.
   *
   * @throws when a hub has ended by itself.
   */
  judge(): Promise<Judgement>
}

const fans = 500
const catchUpWithinMs = 60_000
const lookEveryMs = 250

/** Everything but the hubs is started. */
export async function startRig(options: RigOptions): Promise<Rig> {
  const { seed, nodes: nodeCount = 1, mode = 'safe', texts = ['hello'] } = options
  await using parts = new AsyncDisposableStack()
  const folder = options.folder ?? parts.use(await makeDataFolder()).path
  const database = parts.use(await makeDatabase(options.database, folder))
  const wechat = parts.use(await startWechat({ mode, fans }))
  const proxyTo = async (server: RunDatabase['server']) =>
    server === undefined ? undefined : parts.use(await startProxy(server, createRandom(seed)))
  const databaseProxy = await proxyTo(database.server)
  const redis = options.redis === true ? parts.use(await startRedisServer()) : undefined
  const redisProxy = await proxyTo(redis && { host: '127.0.0.1', port: redis.port })
  const handlingsFile = join(folder, 'handlings')
  await writeFile(handlingsFile, '')
  const environment = {
    MPHUB_SECRET_KEY: randomBytes(32).toString('base64'),
    MPHUB_DATABASE_URL: database.url(databaseProxy?.port),
    MPHUB_WECHAT_API: wechat.url,
    ...(redisProxy && { MPHUB_REDIS_URL: `redis://127.0.0.1:${redisProxy.port}` }),
    CHAOS_HANDLINGS: handlingsFile,
  }
  await prepare(environment, { folder, account: wechat.account })
  const folders = Array.from({ length: nodeCount }, (_, number) => join(folder, `node-${number}`))
  await Promise.all(folders.map((path) => mkdir(path)))
  const program = programFor(texts)
  const nodes = folders.map((path) => parts.use(createNode({ folder: path, environment, program })))
  const random = createRandom(seed)
  const traffic = createTraffic({ wechat, random, texts })
  const owned = parts.move()

  return {
    random,
    wechat,
    traffic,
    nodes,
    database,
    databaseProxy,
    redisProxy,
    running: () => nodes.flatMap((node) => node.url() ?? []),
    pushTo: (url) => wechat.pushTo(`${url}/callback/${wechat.account.appid}`),
    async judge() {
      const givesUpAt = performance.now() + catchUpWithinMs
      for (;;) {
        const fault = nodes.flatMap((node) => node.fault() ?? [])[0]
        if (fault !== undefined) throw new Error(`a hub has ended by itself: ${fault}`)
        const handled = (await readFile(handlingsFile, 'utf8')).split('\n').slice(0, -1)
        const ledger = await readLedger(database)
        const judged = judge({ exchanges: traffic.exchanges, ledger, handlings: handled })
        if (judged.lost.length === 0 || performance.now() > givesUpAt) return judged
        await pause(lookEveryMs)
      }
    },
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  }
}

/** The real one, unless there have to be modules. */
function programFor(texts: readonly Text[]): readonly string[] {
  return texts.every((text) => text === 'hello')
    ? ['packages/hub/src/main.ts', 'serve']
    : ['test/chaos/hub-with-recording-modules.ts']
}

interface Preparation {
  readonly folder: string
  readonly account: WechatAccount
}

/** Gives the hubs their account and its rules, by a hub that ends before they begin. */
async function prepare(
  environment: Readonly<Record<string, string>>,
  { folder, account }: Preparation,
): Promise<void> {
  const settings = { MPHUB_DATA: folder, MPHUB_PORT: '0', MPHUB_LOG_LEVEL: 'silent' }
  await using hub = await startHub({ config: readConfig({ ...environment, ...settings }) })
  const { encodingAesKey: aesKey, ...known } = account
  await hub.addAccount({ ...known, aesKey })
  const starting = (word: string) => [{ match: 'prefix' as const, text: word }]
  await hub.addRules([
    { account: account.appid, keywords: starting('hello'), reply: text('world') },
    { account: account.appid, keywords: starting('quick'), module: 'quick' },
    { account: account.appid, keywords: starting('slow'), module: 'slow' },
  ])
}

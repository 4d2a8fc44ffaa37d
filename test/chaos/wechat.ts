/** The simulated WeChat of a run, in a process of its own, and one account with many fans. */
import type { Account } from '@mphub/simulator'
import { z } from 'zod'
import { makeDataFolder } from '../data-folder.ts'
import { postJson } from '../fan.ts'
import { announced, startProgram } from '../program.ts'
import { enterAccount, type WechatAccount } from '../wechat-account.ts'
import { pushed, type Exchange } from './exchange.ts'

export interface Wechat extends AsyncDisposable {
  readonly url: string
  readonly account: WechatAccount
  readonly fans: readonly string[]
  pushTo(callbackUrl: string): Promise<void>
  /** Each push from now on arrives this many times more, at once. */
  repeatPushes(times: number): Promise<void>
  /** Done when WeChat was answered, or has given up. */
  say(saying: { openid: string; msgId: string; content: string }): Promise<Omit<Exchange, 'sentAt'>>
}

export interface WechatOptions {
  readonly mode: Account['mode']
  readonly fans: number
}

export async function startWechat({ mode, fans }: WechatOptions): Promise<Wechat> {
  await using parts = new AsyncDisposableStack()
  const folder = parts.use(await makeDataFolder())
  const environment = { MPHUB_SIMULATOR_PORT: '0', MPHUB_DATA: folder.path }
  const program = parts.use(
    startProgram(process.execPath, ['packages/simulator/src/main.ts'], { environment }),
  )
  const url = await announced(program, /^control API +(http\S+)\/sim$/m)
  const simulated = await enterAccount(url, { mode })
  const { appid } = simulated
  const fansUrl = `${url}/sim/accounts/${appid}/fans`
  const { openids } = many.parse(await postJson(fansUrl, { count: fans }))
  const owned = parts.move()

  return {
    url,
    account: simulated,
    fans: openids,
    pushTo: async (callbackUrl) => void (await enterAccount(url, { appid, callbackUrl })),
    repeatPushes: async (times) =>
      void (await postJson(`${url}/sim/faults`, { repeatPushes: times })),
    async say({ openid, msgId, content }) {
      const saying = { type: 'text', content, fields: { MsgId: msgId } }
      const answer = await postJson(`${fansUrl}/${openid}/messages`, saying)
      const { attempts, repeats } = pushed.parse(answer)
      return { msgId, openid, attempts: [...attempts, ...repeats] }
    },
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  }
}

const many = z.object({ openids: z.array(z.string()) })

/** Many messages sent at once to a hub that may fail meanwhile, and which of them it acknowledged. */
import { Agent, request } from 'node:http'
import type { WechatAccount } from './wechat-account.ts'
import { sign, textFrom, writeQuery } from './raw-push.ts'

export interface Load {
  /** Messages the hub has answered with 200. */
  readonly acknowledged: ReadonlySet<string>
  /** Every status that came back. */
  readonly statuses: ReadonlySet<number>
  /**
   * Sends what is not acknowledged yet, each message once, newly signed as WeChat does when it
   * tries again. Failed connections are no error.
   */
  send(callbackUrl: string): Promise<void>
}

const connections = 16

export function createLoad(account: WechatAccount, count: number): Load {
  const messages = Array.from({ length: count }, (_, n) => textFrom(`oFan${n % 50}`, account))
  const acknowledged = new Set<string>()
  const statuses = new Set<number>()

  async function sendAll(url: string, queue: Iterator<string>, agent: Agent): Promise<void> {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const status = await statusOf(url, next.value, { account, agent })
      if (status !== undefined) statuses.add(status)
      if (status === 200) acknowledged.add(next.value)
    }
  }

  return {
    acknowledged,
    statuses,
    async send(url) {
      const agent = new Agent({ keepAlive: true, maxSockets: connections })
      const queue = messages.filter((message) => !acknowledged.has(message)).values()
      await Promise.all(Array.from({ length: connections }, () => sendAll(url, queue, agent)))
      agent.destroy()
    },
  }
}

interface Sending {
  readonly account: WechatAccount
  readonly agent: Agent
}

/** Undefined when there was no complete answer. */
function statusOf(url: string, message: string, sending: Sending): Promise<number | undefined> {
  const { query, body } = sign(sending.account, Date.now(), message)
  return new Promise((resolve) => {
    const options = { method: 'POST', agent: sending.agent }
    const pushing = request(`${url}?${writeQuery(query)}`, options, (response) => {
      response
        .resume()
        .on('close', () => resolve(response.complete ? response.statusCode : undefined))
    })
    pushing.on('error', () => resolve(undefined)).end(body)
  })
}

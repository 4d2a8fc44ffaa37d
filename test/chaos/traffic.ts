/** What fans write during a run, and what became of it. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../../bench/workload/random.ts'
import type { Exchange } from './exchange.ts'
import type { Text } from './texts.ts'
import type { Wechat } from './wechat.ts'

export interface Traffic {
  readonly exchanges: readonly Exchange[]
  /** How many messages have left. */
  sent(): number
  /** So many messages by fans who each wait for what came of their message. */
  talk(count: number, fans: number): Promise<void>
  /** So many messages a second, whatever becomes of them, until `isOver` is done. */
  flow(perSecond: number, isOver: Promise<unknown>): Promise<void>
}

interface TrafficOptions {
  readonly wechat: Wechat
  readonly random: Random
  /** What fans write, by chance. */
  readonly texts: readonly Text[]
}

export function createTraffic({ wechat, random, texts }: TrafficOptions): Traffic {
  const exchanges: Exchange[] = []
  let sent = 0

  async function write(): Promise<void> {
    const number = ++sent
    const openid = random.pick(wechat.fans)
    const content = `${random.pick(texts)} ${number}`
    const msgId = `24${String(number).padStart(15, '0')}`
    const sentAt = performance.now()
    exchanges.push({ ...(await wechat.say({ openid, msgId, content })), sentAt })
  }

  return {
    exchanges,
    sent: () => sent,
    async talk(count, fans) {
      const last = sent + count
      const writeOn = async () => {
        while (sent < last) await write()
      }
      await Promise.all(Array.from({ length: fans }, writeOn))
    },
    async flow(perSecond, isOver) {
      const ending = new AbortController()
      const end = () => ending.abort()
      isOver.then(end, end)
      const beganAt = performance.now()
      const writing: Promise<void>[] = []
      for (let number = 0; !ending.signal.aborted; number++) {
        const early = beganAt + (number * 1_000) / perSecond - performance.now()
        if (early > 0) await pause(early)
        writing.push(write())
      }
      await Promise.all(writing)
      await isOver
    },
  }
}

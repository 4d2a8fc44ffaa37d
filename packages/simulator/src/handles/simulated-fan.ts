/** A fan in the hand of a test: `await fan.says('hello')`, `await fan.sees('world')`. */
import type { Accounts } from '../accounts/accounts.ts'
import type { Readership } from '../articles/readership.ts'
import type { ChatEntry } from '../chats/chat-entry.ts'
import type { Chats } from '../chats/chats.ts'
import { pay } from '../customer-service/pay.ts'
import type { Windows } from '../customer-service/windows.ts'
import type { Fans } from '../fans/fans.ts'
import type { ArticleAct, Scene } from '../figures/article-acts.ts'
import type { Live } from '../live/live.ts'
import type { Push } from '../pushes/push.ts'
import type { Pushes } from '../pushes/pushes.ts'
import type { Say } from '../pushes/say.ts'
import type { SayingInput } from '../pushes/saying.ts'
import type { QrCodes } from '../qrcodes/qr-codes.ts'
import { validCode } from '../qrcodes/valid-code.ts'
import { awaitEvent } from './await-event.ts'
import { isExpected, nameOfExpected, type ExpectedLine } from './expected-line.ts'
import { NotSeenError } from './not-seen-error.ts'

export interface Patience {
  /** Real time; 5,000 when not given. */
  readonly withinMs?: number
}

/** What is said or done is pushed; the answer comes when WeChat was answered or has given up. */
export interface SimulatedFan {
  readonly openid: string
  readonly appid: string
  /** Follows, by scanning a QR code when a scene is given. */
  follows(scene?: string | number): Promise<Push>
  unfollows(): Promise<Push>
  says(content: string): Promise<Push>
  /** Any message or event: `{ type: 'image', picUrl: '…' }`. */
  sends(saying: SayingInput): Promise<Push>
  /**
   * Scans a QR code, which is known by its ticket, by what its picture says, or by its scene alone;
   * someone new follows by it.
   */
  scans(code: string | number): Promise<Push>
  /** Presses the button of the menu that has this key. */
  presses(key: string): Promise<Push>
  /** Pays the account, which may then write for 48 hours. Nothing is pushed. */
  pays(): void
  /** Reads a published article of the account, by its address; nothing is pushed. */
  reads(url: string, from?: Scene): void
  /** Shares it, likes it and the like. */
  reacts(url: string, act: Exclude<ArticleAct, 'read'>): void
  /**
   * Waits until the account has said this. Each line of the chat is seen once, so that saying the
   * same twice takes two lines.
   *
   * @throws {@link NotSeenError} which shows the chat
   */
  sees(expected: ExpectedLine, patience?: Patience): Promise<ChatEntry>
  /** Oldest first. */
  chat(): readonly ChatEntry[]
  pushes(): readonly Push[]
}

export interface Stage {
  readonly accounts: Accounts
  readonly fans: Fans
  readonly chats: Chats
  readonly pushes: Pushes
  readonly live: Live
  readonly qrCodes: QrCodes
  readonly readership: Readership
  readonly say: Say
  readonly windows: Pick<Windows, 'notePayment'>
}

export function createFanHandles(stage: Stage): (appid: string, openid: string) => SimulatedFan {
  const { accounts, fans, chats, pushes, live, qrCodes, readership, say, windows } = stage
  /** Lines that a test has seen already. */
  const seen = new WeakSet<ChatEntry>()

  return (appid, openid) => {
    const conversation = { appid, openid }
    const sends = async (saying: SayingInput) =>
      say(accounts.get(appid), fans.get(appid, openid), saying)
    const chat = () => chats.of(conversation)

    function scanned(code: string | number) {
      if (!qrCodes.find(String(code))) return { scene: code }
      const { scene, ticket } = validCode(qrCodes, appid, String(code))
      return { scene, ticket }
    }

    async function sees(expected: ExpectedLine, { withinMs = 5000 }: Patience = {}) {
      const line = await awaitEvent({
        look: () => chat().find((one) => !seen.has(one) && isExpected(expected, one)),
        listen: (changed) =>
          live.listen(({ type }) => (type === 'chat' || type === 'broadcast') && changed()),
        withinMs,
      })
      if (line) seen.add(line)
      if (line) return line
      const what = { openid, expected: nameOfExpected(expected), withinMs }
      const wasSeen = chat().some((one) => isExpected(expected, one))
      throw new NotSeenError({ ...what, wasSeen, chat: chat(), pushes: pushes.of(conversation) })
    }

    return {
      ...conversation,
      sends,
      chat,
      sees,
      pushes: () => pushes.of(conversation),
      follows: (scene) => sends({ type: 'subscribe', ...(scene !== undefined && { scene }) }),
      unfollows: () => sends({ type: 'unsubscribe' }),
      says: (content) => sends({ type: 'text', content }),
      scans: async (code) =>
        sends({ type: fans.get(appid, openid).follows ? 'SCAN' : 'subscribe', ...scanned(code) }),
      presses: (key) => sends({ type: 'CLICK', eventKey: key }),
      pays: () => pay(accounts.get(appid), openid, windows),
      reads: (url, scene) =>
        readership.note(conversation, url, { act: 'read', ...(scene && { scene }) }),
      reacts: (url, act) => readership.note(conversation, url, { act }),
    }
  }
}

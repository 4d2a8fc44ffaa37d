/** The error of a test whose fan did not see what it should: it shows the chat, and what went wrong. */
import type { ChatEntry } from '../chats/chat-entry.ts'
import type { Push } from '../pushes/push.ts'
import { textOfLine } from '../chats/text-of-line.ts'

interface Missing {
  readonly openid: string
  readonly expected: string
  readonly withinMs: number
  readonly chat: readonly ChatEntry[]
  readonly pushes: readonly Push[]
  /** The line was there, and the test has seen it already. */
  readonly wasSeen: boolean
}

/** More lines than these help nobody. */
const mostLines = 20

export class NotSeenError extends Error {
  override readonly name = 'NotSeenError'
  readonly code = 'not_seen'

  constructor({ openid, expected, withinMs, chat, pushes, wasSeen }: Missing) {
    const lines = chat.slice(-mostLines).map(written)
    const story = lines.length === 0 ? ['  nothing'] : lines
    const troubles = pushes.slice(-mostLines).flatMap(troublesOf)
    super(
      [
        `${openid} did not see ${expected} within ${withinMs} ms${wasSeen ? again : ''}. The chat:`,
        ...story,
        ...(troubles.length > 0 ? ['What went wrong with pushes:', ...troubles] : []),
      ].join('\n'),
    )
  }
}

const again = ' once more (each line of the chat is seen once)'

function written(line: ChatEntry): string {
  const time = new Date(line.at).toISOString().slice(11, 23)
  const what = [line.event, line.eventKey, textOfLine(line)].filter(Boolean).join(' ')
  return `  ${time}  ${line.from.padEnd(7)}  ${line.type.padEnd(7)}  ${what}`.trimEnd()
}

function troublesOf({ id, attempts, reason: whyNone }: Push): string[] {
  if (whyNone !== undefined) return [`  ${id} did not leave: ${whyNone}`]
  return attempts.flatMap(({ number, outcome, reason }) =>
    reason === undefined ? [] : [`  ${id}, attempt ${number}: ${outcome}, ${reason}`],
  )
}

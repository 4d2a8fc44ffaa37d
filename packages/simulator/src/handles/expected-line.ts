/** What a test expects a fan to see, compared with a line of the chat. */
import type { ChatContent, ChatEntry } from '../chats/chat-entry.ts'
import { textOfLine } from '../chats/text-of-line.ts'

/**
 * A text is found anywhere in what the line shows, a pattern is tried on it. Of an object, each
 * field must be the same: `{ type: 'image' }`.
 */
export type ExpectedLine =
  | string
  | RegExp
  | Partial<Pick<ChatContent, 'type' | 'content' | 'failure'>>
  | ((line: ChatEntry) => boolean)

/** Only lines from the account: what fans say themselves, they do not see. */
export function isExpected(expected: ExpectedLine, line: ChatEntry): boolean {
  if (line.from !== 'account') return false
  if (typeof expected === 'function') return expected(line)
  if (typeof expected === 'string') return textOfLine(line).includes(expected)
  if (expected instanceof RegExp) return expected.test(textOfLine(line))
  const { type = line.type, content = line.content, failure = line.failure } = expected
  return type === line.type && content === line.content && failure === line.failure
}

export function nameOfExpected(expected: ExpectedLine): string {
  if (typeof expected === 'string') return `“${expected}”`
  if (expected instanceof RegExp) return String(expected)
  return typeof expected === 'function' ? 'the line looked for' : JSON.stringify(expected)
}

/** A line of a chat in words. */
import type { ChatContent } from './chat-entry.ts'

/** The words in a line: what is said, of articles their titles and descriptions, of a notice its rows. */
export function textOfLine({ content, articles = [], menu, notice, fields }: ChatContent): string {
  const words = [
    ...articles.flatMap(({ title, description }) => [title, description]),
    ...(menu ? [menu.head, ...menu.items.map((item) => item.content), menu.tail] : []),
    ...(notice ? [notice.title, ...notice.rows.map(({ name, value }) => name + value)] : []),
  ]
  const rest = fields && Object.keys(fields).length > 0 ? JSON.stringify(fields) : ''
  return [content ?? '', ...words, rest].filter((part) => part !== '').join('\n')
}

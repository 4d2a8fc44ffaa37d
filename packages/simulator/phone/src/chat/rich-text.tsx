/** Shows a text of WeChat: links can be opened, everything else stays text. */
import { readRichText } from './read-rich-text.ts'

export function RichText({ source }: { source: string }) {
  return readRichText(source).map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      <a key={index} href={part.href} target="_blank" rel="noopener noreferrer">
        {part.text}
      </a>
    ),
  )
}

/** A link that a fan passed on. */
import { LinkOutlined } from '@ant-design/icons'
import type { Entry } from './entry.ts'
import { fieldOf } from './fields.ts'
import { webAddress } from './read-rich-text.ts'

export function LinkCard({ entry }: { entry: Entry }) {
  const address = fieldOf(entry, 'Url')
  return (
    <a className="card" href={webAddress(address)} target="_blank" rel="noopener noreferrer">
      <span className="card-words">
        <strong>{fieldOf(entry, 'Title') ?? address}</strong>
        <span>{fieldOf(entry, 'Description')}</span>
      </span>
      <span className="card-picture">
        <LinkOutlined aria-hidden />
      </span>
    </a>
  )
}

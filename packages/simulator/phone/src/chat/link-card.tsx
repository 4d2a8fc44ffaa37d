/** A link that a fan passed on. */
import { LinkOutlined } from '@ant-design/icons'
import type { Entry } from './entry.ts'
import { fieldOf } from './fields.ts'
import { PageLink } from './page-link.tsx'
import { webAddress } from './read-rich-text.ts'

export function LinkCard({ entry }: { entry: Entry }) {
  const address = fieldOf(entry, 'Url')
  const href = webAddress(address)
  const words = (
    <>
      <span className="card-words">
        <strong>{fieldOf(entry, 'Title') ?? address}</strong>
        <span>{fieldOf(entry, 'Description')}</span>
      </span>
      <span className="card-picture">
        <LinkOutlined aria-hidden />
      </span>
    </>
  )
  if (href === undefined) return <div className="card">{words}</div>
  return (
    <PageLink className="card" href={href}>
      {words}
    </PageLink>
  )
}

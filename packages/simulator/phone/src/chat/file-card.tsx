/** A file that a fan sent. */
import { FileFilled } from '@ant-design/icons'
import type { Entry } from './entry.ts'
import { fieldOf } from './fields.ts'

export function FileCard({ entry }: { entry: Entry }) {
  return (
    <div className="card">
      <span className="card-words">
        <strong>{fieldOf(entry, 'Title')}</strong>
        <span>{fieldOf(entry, 'FileTotalLen')} B</span>
      </span>
      <span className="card-picture">
        <FileFilled aria-hidden />
      </span>
    </div>
  )
}

/** Pictures, voices, videos and music. Media live at WeChat, so mostly a place for them is shown. */
import { CustomerServiceFilled, PlayCircleFilled, SoundFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Entry } from './entry.ts'
import { fieldOf } from './fields.ts'
import { Picture } from './picture.tsx'
import { webAddress } from './read-rich-text.ts'

export function ImageBox({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  return (
    <figure className="media" aria-label={t('kinds.image')}>
      <Picture address={undefined} className="media-picture" />
      <MediaId entry={entry} />
    </figure>
  )
}

export function VideoBox({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const title = fieldOf(entry, 'Title')
  return (
    <figure className="media" aria-label={t('kinds.video')}>
      <span className="media-video">
        <PlayCircleFilled aria-hidden />
      </span>
      {title && <figcaption>{title}</figcaption>}
      <MediaId entry={entry} />
    </figure>
  )
}

export function VoiceBubble({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const heard = fieldOf(entry, 'Recognition')
  return (
    <div className="bubble voice" aria-label={t('kinds.voice')}>
      <SoundFilled aria-hidden />
      <span>{heard ? `“${heard}”` : t('kinds.voice')}</span>
    </div>
  )
}

export function MusicCard({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const href = webAddress(fieldOf(entry, 'HQMusicUrl') ?? fieldOf(entry, 'MusicUrl'))
  const words = (
    <>
      <span className="card-words">
        <strong>{fieldOf(entry, 'Title') ?? t('kinds.music')}</strong>
        <span>{fieldOf(entry, 'Description')}</span>
      </span>
      <span className="card-picture card-music">
        <CustomerServiceFilled aria-hidden />
      </span>
    </>
  )
  return href === undefined ? (
    <div className="card">{words}</div>
  ) : (
    <a className="card" href={href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  )
}

function MediaId({ entry }: { entry: Entry }) {
  const id = fieldOf(entry, 'MediaId')
  return id === undefined ? null : <figcaption className="media-id">{id}</figcaption>
}

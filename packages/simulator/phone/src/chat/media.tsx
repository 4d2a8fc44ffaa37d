/** Pictures and videos in the chat; a place for them is drawn when the simulator has no file. */
import { PlayCircleFilled } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScreens } from '../screens/use-screens.ts'
import type { Entry } from './entry.ts'
import { coverOf, fieldOf, fileOf } from './fields.ts'
import { Picture } from './picture.tsx'

export function ImageBox({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const { look } = useScreens()
  const [isBroken, setBroken] = useState(false)
  const address = fileOf(entry)
  return (
    <figure className="media">
      {address && !isBroken ? (
        <button
          type="button"
          className="plain-button"
          aria-label={t('kinds.image')}
          onClick={() => look(address)}
        >
          <Picture address={address} className="media-picture" onBroken={() => setBroken(true)} />
        </button>
      ) : (
        <>
          <Picture address={undefined} className="media-picture" />
          <MediaId entry={entry} />
        </>
      )}
    </figure>
  )
}

export function VideoBox({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const [isBroken, setBroken] = useState(false)
  const title = fieldOf(entry, 'Title')
  const url = fileOf(entry)
  return (
    <figure className="media" aria-label={t('kinds.video')}>
      {url && !isBroken ? (
        <video
          className="media-video"
          src={url}
          poster={coverOf(entry)}
          controls
          preload="metadata"
          onError={() => setBroken(true)}
        />
      ) : (
        <span className="media-video">
          <PlayCircleFilled aria-hidden />
        </span>
      )}
      {title && <figcaption>{title}</figcaption>}
      {(!url || isBroken) && <MediaId entry={entry} />}
    </figure>
  )
}

function MediaId({ entry }: { entry: Entry }) {
  const id = fieldOf(entry, 'MediaId')
  return id === undefined ? null : <figcaption className="media-id">{id}</figcaption>
}

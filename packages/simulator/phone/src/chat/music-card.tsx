/** A piece of music: what it is called, a cover, and the sound when its address can be played. */
import { CustomerServiceFilled, PauseCircleFilled, PlayCircleFilled } from '@ant-design/icons'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from './entry.ts'
import { coverOf, fieldOf } from './fields.ts'
import { webAddress } from './read-rich-text.ts'

export function MusicCard({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const named = (...names: string[]) => names.map((name) => fieldOf(entry, name)).find(Boolean)
  const sound = webAddress(named('HQMusicUrl', 'MusicUrl'))
  const cover = coverOf(entry)
  return (
    <div className="card">
      <span className="card-words">
        <strong>{fieldOf(entry, 'Title') ?? t('kinds.music')}</strong>
        <span>{fieldOf(entry, 'Description')}</span>
      </span>
      <span
        className="card-picture card-music"
        style={cover ? { backgroundImage: `url("${cover}")` } : undefined}
      >
        {sound ? <PlayButton address={sound} /> : <CustomerServiceFilled aria-hidden />}
      </span>
    </div>
  )
}

function PlayButton({ address }: { address: string }) {
  const { t } = useTranslation()
  const audio = useRef<HTMLAudioElement>(null)
  const [plays, setPlays] = useState(false)
  const toggle = () => {
    if (plays) audio.current?.pause()
    else void audio.current?.play().catch(() => setPlays(false))
  }
  return (
    <button
      type="button"
      className="plain-button"
      aria-label={t(plays ? 'voice.stop' : 'chat.play')}
      onClick={toggle}
    >
      {plays ? <PauseCircleFilled aria-hidden /> : <PlayCircleFilled aria-hidden />}
      <audio
        ref={audio}
        src={address}
        preload="none"
        onPlay={() => setPlays(true)}
        onPause={() => setPlays(false)}
      />
    </button>
  )
}

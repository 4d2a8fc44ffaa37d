/** A voice: a touch plays it; below stands what WeChat heard in it. */
import { SoundFilled, SoundOutlined } from '@ant-design/icons'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from './entry.ts'
import { fieldOf } from './fields.ts'

export function VoiceBubble({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const audio = useRef<HTMLAudioElement>(null)
  const [plays, setPlays] = useState(false)
  const [seconds, setSeconds] = useState<number>()
  const address = entry.media?.url
  const heard = fieldOf(entry, 'Recognition')
  const play = () => void audio.current?.play().catch(() => message.info(t('chat.unplayable')))
  return (
    <div className="bubble">
      <button
        type="button"
        className="plain-button voice"
        aria-label={t('chat.playVoice')}
        onClick={plays ? () => audio.current?.pause() : play}
      >
        {plays ? <SoundFilled aria-hidden /> : <SoundOutlined aria-hidden />}
        <span>{seconds ? `${Math.max(1, Math.round(seconds))}″` : t('kinds.voice')}</span>
      </button>
      {heard && <p className="voice-heard">{heard}</p>}
      {address && (
        <audio
          ref={audio}
          src={address}
          preload="metadata"
          onLoadedMetadata={({ currentTarget }) =>
            setSeconds(Number.isFinite(currentTarget.duration) ? currentTarget.duration : undefined)
          }
          onPlay={() => setPlays(true)}
          onPause={() => setPlays(false)}
        />
      )}
    </div>
  )
}

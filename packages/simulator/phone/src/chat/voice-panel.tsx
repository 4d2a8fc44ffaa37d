/** Where a fan speaks: records, or chooses a file, and says what WeChat is to hear in it. */
import { AudioFilled, FolderOpenOutlined, RedoOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseFiles } from '../media/choose-files.ts'
import { fileMessage, formatOf } from '../media/file-message.ts'
import { useRecorder } from '../media/use-recorder.ts'
import { useReport } from '../problem.tsx'
import type { Conversation, Outgoing } from './entry.ts'

interface VoicePanelProps {
  readonly conversation: Conversation
  readonly onSend: (message: Outgoing) => void
}

interface Voice {
  readonly file: File
  /** Where the browser plays it from. */
  readonly address: string
}

export function VoicePanel({ conversation, onSend }: VoicePanelProps) {
  const [voice, setVoice] = useState<Voice>()
  return voice ? (
    <ReadyVoice
      voice={voice}
      conversation={conversation}
      onSend={onSend}
      onAgain={() => {
        URL.revokeObjectURL(voice.address)
        setVoice(undefined)
      }}
    />
  ) : (
    <Recording onVoice={(file) => setVoice({ file, address: URL.createObjectURL(file) })} />
  )
}

function Recording({ onVoice }: { onVoice: (voice: File) => void }) {
  const { t } = useTranslation()
  const recorder = useRecorder(onVoice)
  const isRecording = recorder.state === 'recording'
  async function choose(): Promise<void> {
    const [file] = await chooseFiles('audio/*,.amr')
    if (file) onVoice(file)
  }
  return (
    <div className="composer-panel voice-panel" role="group" aria-label={t('chat.speak')}>
      <p aria-live="polite">{t(`voice.${recorder.state}`, { seconds: recorder.seconds })}</p>
      <button
        type="button"
        className={
          isRecording ? 'plain-button record-button recording' : 'plain-button record-button'
        }
        data-testid="record"
        aria-pressed={isRecording}
        aria-label={t(isRecording ? 'voice.stop' : 'voice.start')}
        disabled={recorder.state === 'unavailable'}
        onClick={isRecording ? recorder.stop : recorder.start}
      >
        {isRecording ? <i aria-hidden /> : <AudioFilled aria-hidden />}
      </button>
      <Button
        type={recorder.state === 'unavailable' ? 'primary' : 'text'}
        size="small"
        icon={<FolderOpenOutlined />}
        data-testid="voice-file"
        onClick={() => void choose()}
      >
        {t('voice.file')}
      </Button>
    </div>
  )
}

interface ReadyVoiceProps extends VoicePanelProps {
  readonly voice: Voice
  readonly onAgain: () => void
}

function ReadyVoice({ voice, conversation, onSend, onAgain }: ReadyVoiceProps) {
  const { t } = useTranslation()
  const report = useReport()
  const [recognition, setRecognition] = useState('')
  const [isPlayable, setPlayable] = useState(true)
  async function send(): Promise<void> {
    onSend({ ...(await fileMessage(conversation, voice.file)), recognition })
  }
  return (
    <form
      className="composer-panel voice-panel"
      onSubmit={(event) => {
        event.preventDefault()
        send().catch(report)
      }}
    >
      {isPlayable ? (
        <audio
          className="voice-player"
          controls
          src={voice.address}
          aria-label={t('kinds.voice')}
          onError={() => setPlayable(false)}
        />
      ) : (
        <p>{t('voice.unplayable', { name: voice.file.name })}</p>
      )}
      <small>{t('voice.format', { format: formatOf(voice.file) })}</small>
      <Input
        data-testid="recognition"
        value={recognition}
        aria-label={t('voice.recognition')}
        placeholder={t('voice.recognition')}
        onChange={({ target }) => setRecognition(target.value)}
      />
      <div className="kind-actions">
        <Button icon={<RedoOutlined />} onClick={onAgain}>
          {t('voice.again')}
        </Button>
        <Button type="primary" htmlType="submit" data-testid="voice-send">
          {t('chat.send')}
        </Button>
      </div>
    </form>
  )
}

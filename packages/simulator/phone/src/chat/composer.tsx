/** The bar at the bottom of the chat: words, emoji, and more kinds of messages. */
import { AudioOutlined, EditOutlined, PlusCircleOutlined, SmileOutlined } from '@ant-design/icons'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../layout.tsx'
import { BarButton } from './bar-button.tsx'
import './composer.css'
import { EmojiPalette } from './emoji-palette.tsx'
import type { Outgoing } from './entry.ts'
import { MessageInput } from './message-input.tsx'
import { MorePanel } from './more-panel.tsx'

type Panel = 'emoji' | 'more'

export function Composer({ onSend }: { onSend: (message: Outgoing) => void }) {
  const { t } = useTranslation()
  const { narrow } = useRoom()
  const input = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [panel, setPanel] = useState<Panel>()
  const [speaks, setSpeaks] = useState(false)
  const hasWords = text.trim() !== ''
  const toggle = (other: Panel) => {
    setPanel(panel === other ? undefined : other)
    setSpeaks(false)
  }
  function sendText(): void {
    if (!hasWords) return
    onSend({ type: 'text', content: text })
    setText('')
    input.current?.focus()
  }
  function send(message: Outgoing): void {
    onSend(message)
    setPanel(undefined)
  }
  return (
    <div className="composer">
      <div className="composer-bar">
        <BarButton
          label={speaks ? t('chat.write') : t('chat.speak')}
          onPress={() => setSpeaks(!speaks)}
        >
          {speaks ? <EditOutlined /> : <AudioOutlined />}
        </BarButton>
        {speaks ? (
          <button
            type="button"
            className="plain-button composer-speak"
            onClick={() => send({ type: 'voice' })}
          >
            {t('chat.holdToTalk')}
          </button>
        ) : (
          <MessageInput
            ref={input}
            autoFocus={!narrow}
            text={text}
            onText={setText}
            onEnter={sendText}
          />
        )}
        <BarButton
          label={t('chat.emoji')}
          isPressed={panel === 'emoji'}
          onPress={() => toggle('emoji')}
        >
          <SmileOutlined />
        </BarButton>
        {hasWords && !speaks ? (
          <SendButton onSend={sendText} />
        ) : (
          <BarButton
            label={t('chat.more')}
            isPressed={panel === 'more'}
            onPress={() => toggle('more')}
          >
            <PlusCircleOutlined />
          </BarButton>
        )}
      </div>
      {panel === 'emoji' && (
        <EmojiPalette onChoose={(face) => setText(insert(input.current, face))} />
      )}
      {panel === 'more' && <MorePanel onSend={send} />}
    </div>
  )
}

/** Pressing it leaves the cursor where it is. */
function SendButton({ onSend }: { onSend: () => void }) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="plain-button composer-send"
      data-testid="send"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onSend}
    >
      {t('chat.send')}
    </button>
  )
}

/** The text with something put in at the cursor. */
function insert(input: HTMLTextAreaElement | null, addition: string): string {
  if (input === null) return addition
  input.setRangeText(addition, input.selectionStart, input.selectionEnd, 'end')
  input.focus()
  return input.value
}

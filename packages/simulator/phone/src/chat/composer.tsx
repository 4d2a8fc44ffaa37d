/** The bar at the bottom of the chat: the account’s menu, or words, voice, emoji and more kinds. */
import { AudioOutlined, PlusCircleOutlined, SmileOutlined } from '@ant-design/icons'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../layout.tsx'
import { MenuBar } from '../menus/menu-bar.tsx'
import { useMenu } from '../menus/menu.ts'
import { MenuToggle } from '../menus/menu-toggle.tsx'
import { BarButton } from './bar-button.tsx'
import './composer.css'
import { EmojiPalette } from './emoji-palette.tsx'
import type { Conversation, Outgoing } from './entry.ts'
import { MessageInput } from './message-input.tsx'
import { MorePanel } from './more-panel.tsx'
import { VoicePanel } from './voice-panel.tsx'

type Panel = 'emoji' | 'more' | 'voice'

interface ComposerProps {
  readonly conversation: Conversation
  readonly onSend: (message: Outgoing) => void
}

export function Composer({ conversation, onSend }: ComposerProps) {
  const { t } = useTranslation()
  const menu = useMenu(conversation).data ?? []
  const [writes, setWrites] = useState(false)
  if (menu.length > 0 && !writes)
    return (
      <div className="composer">
        <div className="composer-bar composer-menu">
          <MenuToggle label={t('chat.write')} writes={false} onPress={() => setWrites(true)} />
          <MenuBar menu={menu} conversation={conversation} />
        </div>
      </div>
    )
  return (
    <Writing conversation={conversation} onSend={onSend}>
      {menu.length > 0 && (
        <MenuToggle label={t('chat.accountMenu')} writes onPress={() => setWrites(false)} />
      )}
    </Writing>
  )
}

function Writing({
  conversation,
  onSend,
  children,
}: ComposerProps & { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { narrow } = useRoom()
  const input = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [panel, setPanel] = useState<Panel>()
  const hasWords = text.trim() !== ''
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
  const button = (which: Panel, label: string, icon: ReactNode) => (
    <BarButton
      label={label}
      testId={`composer-${which}`}
      isPressed={panel === which}
      onPress={() => setPanel(panel === which ? undefined : which)}
    >
      {icon}
    </BarButton>
  )
  return (
    <div className="composer">
      <div className="composer-bar">
        {children}
        {button('voice', t('chat.speak'), <AudioOutlined />)}
        <MessageInput
          ref={input}
          autoFocus={!narrow}
          text={text}
          onText={setText}
          onEnter={sendText}
        />
        {button('emoji', t('chat.emoji'), <SmileOutlined />)}
        {hasWords ? (
          <SendButton onSend={sendText} />
        ) : (
          button('more', t('chat.more'), <PlusCircleOutlined />)
        )}
      </div>
      {panel === 'voice' && <VoicePanel conversation={conversation} onSend={send} />}
      {panel === 'emoji' && (
        <EmojiPalette onChoose={(face) => setText(insert(input.current, face))} />
      )}
      {panel === 'more' && <MorePanel conversation={conversation} onSend={send} />}
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

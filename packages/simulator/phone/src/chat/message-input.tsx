/** Where a fan writes. Enter sends, Shift and Enter makes a new line. */
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'

interface MessageInputProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>
  readonly autoFocus: boolean
  readonly text: string
  readonly onText: (text: string) => void
  readonly onEnter: () => void
}

export function MessageInput({ ref, autoFocus, text, onText, onEnter }: MessageInputProps) {
  const { t } = useTranslation()
  return (
    <textarea
      ref={ref}
      className="composer-input"
      data-testid="message-input"
      aria-label={t('chat.input')}
      rows={1}
      autoFocus={autoFocus}
      enterKeyHint="send"
      value={text}
      onChange={({ target }) => onText(target.value)}
      onKeyDown={(event) => {
        if (!isSendingKey(event)) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}

/** Enter inside an input method only ends the word being composed. */
function isSendingKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
}

/** What a fan writes below an article. */
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '../chat/entry.ts'
import { useReport } from '../problem.tsx'
import { writeComment, type Comments } from './comment.ts'

const longest = 600

interface CommentFormProps {
  readonly conversation: Conversation
  readonly below: Comments
  readonly onClose: () => void
  readonly onWritten: () => void
}

export function CommentForm({ conversation, below, onClose, onWritten }: CommentFormProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const report = useReport()
  const [text, setText] = useState('')
  async function send(content: string): Promise<void> {
    await writeComment(conversation, below, content)
    onClose()
    void message.success(t('comments.sent'))
    onWritten()
  }
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        send(text.trim()).catch(report)
      }}
    >
      <Input.TextArea
        autoFocus
        data-testid="comment-text"
        value={text}
        rows={3}
        maxLength={longest}
        aria-label={t('comments.write')}
        placeholder={t('comments.input')}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
      <div className="kind-actions">
        <Button onClick={onClose}>{t('chat.cancel')}</Button>
        <Button
          type="primary"
          htmlType="submit"
          data-testid="comment-send"
          disabled={text.trim() === ''}
        >
          {t('comments.send')}
        </Button>
      </div>
    </form>
  )
}

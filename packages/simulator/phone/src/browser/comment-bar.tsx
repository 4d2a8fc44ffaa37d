/** The bar below an article: how many comments can be read, and where the fan writes one. */
import { EditOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '../chat/entry.ts'
import { useReport } from '../problem.tsx'
import { useComments, writeComment } from './comment.ts'

const longest = 600

interface CommentBarProps {
  readonly conversation: Conversation
  /** The id of the article. */
  readonly page: string
  readonly onWritten: () => void
}

export function CommentBar({ conversation, page, onWritten }: CommentBarProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const report = useReport()
  const [text, setText] = useState<string>()
  const { data, refetch } = useComments(conversation, page)
  if (!data?.isOpen) return null
  async function send(content: string): Promise<void> {
    if (!data) return
    await writeComment(conversation, data, content)
    setText(undefined)
    void message.success(t('comments.sent'))
    await refetch()
    onWritten()
  }
  if (text === undefined)
    return (
      <div className="comment-bar">
        <button
          type="button"
          className="plain-button comment-open"
          data-testid="comment-open"
          onClick={() => setText('')}
        >
          <EditOutlined aria-hidden /> {t('comments.write')}
        </button>
        <small>{t('comments.count', { count: data.comments.length })}</small>
      </div>
    )
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
        onKeyDown={({ key }) => key === 'Escape' && setText(undefined)}
      />
      <div className="kind-actions">
        <Button onClick={() => setText(undefined)}>{t('chat.cancel')}</Button>
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

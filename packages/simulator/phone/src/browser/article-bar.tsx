/** The bar below an article: comments, and the buttons to share it, like it and commend it. */
import {
  EditOutlined,
  EyeFilled,
  EyeOutlined,
  LikeFilled,
  LikeOutlined,
  ShareAltOutlined,
} from '@ant-design/icons'
import { App } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '../chat/entry.ts'
import { articleActs, isDoneOnce, useActs, type ArticleAct } from './article.ts'
import './article.css'
import { useComments } from './comment.ts'
import { CommentForm } from './comment-form.tsx'

interface ArticleBarProps {
  readonly conversation: Conversation
  /** The id of the article. */
  readonly page: string
  readonly onWritten: () => void
}

export function ArticleBar({ conversation, page, onWritten }: ArticleBarProps) {
  const { t } = useTranslation()
  const [writes, setWrites] = useState(false)
  const { data, refetch } = useComments(conversation, page)
  if (!data) return null
  if (writes)
    return (
      <CommentForm
        conversation={conversation}
        below={data}
        onClose={() => setWrites(false)}
        onWritten={() => void refetch().then(onWritten)}
      />
    )
  return (
    <div className="article-bar">
      {data.isOpen && (
        <button
          type="button"
          className="plain-button comment-open"
          data-testid="comment-open"
          title={t('comments.count', { count: data.comments.length })}
          onClick={() => setWrites(true)}
        >
          <EditOutlined aria-hidden /> <span>{t('comments.write')}</span>
          {data.comments.length > 0 && <small>{data.comments.length}</small>}
        </button>
      )}
      <Acts conversation={conversation} page={page} />
    </div>
  )
}

type Icons = Readonly<Record<ArticleAct, { readonly before: ReactNode; readonly after: ReactNode }>>

const icons: Icons = {
  share: { before: <ShareAltOutlined />, after: <ShareAltOutlined /> },
  like: { before: <LikeOutlined />, after: <LikeFilled /> },
  zaikan: { before: <EyeOutlined />, after: <EyeFilled /> },
}

function Acts({ conversation, page }: Omit<ArticleBarProps, 'onWritten'>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { done, act } = useActs(conversation, page)
  return articleActs.map((each) => {
    const isDone = isDoneOnce(each) && done.includes(each)
    return (
      <button
        key={each}
        type="button"
        className="plain-button article-act"
        data-testid={`article-${each}`}
        disabled={isDone}
        {...(isDoneOnce(each) && { 'aria-pressed': isDone })}
        onClick={() =>
          act(each, {
            onSuccess: () => {
              if (!isDoneOnce(each)) void message.success(t('article.shared'))
            },
          })
        }
      >
        <span aria-hidden>{icons[each][isDone ? 'after' : 'before']}</span>
        {t(`article.acts.${each}`)}
      </button>
    )
  })
}

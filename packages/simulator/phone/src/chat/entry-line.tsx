/** One line of the chat: on the side of who said it, or as a grey hint in the middle. */
import { ApiOutlined } from '@ant-design/icons'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../layout.tsx'
import { useNameOf } from '../words/use-names.ts'
import { Articles } from './articles.tsx'
import type { Entry } from './entry.ts'
import { EntryContent } from './entry-content.tsx'
import { NoticeCard } from './notice-card.tsx'

interface LineProps {
  readonly entry: Entry
  readonly face: ReactNode
}

/** Drawn once: a chat may have hundreds of lines. */
export const EntryLine = memo(function EntryLine({ entry, face }: LineProps) {
  const hooks = {
    'data-testid': 'chat-entry',
    'data-from': entry.from,
    'data-type': entry.type,
  }
  if (entry.type === 'failure' || entry.type === 'event')
    return (
      <li className="chat-hint" {...hooks}>
        <Hint entry={entry} />
      </li>
    )
  if (entry.articles || entry.notice)
    return (
      <li className="line-wide" {...hooks}>
        {entry.notice ? (
          <NoticeCard notice={entry.notice} />
        ) : (
          <Articles articles={entry.articles ?? []} />
        )}
      </li>
    )
  return (
    <li className={`line line-${entry.from}`} {...hooks}>
      {face}
      {entry.speaker && <span className="speaker">{entry.speaker.nickname}</span>}
      <EntryContent entry={entry} />
      <PushLink entry={entry} />
    </li>
  )
})

function Hint({ entry }: { entry: Entry }) {
  const nameOf = useNameOf()
  if (entry.type === 'failure') return nameOf(entry)
  return (
    <>
      {nameOf(entry)}
      {entry.eventKey && <code> {entry.eventKey}</code>}
    </>
  )
}

/** Leads from a line to the push behind it. */
function PushLink({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const { focusPush } = useRoom()
  const { pushId } = entry
  if (pushId == null || pushId === '') return null
  return (
    <button
      type="button"
      className="plain-button push-link"
      aria-label={t('chat.showPush')}
      title={t('chat.showPush')}
      onClick={() => focusPush(String(pushId))}
    >
      <ApiOutlined aria-hidden />
    </button>
  )
}

/** The right side: every push that WeChat made because of the fan, newest first. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '../chat/entry.ts'
import { useRoom } from '../layout.tsx'
import { Problem } from '../problem.tsx'
import { PushCard } from './push-card.tsx'
import { usePushes } from './push.ts'
import './pushes.css'
import { Tools } from './tools.tsx'

export function Pushes({ conversation }: { conversation: Conversation | undefined }) {
  const { t } = useTranslation()
  const { pushesDocked, close } = useRoom()
  return (
    <>
      <header className="pushes-head">
        <h2 className="section-title">{t('pushes.title')}</h2>
        <Tools />
        {!pushesDocked && (
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('page.close')}
            onClick={close}
          />
        )}
      </header>
      {conversation ? (
        <PushList conversation={conversation} />
      ) : (
        <p className="pushes-none">{t('pushes.nobody')}</p>
      )}
    </>
  )
}

function PushList({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const pushes = usePushes(conversation)
  if (pushes.isError) return <Problem error={pushes.error} onRetry={() => void pushes.refetch()} />
  if (pushes.data?.length === 0)
    return (
      <div className="pushes-none">
        <strong>{t('pushes.noneTitle')}</strong>
        <p>{t('pushes.noneWords')}</p>
      </div>
    )
  return (
    <ol className="pushes" aria-label={t('pushes.title')}>
      {pushes.data
        ?.toSorted((a, b) => b.at - a.at)
        .map((push) => (
          <PushCard key={push.id} push={push} />
        ))}
    </ol>
  )
}

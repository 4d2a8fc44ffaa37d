/** Every push that WeChat made because of the fan, newest first. */
import { Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '../chat/entry.ts'
import { Problem } from '../problem.tsx'
import { PushCard } from './push-card.tsx'
import { usePushes } from './push.ts'
import './pushes.css'

export function Pushes({ conversation }: { conversation: Conversation | undefined }) {
  const { t } = useTranslation()
  return conversation ? (
    <PushList conversation={conversation} />
  ) : (
    <p className="bench-none">{t('pushes.nobody')}</p>
  )
}

function PushList({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const pushes = usePushes(conversation)
  if (pushes.isError) return <Problem error={pushes.error} onRetry={() => void pushes.refetch()} />
  if (pushes.isPending) return <Spin className="bench-spin" />
  if (pushes.data.length === 0)
    return (
      <div className="bench-none">
        <strong>{t('pushes.noneTitle')}</strong>
        <p>{t('pushes.noneWords')}</p>
      </div>
    )
  return (
    <ol className="pushes" aria-label={t('pushes.title')}>
      {pushes.data
        .toSorted((a, b) => b.at - a.at)
        .map((push) => (
          <PushCard key={push.id} push={push} />
        ))}
    </ol>
  )
}

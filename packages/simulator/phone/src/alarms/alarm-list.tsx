/** The alarms, as WeChat writes them into its group, newest first. */
import { AlertFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../copy-button.tsx'
import { Problem } from '../problem.tsx'
import { clockTime } from '../pushes/clock-time.ts'
import { useAlarms, type Alarm } from './alarm.ts'

export function AlarmList() {
  const { t } = useTranslation()
  const alarms = useAlarms()
  if (alarms.isError) return <Problem error={alarms.error} onRetry={() => void alarms.refetch()} />
  if (alarms.data?.length === 0)
    return (
      <div className="bench-none">
        <strong>{t('alarms.noneTitle')}</strong>
        <p>{t('alarms.noneWords')}</p>
      </div>
    )
  return (
    <ol className="bench-list" aria-label={t('bench.alarms')}>
      {alarms.data?.toReversed().map((alarm) => (
        <AlarmCard key={alarm.id} alarm={alarm} />
      ))}
    </ol>
  )
}

function AlarmCard({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation()
  const { title, nickname, at, content, count, perMinutes, sample, text } = alarm
  return (
    <li className="alarm" data-testid="alarm">
      <div className="alarm-head">
        <AlertFilled aria-hidden />
        <h3>{title}</h3>
        <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
        <CopyButton text={text} label={t('alarms.copy')} />
      </div>
      <p>
        {nickname} · {t('alarms.count', { count, minutes: perMinutes })}
      </p>
      <p>{content}</p>
      <code>{sample}</code>
    </li>
  )
}

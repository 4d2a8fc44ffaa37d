/** What the administrator is asked about messages to many, and the decision. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../pushes/clock-time.ts'
import { useNameOf } from '../words/use-names.ts'
import './mass.css'
import { useDecide, useWaiting, wordsOf, type MassMessage } from './mass-message.ts'

export function MassReview({ appid }: { appid: string }) {
  const { t } = useTranslation()
  const waiting = useWaiting(appid).data ?? []
  if (waiting.length === 0) return null
  return (
    <section className="mass-review" aria-label={t('mass.title')}>
      <h3>{t('mass.title')}</h3>
      {waiting.map((message) => (
        <Waiting key={message.id} appid={appid} message={message} />
      ))}
    </section>
  )
}

function Waiting({ appid, message }: { appid: string; message: MassMessage }) {
  const { t } = useTranslation()
  const nameOf = useNameOf()
  const decide = useDecide(appid)
  const { id, at, type, total } = message
  const button = (confirm: boolean) => (
    <Button
      size="small"
      {...(confirm && { type: 'primary' })}
      data-testid={confirm ? 'mass-confirm' : 'mass-refuse'}
      loading={decide.isPending && decide.variables.confirm === confirm}
      onClick={() => decide.mutate({ id, confirm })}
    >
      {t(confirm ? 'mass.confirm' : 'mass.refuse')}
    </Button>
  )
  return (
    <article className="mass-waiting" data-testid="mass-waiting">
      <p className="mass-words" dir="auto">
        {wordsOf(message) || nameOf({ type })}
      </p>
      <small>
        <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time> ·{' '}
        {t('mass.to', { total })}
      </small>
      <div className="mass-decision">
        {button(false)}
        {button(true)}
      </div>
    </article>
  )
}

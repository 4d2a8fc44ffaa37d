/** What came of a load test, while it runs and afterwards. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../preferences.ts'
import { clockTime } from '../pushes/clock-time.ts'
import { wholeMs } from '../pushes/time-used.ts'
import { told } from '../words/told.ts'
import { useStopLoad, type LoadReport } from './load.ts'

const parts = ['inTime', 'late', 'wrong', 'refused'] as const

export function LoadCard({ report }: { report: LoadReport }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const stop = useStopLoad()
  const { id, state, sent, planned, ms, rate, lagMs, isOnSchedule, behindMs, reasons } = report
  const all = Math.max(1, planned, sent)
  return (
    <li className="load-card" data-testid="load" data-state={state}>
      <div className="push-head">
        <h3>{t(`load.states.${state}`)}</h3>
        {state === 'running' && (
          <Button size="small" onClick={() => stop.mutate(id)}>
            {t('load.stop')}
          </Button>
        )}
        <time dateTime={new Date(report.startedAt).toISOString()}>
          {clockTime(report.startedAt)}
        </time>
      </div>
      <div className="load-bar" aria-hidden>
        {parts.map((part) => (
          <i
            key={part}
            className={`load-${part}`}
            style={{ width: `${(report[part] / all) * 100}%` }}
          />
        ))}
      </div>
      <dl className="load-counts">
        {parts.map((part) => (
          <div key={part} className={`load-${part}`}>
            <dt>{t(`load.${part}`)}</dt>
            <dd>{report[part].toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      <dl className="load-figures">
        {[
          ['p50', ms && wholeMs(ms.p50)],
          ['p99', ms && wholeMs(ms.p99)],
          ['max', ms && wholeMs(ms.max)],
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ? t('pushes.ms', { ms: value }) : '—'}</dd>
          </div>
        ))}
        <div>
          <dt>{t('load.kept')}</dt>
          <dd>{t('load.perSecond', { rate: rate.toFixed(rate < 10 ? 1 : 0) })}</dd>
        </div>
        <div>
          <dt>{t('load.lag')}</dt>
          <dd>{t('pushes.ms', { ms: wholeMs(lagMs) })}</dd>
        </div>
      </dl>
      {!isOnSchedule && (
        <p className="load-reason">{t('load.behind', { ms: wholeMs(behindMs) })}</p>
      )}
      {reasons.map(({ reason, reasonZh, count }) => (
        <p key={reason} className="load-reason">
          {count.toLocaleString('en')} × {told({ en: reason, zh: reasonZh }, language)}
        </p>
      ))}
    </li>
  )
}

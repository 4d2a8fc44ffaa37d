/** The faults that stand, how often each struck, and ending them. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../preferences.ts'
import { Problem } from '../problem.tsx'
import { nameOf } from './fault-names.ts'
import { useEndFaults, useFaults, useRemoveFault, type Fault } from './fault.ts'

export function StandingFaults() {
  const { t } = useTranslation()
  const faults = useFaults()
  const end = useEndFaults()
  const standing = faults.data?.faults ?? []
  if (faults.isError) return <Problem error={faults.error} onRetry={() => void faults.refetch()} />
  if (standing.length === 0) return <p className="fault-none">{t('faults.none')}</p>
  return (
    <section aria-label={t('faults.standing')}>
      <div className="fault-standing">
        <h3>{t('faults.standing')}</h3>
        <Button type="text" size="small" danger onClick={() => end.mutate(undefined)}>
          {t('faults.endAll')}
        </Button>
      </div>
      <ul>
        {standing.map((fault) => (
          <FaultRow key={fault.id} fault={fault} />
        ))}
      </ul>
    </section>
  )
}

function FaultRow({ fault }: { fault: Fault }) {
  const { t } = useTranslation()
  const remove = useRemoveFault()
  const language = useLanguage()
  const { id, kind, struck, ...rest } = fault
  const details = Object.entries(rest).filter(([name, value]) => value !== unsaid[name])
  return (
    <li className="fault-row" data-testid="fault">
      <span>
        <strong>{nameOf(t('faults.kinds', { returnObjects: true }), kind)}</strong>
        <small>
          {details.map(([name, value]) => `${name} ${written(name, value, language)}`).join(' · ')}
        </small>
      </span>
      <span className="fault-struck">{t('faults.struck', { count: struck })}</span>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('faults.end')}
        title={t('faults.end')}
        onClick={() => remove.mutate(id)}
      />
    </li>
  )
}

/** What every fault has that does not say otherwise. */
const unsaid: Readonly<Record<string, unknown>> = { probability: 1, seed: 1 }

/** A delay between two is two numbers. */
function written(name: string, value: unknown, language: string): string {
  if (name === 'from' || name === 'until') {
    const words = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' })
    return words.format(Number(value))
  }
  return Array.isArray(value) ? value.join(name === 'ms' ? '–' : ', ') : String(value)
}

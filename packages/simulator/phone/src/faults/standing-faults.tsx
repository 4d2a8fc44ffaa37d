/** The faults that stand, how often each struck, and ending them. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
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
  const { id, kind, struck, seed: _seed, ...rest } = fault
  const details = Object.entries(rest).filter(
    ([name, value]) => name !== 'probability' || value !== 1,
  )
  return (
    <li className="fault-row" data-testid="fault">
      <span>
        <strong>{nameOf(t('faults.kinds', { returnObjects: true }), kind)}</strong>
        <small>{details.map(([name, value]) => `${name} ${written(value)}`).join(' · ')}</small>
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

/** A delay between two is two numbers. */
function written(value: unknown): string {
  return Array.isArray(value) ? value.join('–') : String(value)
}

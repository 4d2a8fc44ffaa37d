/** All calls and attempts, newest first, with a choice above them. */
import { Input, Segmented, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../accounts/account.ts'
import { Problem } from '../problem.tsx'
import { RecordRow } from './record-row.tsx'
import { useKeepBodies, useKeepsBodies, useRecords, type RecordFilter } from './record.ts'
import './records.css'

export function RecordsPanel({ account }: { account: Account | undefined }) {
  const { t } = useTranslation()
  const [choice, setChoice] = useState<Omit<RecordFilter, 'appid'>>({
    kind: 'all',
    path: '',
    errcode: '',
  })
  const [isOwn, setOwn] = useState(false)
  const records = useRecords({ ...choice, appid: isOwn ? account?.appid : undefined })
  const { items, total } = records.data ?? { items: [], total: 0 }
  return (
    <>
      <div className="records-filter">
        <Segmented
          size="small"
          aria-label={t('records.kind')}
          value={choice.kind}
          onChange={(kind) => setChoice({ ...choice, kind })}
          options={(['all', 'api', 'push'] as const).map((value) => ({
            value,
            label: t(`records.kinds.${value}`),
          }))}
        />
        <Input
          size="small"
          allowClear
          data-testid="records-path"
          aria-label={t('records.path')}
          placeholder={t('records.path')}
          value={choice.path}
          onChange={({ target }) => setChoice({ ...choice, path: target.value })}
        />
        <Input
          size="small"
          allowClear
          aria-label="errcode"
          placeholder="errcode"
          value={choice.errcode}
          onChange={({ target }) => setChoice({ ...choice, errcode: target.value })}
        />
        <label>
          <Switch size="small" checked={isOwn} onChange={setOwn} /> {t('records.own')}
        </label>
        <KeepBodies />
        <span className="records-total">
          {t('records.total', { total: total.toLocaleString('en') })}
        </span>
      </div>
      {records.isError && <Problem error={records.error} onRetry={() => void records.refetch()} />}
      {records.isSuccess && total === 0 && (
        <div className="bench-none">
          <strong>{t('records.noneTitle')}</strong>
          <p>{t('records.noneWords')}</p>
        </div>
      )}
      <ol className="bench-list" aria-label={t('bench.records')}>
        {items.toReversed().map((record) => (
          <RecordRow key={`${record.at} ${record.path} ${record.ms}`} record={record} />
        ))}
      </ol>
    </>
  )
}

function KeepBodies() {
  const { t } = useTranslation()
  const keeps = useKeepsBodies()
  const keep = useKeepBodies()
  return (
    <label title={t('records.bodiesWords')}>
      <Switch
        size="small"
        data-testid="records-bodies"
        checked={keeps.data ?? false}
        loading={keeps.isPending || keep.isPending}
        onChange={(bodies) => keep.mutate(bodies)}
      />{' '}
      {t('records.bodies')}
    </label>
  )
}

/** A load test: how fast, how long, of what; and the reports. */
import { ThunderboltOutlined } from '@ant-design/icons'
import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../accounts/account.ts'
import { Problem } from '../problem.tsx'
import { useNameOf } from '../words/use-names.ts'
import './load.css'
import { LoadCard } from './load-card.tsx'
import { useLoads, useStartLoad } from './load.ts'

const messages = ['text', 'image'] as const
const events = ['CLICK', 'VIEW', 'SCAN', 'subscribe', 'LOCATION'] as const

export function LoadPanel({ account }: { account: Account | undefined }) {
  const { t } = useTranslation()
  const [order, setOrder] = useState({ rate: 50, seconds: 5, repeat: 0 })
  const [kinds, setKinds] = useState<string[]>(['text'])
  const nameOf = useNameOf()
  const loads = useLoads()
  const start = useStartLoad()
  const isRunning = loads.data?.some(({ state }) => state === 'running') ?? false
  const options = [
    ...messages.map((type) => ({ value: type, label: nameOf({ type }) })),
    ...events.map((event) => ({ value: event, label: event })),
  ]
  const number = (name: keyof typeof order, most: number) => (
    <label className="field">
      <span>{t(`load.${name}`)}</span>
      <InputNumber
        data-testid={`load-${name}`}
        min={name === 'repeat' ? 0 : 1}
        max={most}
        value={order[name]}
        onChange={(value) => setOrder({ ...order, [name]: value ?? 1 })}
      />
    </label>
  )
  return (
    <div className="load">
      <form
        className="load-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (account)
            start.mutate({ ...order, repeat: order.repeat / 100, appid: account.appid, kinds })
        }}
      >
        <p>{account?.callbackUrl || t('accounts.noAddress')}</p>
        <div className="load-fields">
          {number('rate', 20_000)}
          {number('seconds', 3_600)}
          {number('repeat', 100)}
        </div>
        <label className="field">
          <span>{t('load.kinds')}</span>
          <Select
            mode="multiple"
            aria-label={t('load.kinds')}
            value={kinds}
            options={options}
            onChange={(chosen) => setKinds(chosen.length === 0 ? ['text'] : chosen)}
          />
        </label>
        <Button
          type="primary"
          htmlType="submit"
          block
          icon={<ThunderboltOutlined />}
          data-testid="load-start"
          disabled={!account?.callbackUrl || isRunning}
          loading={start.isPending}
        >
          {t('load.start')}
        </Button>
      </form>
      {loads.isError && <Problem error={loads.error} onRetry={() => void loads.refetch()} />}
      {loads.data?.length === 0 && <p className="fault-none">{t('load.none')}</p>}
      <ol>
        {loads.data?.toReversed().map((report) => (
          <LoadCard key={report.id} report={report} />
        ))}
      </ol>
    </div>
  )
}

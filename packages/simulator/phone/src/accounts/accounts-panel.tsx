/** The left side: choose an account, look at its settings, choose one of its fans. */
import { Button, Select } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FanList } from '../fans/fan-list.tsx'
import type { Fan } from '../fans/fan.ts'
import { MassReview } from '../mass/mass-review.tsx'
import { select } from '../selection.ts'
import { AccountSettings } from './account-settings.tsx'
import { accountName, type Account } from './account.ts'
import './accounts.css'
import { NewAccount } from './new-account.tsx'
import { PageHeader } from './page-header.tsx'

interface AccountsPanelProps {
  readonly accounts: readonly Account[]
  readonly account: Account | undefined
  readonly fan: Fan | undefined
}

export function AccountsPanel({ accounts, account, fan }: AccountsPanelProps) {
  const { t } = useTranslation()
  const [isMaking, setMaking] = useState(false)
  return (
    <>
      <PageHeader />
      <div className="account-choice">
        <Select
          data-testid="account-select"
          aria-label={t('accounts.choose')}
          placeholder={t('accounts.choose')}
          value={account?.appid ?? null}
          onChange={(appid) => select({ account: appid })}
          options={accounts.map((each) => ({ value: each.appid, label: accountName(each) }))}
          notFoundContent={t('accounts.none')}
        />
        <Button
          icon={<PlusOutlined />}
          aria-label={t('accounts.new')}
          title={t('accounts.new')}
          onClick={() => setMaking(true)}
        />
      </div>
      <NewAccount open={isMaking} onClose={() => setMaking(false)} />
      {account && (
        <>
          <AccountSettings key={account.appid} account={account} />
          <MassReview appid={account.appid} />
          <FanList appid={account.appid} shown={fan?.openid} />
        </>
      )}
    </>
  )
}

/** The right side: what happened, and what one can make happen. */
import { CloseOutlined } from '@ant-design/icons'
import { Badge, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../accounts/account.ts'
import { AlarmList } from '../alarms/alarm-list.tsx'
import { useAlarms } from '../alarms/alarm.ts'
import type { Conversation } from '../chat/entry.ts'
import { FaultsPanel } from '../faults/faults-panel.tsx'
import { useFaults } from '../faults/fault.ts'
import { benchTabs, useRoom, type BenchTab } from '../layout.tsx'
import { LoadPanel } from '../load/load-panel.tsx'
import { Pushes } from '../pushes/pushes.tsx'
import { RecordsPanel } from '../records/records-panel.tsx'
import './bench.css'
import { ClockStrip } from './clock-strip.tsx'

interface BenchProps {
  readonly account: Account | undefined
  readonly conversation: Conversation | undefined
}

export function Bench({ account, conversation }: BenchProps) {
  const { t } = useTranslation()
  const { pushesDocked, tab, showTab, close } = useRoom()
  const counts: Partial<Record<BenchTab, number>> = {
    faults: useFaults().data?.faults.length ?? 0,
    alarms: useAlarms().data?.length ?? 0,
  }
  return (
    <>
      <header className="bench-head">
        <div className="bench-tabs" role="tablist" aria-label={t('bench.title')}>
          {benchTabs.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              className="plain-button bench-tab"
              data-testid={`tab-${each}`}
              aria-selected={tab === each}
              onClick={() => showTab(each)}
            >
              {t(`bench.${each}`)}
              {counts[each] ? (
                <Badge count={counts[each]} size="small" color="var(--warning)" />
              ) : null}
            </button>
          ))}
        </div>
        {!pushesDocked && (
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('page.close')}
            onClick={close}
          />
        )}
      </header>
      <div className="bench-body" role="tabpanel" aria-label={t(`bench.${tab}`)}>
        <TabContent tab={tab} account={account} conversation={conversation} />
      </div>
      <ClockStrip />
    </>
  )
}

function TabContent({
  tab,
  account,
  conversation,
}: BenchProps & { readonly tab: BenchTab }): ReactNode {
  switch (tab) {
    case 'pushes':
      return <Pushes conversation={conversation} />
    case 'records':
      return <RecordsPanel account={account} />
    case 'faults':
      return <FaultsPanel conversation={conversation} />
    case 'alarms':
      return <AlarmList />
    case 'load':
      return <LoadPanel account={account} />
  }
}

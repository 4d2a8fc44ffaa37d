/** Trouble on demand: what kind, whom it strikes, and what stands at the moment. */
import { DisconnectOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '../chat/entry.ts'
import { useAddFault, useLoseNextAnswer } from './fault.ts'
import { FaultFieldset } from './fault-fieldset.tsx'
import { apiKinds, concernsFans, pushKinds, resultKinds, type FaultKind } from './fault-kinds.ts'
import { nameOf } from './fault-names.ts'
import './faults.css'
import { faultOf, newDraft, type FaultDraft } from './limits.ts'
import { StandingFaults } from './standing-faults.tsx'

export function FaultsPanel({ conversation }: { conversation: Conversation | undefined }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<FaultDraft>(newDraft('push-lose-answer'))
  const add = useAddFault()
  const change = (part: Partial<FaultDraft>) => setDraft({ ...draft, ...part })
  const kinds = t('faults.kinds', { returnObjects: true })
  const group = (label: string, of: Readonly<Record<string, object>>) => ({
    label,
    options: Object.keys(of).map((value) => ({ value, label: nameOf(kinds, value) })),
  })
  return (
    <div className="faults">
      <QuickLoss />
      <form
        className="fault-form"
        aria-label={t('faults.new')}
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate(faultOf(draft, conversation))
        }}
      >
        <Select
          data-testid="fault-kind"
          aria-label={t('faults.kind')}
          value={draft.kind}
          showSearch
          optionFilterProp="label"
          onChange={(kind: FaultKind) => setDraft({ ...newDraft(kind), of: draft.of })}
          options={[
            group(t('faults.ofPushes'), pushKinds),
            group(t('faults.ofCalls'), apiKinds),
            group(t('faults.ofResults'), resultKinds),
          ]}
        />
        <p className="fault-words">{t(`faults.words.${draft.kind}`)}</p>
        <FaultFieldset draft={draft} onChange={change} />
        <div className="fault-foot">
          <Segmented
            size="small"
            aria-label={t('faults.of.title')}
            value={draft.of}
            onChange={(of) => change({ of })}
            options={(concernsFans(draft.kind) ? everyone : accounts).map((value) => ({
              value,
              label: t(`faults.of.${value}`),
            }))}
          />
          <Button
            type="primary"
            htmlType="submit"
            icon={<PlusOutlined />}
            data-testid="fault-add"
            loading={add.isPending}
          >
            {t('faults.add')}
          </Button>
        </div>
      </form>
      <StandingFaults />
    </div>
  )
}

const everyone = ['all', 'account', 'fan'] as const
const accounts = ['all', 'account'] as const

function QuickLoss() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const lose = useLoseNextAnswer()
  return (
    <Button
      block
      icon={<DisconnectOutlined />}
      data-testid="lose-next"
      title={t('tools.loseWords')}
      onClick={() =>
        lose.mutate(undefined, { onSuccess: () => void message.success(t('tools.lost')) })
      }
    >
      {t('tools.lose')}
    </Button>
  )
}

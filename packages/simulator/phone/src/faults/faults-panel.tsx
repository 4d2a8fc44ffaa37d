/** Trouble on demand: what kind, whom it strikes, and what stands at the moment. */
import { DisconnectOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '../chat/entry.ts'
import { apiKinds, pushKinds, useAddFault, useLoseNextAnswer, type FaultKind } from './fault.ts'
import { nameOf } from './fault-names.ts'
import './faults.css'
import { faultOf, isOfPushes, newDraft, type FaultDraft } from './limits.ts'
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
          options={[group(t('faults.ofPushes'), pushKinds), group(t('faults.ofCalls'), apiKinds)]}
        />
        <p className="fault-words">{t(`faults.words.${draft.kind}`)}</p>
        <div className="fault-fields">
          <OwnFields draft={draft} onChange={change} />
          <Limits draft={draft} onChange={change} />
        </div>
        <div className="fault-foot">
          <Segmented
            size="small"
            aria-label={t('faults.of.title')}
            value={draft.of}
            onChange={(of) => change({ of })}
            options={(isOfPushes(draft.kind) ? everyone : accounts).map((value) => ({
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

interface FieldsProps {
  readonly draft: FaultDraft
  readonly onChange: (part: Partial<FaultDraft>) => void
}

function OwnFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const names = t('faults.fields', { returnObjects: true })
  return Object.entries(draft.fields).map(([name, value]) => (
    <label key={name} className="field fault-own">
      <span>{nameOf(names, name)}</span>
      <Input
        size="small"
        data-testid={`fault-${name}`}
        value={value}
        onChange={({ target }) => onChange({ fields: { ...draft.fields, [name]: target.value } })}
      />
    </label>
  ))
}

const limits = ['count', 'percent', 'seconds'] as const

function Limits({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const field = (name: (typeof limits)[number] | 'path', placeholder: string) => (
    <label key={name} className="field">
      <span>{t(`faults.limits.${name}`)}</span>
      <Input
        size="small"
        data-testid={`fault-${name}`}
        inputMode={name === 'path' ? 'text' : 'numeric'}
        value={draft[name]}
        placeholder={placeholder}
        onChange={({ target }) => onChange({ [name]: target.value.trim() })}
      />
    </label>
  )
  return (
    <>
      {field('count', t('faults.limits.always'))}
      {field('percent', '100')}
      {field('seconds', t('faults.limits.forever'))}
      {!isOfPushes(draft.kind) && field('path', '/cgi-bin/*')}
    </>
  )
}

/** What is filled in for a fault: what its kind says, and how often and how long it strikes. */
import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldsOf, isOfPushes, type FieldName } from './fault-kinds.ts'
import { nameOf } from './fault-names.ts'
import type { FaultDraft } from './limits.ts'

interface FieldsetProps {
  readonly draft: FaultDraft
  readonly onChange: (part: Partial<FaultDraft>) => void
}

export function FaultFieldset(props: FieldsetProps) {
  return (
    <div className="fault-fields">
      <OwnFields {...props} />
      <Limits {...props} />
    </div>
  )
}

function OwnFields({ draft, onChange }: FieldsetProps) {
  const { t } = useTranslation()
  const names = t('faults.fields', { returnObjects: true })
  const usual = fieldsOf(draft.kind)
  return Object.entries(draft.fields).map(([name, value]) => {
    const offered = usual[name as FieldName]
    const change = (text: string) => onChange({ fields: { ...draft.fields, [name]: text } })
    return (
      <label key={name} className="field fault-own">
        <span>{nameOf(names, typeof offered === 'object' ? draft.kind : name)}</span>
        {typeof offered === 'object' ? (
          <Choice name={name} kind={draft.kind} value={value} of={offered} onChange={change} />
        ) : (
          <Input
            size="small"
            data-testid={`fault-${name}`}
            value={value}
            onChange={({ target }) => change(target.value)}
          />
        )}
      </label>
    )
  })
}

interface ChoiceProps {
  readonly name: string
  readonly kind: string
  readonly value: string
  readonly of: readonly unknown[]
  readonly onChange: (value: string) => void
}

function Choice({ name, kind, value, of, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = t('faults.choices', {
    returnObjects: true,
  })
  return (
    <Select
      size="small"
      data-testid={`fault-${name}`}
      value={value}
      onChange={onChange}
      options={of.map(String).map((one) => ({ value: one, label: nameOf(words[kind] ?? {}, one) }))}
    />
  )
}

const limits = ['count', 'percent', 'seconds'] as const

function Limits({ draft, onChange }: FieldsetProps) {
  const { t } = useTranslation()
  const field = (name: (typeof limits)[number] | 'path', placeholder: string) => (
    <label key={name} className={name === 'path' ? 'field fault-own' : 'field'}>
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

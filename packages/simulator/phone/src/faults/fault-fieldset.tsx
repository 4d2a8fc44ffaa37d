/** What is filled in for a fault: what its kind says, and whom, when and how often it strikes. */
import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldsOf, isOfPushes, type FieldName } from './fault-kinds.ts'
import { nameOf } from './fault-names.ts'
import type { FaultDraft, LimitName } from './limits.ts'

interface FieldsetProps {
  readonly draft: FaultDraft
  readonly onChange: (part: Partial<FaultDraft>) => void
}

export function FaultFieldset(props: FieldsetProps) {
  return (
    <>
      <OwnFields {...props} />
      <Limits {...props} />
    </>
  )
}

function OwnFields({ draft, onChange }: FieldsetProps) {
  const { t } = useTranslation()
  const names = t('faults.fields', { returnObjects: true })
  const usual = fieldsOf(draft.kind)
  const fields = Object.entries(draft.fields)
  if (fields.length === 0) return null
  const own = fields.map(([name, value]) => {
    const offered = usual[name as FieldName]
    const change = (text: string) => onChange({ fields: { ...draft.fields, [name]: text } })
    return (
      <label key={name} className="field">
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
  return <div className="fault-fields">{own}</div>
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

const numeric: ReadonlySet<LimitName> = new Set(['count', 'percent', 'seconds', 'seed'])

function Limits({ draft, onChange }: FieldsetProps) {
  const { t } = useTranslation()
  const isPush = isOfPushes(draft.kind)
  const field = (name: LimitName, placeholder = '') => (
    <label key={name} className="field">
      <span>{t(`faults.limits.${name}`)}</span>
      <Input
        size="small"
        data-testid={`fault-${name}`}
        inputMode={numeric.has(name) ? 'numeric' : 'text'}
        {...((name === 'from' || name === 'until') && { type: 'datetime-local', step: 1 })}
        value={draft[name]}
        placeholder={placeholder}
        onChange={({ target }) => onChange({ [name]: target.value.trim() })}
      />
    </label>
  )
  return (
    <>
      <div className="fault-fields fault-numbers">
        {field('count', t('faults.limits.always'))}
        {field('percent', '100')}
        {field('seconds', t('faults.limits.forever'))}
      </div>
      {!isPush && field('path', '/cgi-bin/*')}
      <details className="fault-more">
        <summary data-testid="fault-more">{t('faults.limits.more')}</summary>
        <div className="fault-fields">
          {isPush && field('path', '/callback/*')}
          {draft.fields.host === undefined &&
            field('host', isPush ? '127.0.0.1' : 'api.weixin.qq.com')}
          {field('from')}
          {field('until')}
          {field('seed', '1')}
        </div>
        <p className="fault-words">{t('faults.limits.moreWords')}</p>
      </details>
    </>
  )
}

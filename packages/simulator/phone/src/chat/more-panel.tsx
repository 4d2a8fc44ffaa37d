/** The panel behind the plus: a kind of message is chosen, filled in, and sent. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filled } from '../filled.ts'
import type { Outgoing } from './entry.ts'
import { messageKinds, type MessageKind } from './message-kinds.tsx'

type OnSend = (message: Outgoing) => void

export function MorePanel({ onSend }: { onSend: OnSend }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<MessageKind>()
  if (chosen) return <KindForm kind={chosen} onSend={onSend} onBack={() => setChosen(undefined)} />
  return (
    <div className="composer-panel kinds" role="group" aria-label={t('chat.more')}>
      {messageKinds.map((kind) => (
        <button
          key={kind.type}
          type="button"
          className="plain-button kind"
          onClick={() => setChosen(kind)}
        >
          <span className="kind-icon" aria-hidden>
            {kind.icon}
          </span>
          {t(`kinds.${kind.type}`)}
        </button>
      ))}
    </div>
  )
}

interface KindFormProps {
  readonly kind: MessageKind
  readonly onSend: OnSend
  readonly onBack: () => void
}

function KindForm({ kind, onSend, onBack }: KindFormProps) {
  const { t } = useTranslation()
  const [fields, setFields] = useState(kind.fields)
  return (
    <form
      className="composer-panel kind-form"
      aria-label={t(`kinds.${kind.type}`)}
      onSubmit={(event) => {
        event.preventDefault()
        onSend({ type: kind.type, fields: filled(fields) })
      }}
    >
      {Object.entries(fields).map(([name, value], index) => (
        <label key={name} className="kind-field">
          <span>{name}</span>
          <Input
            size="small"
            autoFocus={index === 0}
            value={value}
            placeholder={t('chat.invented')}
            onChange={({ target }) => setFields({ ...fields, [name]: target.value })}
          />
        </label>
      ))}
      <div className="kind-actions">
        <Button onClick={onBack}>{t('chat.cancel')}</Button>
        <Button type="primary" htmlType="submit">
          {t('chat.send')}
        </Button>
      </div>
    </form>
  )
}

/** What a fan fills in to pass on a link. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filled } from '../filled.ts'
import type { Outgoing } from './entry.ts'

interface LinkFormProps {
  readonly onSend: (message: Outgoing) => void
  readonly onBack: () => void
}

const names = ['Title', 'Description', 'Url'] as const

const first = { Title: 'mphub', Description: '', Url: 'https://example.com/' }

export function LinkForm({ onSend, onBack }: LinkFormProps) {
  const { t } = useTranslation()
  const [fields, setFields] = useState(first)
  return (
    <form
      className="composer-panel kind-form"
      aria-label={t('kinds.link')}
      onSubmit={(event) => {
        event.preventDefault()
        onSend({ type: 'link', fields: filled(fields) })
      }}
    >
      {names.map((name, index) => (
        <label key={name} className="kind-field">
          <span>{t(`more.fields.${name}`)}</span>
          <Input
            size="small"
            autoFocus={index === 0}
            data-testid={`link-${name}`}
            value={fields[name]}
            placeholder={t('chat.invented')}
            onChange={({ target }) => setFields({ ...fields, [name]: target.value })}
          />
        </label>
      ))}
      <div className="kind-actions">
        <Button onClick={onBack}>{t('chat.cancel')}</Button>
        <Button type="primary" htmlType="submit" data-testid="link-send">
          {t('chat.send')}
        </Button>
      </div>
    </form>
  )
}

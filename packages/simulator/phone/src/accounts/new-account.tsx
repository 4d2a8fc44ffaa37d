/** Makes a new account. Whatever is left empty is invented. */
import { Input, Modal, Segmented } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { select } from '../selection.ts'
import { filled } from '../filled.ts'
import { modes, useSaveAccount, type Account, type Mode } from './account.ts'

const empty = { name: '', appid: '', callbackUrl: '', token: '', encodingAesKey: '' }

export function NewAccount({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [texts, setTexts] = useState(empty)
  const [mode, setMode] = useState<Mode>('safe')
  const save = useSaveAccount()
  const form = useId()
  function show({ appid }: Account): void {
    select({ account: appid })
    setTexts(empty)
    onClose()
  }
  const text = (name: keyof typeof empty, placeholder: string) => (
    <Input
      value={texts[name]}
      onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
      placeholder={placeholder}
      spellCheck={false}
    />
  )
  return (
    <Modal
      open={open}
      onCancel={onClose}
      centered
      okButtonProps={{ htmlType: 'submit', form }}
      confirmLoading={save.isPending}
      title={t('accounts.new')}
      okText={t('accounts.make')}
      width={440}
    >
      <form
        id={form}
        className="fields"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ ...filled(texts), mode }, { onSuccess: show })
        }}
      >
        <Field label={t('accounts.name')}>{text('name', t('accounts.nameExample'))}</Field>
        <Field label="AppID">{text('appid', t('accounts.invented'))}</Field>
        <Field label={t('accounts.callbackUrl')}>
          {text('callbackUrl', t('accounts.addressExample'))}
        </Field>
        <Field label={t('accounts.token')}>{text('token', t('accounts.invented'))}</Field>
        <div className="field">
          <span>{t('accounts.mode')}</span>
          <Segmented
            block
            aria-label={t('accounts.mode')}
            value={mode}
            onChange={setMode}
            options={modes.map((each) => ({ value: each, label: t(`modes.${each}`) }))}
          />
        </div>
        {mode !== 'plain' && (
          <Field label={t('accounts.aesKey')}>
            {text('encodingAesKey', t('accounts.invented'))}
          </Field>
        )}
      </form>
    </Modal>
  )
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  )
}

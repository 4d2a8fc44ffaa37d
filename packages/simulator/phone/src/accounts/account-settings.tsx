/** The settings of the account that matter to a server: where WeChat pushes to, and in which mode. */
import { Button, Input, Segmented, Switch } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../copy-button.tsx'
import { modes, useSaveAccount, type Account } from './account.ts'
import { connectCommand } from './connect-command.ts'
import { VerifyAddress } from './verify-address.tsx'

export function AccountSettings({ account }: { account: Account }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(!account.callbackUrl)
  return (
    <section className="settings" aria-label={t('accounts.settings')}>
      <button
        type="button"
        className="plain-button settings-summary"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="settings-address">{account.callbackUrl || t('accounts.noAddress')}</span>
        <span className="chip">{t(`modes.${account.mode}`)}</span>
        <DownOutlined className="turning" aria-hidden />
      </button>
      {isOpen && <SettingsForm key={savedIn(account)} account={account} />}
    </section>
  )
}

/** When it changes, the form begins anew. */
function savedIn({ callbackUrl, mode, confirmsMass }: Account): string {
  return [callbackUrl, mode, confirmsMass].join(' ')
}

function SettingsForm({ account }: { account: Account }) {
  const { t } = useTranslation()
  const [callbackUrl, setCallbackUrl] = useState(account.callbackUrl ?? '')
  const [mode, setMode] = useState(account.mode)
  const [confirmsMass, setConfirmsMass] = useState(account.confirmsMass)
  const save = useSaveAccount()
  const isChanged =
    callbackUrl !== (account.callbackUrl ?? '') ||
    mode !== account.mode ||
    confirmsMass !== account.confirmsMass
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ appid: account.appid, callbackUrl, mode, confirmsMass })
      }}
    >
      <label className="field">
        <span>{t('accounts.callbackUrl')}</span>
        <Input
          value={callbackUrl}
          onChange={({ target }) => setCallbackUrl(target.value)}
          placeholder={`http://127.0.0.1:8080/callback/${account.appid}`}
          spellCheck={false}
        />
      </label>
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
      <label className="settings-switch">
        <span>{t('accounts.confirmsMass')}</span>
        <Switch
          size="small"
          data-testid="confirms-mass"
          checked={confirmsMass}
          onChange={setConfirmsMass}
        />
      </label>
      <Given label="AppID" value={account.appid} />
      <Given label={t('accounts.token')} value={account.token} />
      {mode !== 'plain' && <Given label={t('accounts.aesKey')} value={account.encodingAesKey} />}
      <Given label={t('accounts.connect')} value={connectCommand(account)} />
      {isChanged ? (
        <Button type="primary" htmlType="submit" loading={save.isPending} block>
          {t('accounts.save')}
        </Button>
      ) : (
        <VerifyAddress appid={account.appid} />
      )}
    </form>
  )
}

/** What a server needs to know, to be copied. */
function Given({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation()
  return (
    <div className="field">
      <span>{label}</span>
      <span className="settings-value">
        <code>{value}</code>
        <CopyButton text={value} label={t('accounts.copy', { what: label })} />
      </span>
    </div>
  )
}

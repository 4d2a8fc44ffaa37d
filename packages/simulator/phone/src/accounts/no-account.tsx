/** What stands in the phone when there is no account to talk to. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../notice.tsx'
import { select } from '../selection.ts'
import { NewAccount } from './new-account.tsx'

export function NoAccount() {
  const { t } = useTranslation()
  const [isMaking, setMaking] = useState(false)
  return (
    <Notice title={t('accounts.noneTitle')} words={t('accounts.noneWords')}>
      <ol className="notice-steps">
        <li>{t('accounts.steps.make')}</li>
        <li>{t('accounts.steps.verify')}</li>
        <li>{t('accounts.steps.follow')}</li>
      </ol>
      <Button type="primary" onClick={() => setMaking(true)}>
        {t('accounts.new')}
      </Button>
      <NewAccount open={isMaking} onClose={() => setMaking(false)} />
    </Notice>
  )
}

/** The address names an account that the simulator does not know, perhaps since a reset. */
export function UnknownAccount() {
  const { t } = useTranslation()
  return (
    <Notice title={t('accounts.unknownTitle')} words={t('accounts.unknownWords')}>
      <Button onClick={() => select({})}>{t('accounts.showFirst')}</Button>
    </Notice>
  )
}

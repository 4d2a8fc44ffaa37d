/** Asks the server at the callback address for proof, and shows the verdict. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../preferences.ts'
import { told } from '../words/told.ts'
import { useVerifyAddress, type Verification } from './account.ts'

export function VerifyAddress({ appid }: { appid: string }) {
  const { t } = useTranslation()
  const verify = useVerifyAddress()
  return (
    <>
      <Button block loading={verify.isPending} onClick={() => verify.mutate(appid)}>
        {t('accounts.verify')}
      </Button>
      {verify.data && !verify.isPending && <Verdict verification={verify.data} />}
    </>
  )
}

function Verdict({ verification }: { verification: Verification }) {
  const { t } = useTranslation()
  const { ok, status, body, reason, reasonZh } = verification
  const language = useLanguage()
  return (
    <div className={`verdict ${ok ? 'verdict-good' : 'verdict-bad'}`} role="status">
      <strong>{ok ? t('accounts.verified') : t('accounts.notVerified')}</strong>
      {!ok && reason && <p>{told({ en: reason, zh: reasonZh }, language)}</p>}
      {!ok && status != null && <p>{t('accounts.answered', { status })}</p>}
      {!ok && body && <code>{body.slice(0, 200)}</code>}
    </div>
  )
}

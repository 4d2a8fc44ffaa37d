/** WeChat’s page that asks a fan: may an account know their name and portrait, or send one message? */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { accountName, type Account } from '../accounts/account.ts'
import { fanName, type Fan } from '../fans/fan.ts'
import { Portrait } from '../fans/portrait.tsx'

interface ConsentPageProps {
  readonly account: Account
  readonly fan: Fan
  readonly wants: 'profile' | 'message'
  readonly onDecide: (consent: boolean) => void
}

export function ConsentPage({ account, fan, wants, onDecide }: ConsentPageProps) {
  const { t } = useTranslation()
  return (
    <div className="consent" data-testid="consent">
      <p className="consent-account">
        <Portrait of={account.appid} name={accountName(account)} size={28} />
        {accountName(account)} <small>{t(`consent.${wants}.asks`)}</small>
      </p>
      <h3>{t(`consent.${wants}.title`)}</h3>
      <div className="consent-fan">
        <Portrait of={fan.openid} name={fanName(fan)} size={44} />
        <span>
          <strong>{fanName(fan)}</strong>
          <small>{t(`consent.${wants}.words`)}</small>
        </span>
      </div>
      <div className="consent-actions">
        <Button size="large" data-testid="consent-refuse" onClick={() => onDecide(false)}>
          {t('consent.refuse')}
        </Button>
        <Button
          size="large"
          type="primary"
          data-testid="consent-allow"
          onClick={() => onDecide(true)}
        >
          {t('consent.allow')}
        </Button>
      </div>
    </div>
  )
}

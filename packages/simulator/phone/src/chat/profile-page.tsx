/** What someone sees who does not follow the account yet: its profile, and the button to follow. */
import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { accountName, type Account } from '../accounts/account.ts'
import { fanName, type Fan } from '../fans/fan.ts'
import { Portrait } from '../fans/portrait.tsx'
import { useSend } from './entry.ts'
import { ScreenHeader } from './screen-header.tsx'

export function ProfilePage({ account, fan }: { account: Account; fan: Fan }) {
  const { t } = useTranslation()
  const send = useSend({ appid: account.appid, openid: fan.openid })
  const kind = account.kind === 'service' ? 'service' : 'subscription'
  return (
    <div className="profile">
      <ScreenHeader title="" />
      <div className="profile-card">
        <Portrait of={account.appid} name={accountName(account)} size={72} />
        <h1>{accountName(account)}</h1>
        <p className="profile-kind">
          {t(`accounts.${kind}`)}
          {account.verified && (
            <span className="profile-verified">
              <CheckCircleFilled aria-hidden /> {t('accounts.isVerified')}
            </span>
          )}
        </p>
        <Button
          type="primary"
          size="large"
          block
          data-testid="follow"
          loading={send.isPending}
          onClick={() => send.mutate({ type: 'subscribe' })}
        >
          {t('chat.follow')}
        </Button>
      </div>
      <dl className="profile-facts">
        <dt>{t('accounts.originalId')}</dt>
        <dd>{account.originalId}</dd>
        <dt>{t('chat.you')}</dt>
        <dd>{fanName(fan)}</dd>
      </dl>
      <p className="profile-note">{t('chat.beforeFollow')}</p>
    </div>
  )
}

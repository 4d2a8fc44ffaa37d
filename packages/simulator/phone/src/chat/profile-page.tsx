/** What someone sees who does not follow the account yet: its profile, and the button to follow. */
import { CheckCircleFilled, ScanOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { accountName, type Account } from '../accounts/account.ts'
import { fanName, type Fan } from '../fans/fan.ts'
import { Portrait } from '../fans/portrait.tsx'
import { useScreens } from '../screens/use-screens.ts'
import { useSend } from './entry.ts'
import { ScreenHeader } from './screen-header.tsx'
import { useScanned } from './use-scanned.ts'

export function ProfilePage({ account, fan }: { account: Account; fan: Fan }) {
  const { t } = useTranslation()
  const conversation = { appid: account.appid, openid: fan.openid }
  const send = useSend(conversation)
  const screens = useScreens()
  const scanned = useScanned(conversation)
  async function scan(): Promise<void> {
    const text = await screens.scan()
    if (text !== undefined) scanned(text)
  }
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
        <Button
          type="text"
          icon={<ScanOutlined />}
          data-testid="scan"
          className="profile-scan"
          onClick={() => void scan()}
        >
          {t('more.scan')}
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

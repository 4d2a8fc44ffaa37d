/** The phone of one fan: the chat when they follow, the profile of the account when they do not. */
import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Account } from '../accounts/account.ts'
import { useNewFan, type Fan } from '../fans/fan.ts'
import { Notice } from '../notice.tsx'
import { Problem } from '../problem.tsx'
import { select } from '../selection.ts'
import { ChatPage } from './chat-page.tsx'
import { Phone } from './phone.tsx'
import { ProfilePage } from './profile-page.tsx'
import { ScreenHeader } from './screen-header.tsx'

interface FanPhoneProps {
  readonly account: Account
  readonly fans: UseQueryResult<Fan[]>
  readonly fan: Fan | undefined
}

export function FanPhone({ account, fans, fan }: FanPhoneProps) {
  return (
    <Phone key={`${account.appid}/${fan?.openid}`}>
      {fan ? (
        <FanScreen account={account} fan={fan} />
      ) : (
        <>
          <ScreenHeader title="" />
          <NobodyScreen account={account} fans={fans} />
        </>
      )}
    </Phone>
  )
}

function FanScreen({ account, fan }: { account: Account; fan: Fan }) {
  const Page = fan.follows ? ChatPage : ProfilePage
  return <Page account={account} fan={fan} />
}

function NobodyScreen({ account, fans }: Omit<FanPhoneProps, 'fan'>) {
  const { t } = useTranslation()
  const newFan = useNewFan(account.appid)
  if (fans.isError) return <Problem error={fans.error} onRetry={() => void fans.refetch()} />
  if (fans.isPending) return <Spin className="phone-spin" />
  if (fans.data.length > 0)
    return (
      <Notice title={t('fans.unknownTitle')} words={t('fans.unknownWords')}>
        <Button onClick={() => select({ account: account.appid })}>{t('fans.showFirst')}</Button>
      </Notice>
    )
  return (
    <Notice title={t('fans.noneTitle')} words={t('fans.noneWords')}>
      <Button type="primary" loading={newFan.isPending} onClick={() => newFan.mutate()}>
        {t('fans.new')}
      </Button>
    </Notice>
  )
}

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
  /** The fan, or an empty list when there is none. */
  readonly chosen: UseQueryResult<Fan[]>
  /** The address of the page names a fan. */
  readonly isNamed: boolean
}

export function FanPhone({ account, chosen, isNamed }: FanPhoneProps) {
  const fan = chosen.data?.[0]
  return (
    <Phone key={`${account.appid}/${fan?.openid}`}>
      {fan ? (
        <FanScreen account={account} fan={fan} />
      ) : (
        <>
          <ScreenHeader title="" />
          <NobodyScreen account={account} chosen={chosen} isNamed={isNamed} />
        </>
      )}
    </Phone>
  )
}

function FanScreen({ account, fan }: { account: Account; fan: Fan }) {
  const Page = fan.follows ? ChatPage : ProfilePage
  return <Page account={account} fan={fan} />
}

function NobodyScreen({ account, chosen, isNamed }: FanPhoneProps) {
  const { t } = useTranslation()
  const newFan = useNewFan(account.appid)
  if (chosen.isError) return <Problem error={chosen.error} onRetry={() => void chosen.refetch()} />
  if (chosen.isPending) return <Spin className="phone-spin" />
  if (isNamed)
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

/** The phone of one fan: the chat when they follow, the profile of the account when they do not. */
import { CloseOutlined } from '@ant-design/icons'
import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../accounts/account.ts'
import { fanName, useChosenFan, useNewFan, type Fan } from '../fans/fan.ts'
import { Portrait } from '../fans/portrait.tsx'
import { markRead, useUnread } from '../fans/unread.ts'
import { UnreadMark } from '../fans/unread-mark.tsx'
import { MassHint } from '../mass/mass-hint.tsx'
import { Notice } from '../notice.tsx'
import { Problem } from '../problem.tsx'
import { Screens } from '../screens/screens.tsx'
import { select } from '../selection.ts'
import { ChatPage } from './chat-page.tsx'
import { Phone } from './phone.tsx'
import { ProfilePage } from './profile-page.tsx'
import { ScreenHeader } from './screen-header.tsx'

interface FanPhoneProps {
  readonly account: Account
  /** The newest fan’s, when nobody is named. */
  readonly openid: string | undefined
  readonly isInHand: boolean
  /** Of one among several. */
  readonly onTake?: () => void
  readonly onPutAway?: () => void
}

export function FanPhone({ account, openid, isInHand, onTake, onPutAway }: FanPhoneProps) {
  const chosen = useChosenFan(account.appid, openid)
  const fan = chosen.data?.[0]
  useReading(isInHand ? fan?.openid : undefined)
  return (
    <div
      className={isInHand ? 'phone-place phone-in-hand' : 'phone-place'}
      data-testid="phone"
      data-openid={fan?.openid}
      onPointerDownCapture={onTake}
      onFocusCapture={onTake}
    >
      {onPutAway && fan && <PhoneLabel fan={fan} onPutAway={onPutAway} />}
      <Phone key={`${account.appid}/${fan?.openid}`}>
        {fan ? (
          <Screens account={account} fan={fan}>
            <MassHint appid={account.appid} />
            <FanScreen account={account} fan={fan} />
          </Screens>
        ) : (
          <>
            <ScreenHeader title="" />
            <NobodyScreen account={account} chosen={chosen} isNamed={openid !== undefined} />
          </>
        )}
      </Phone>
    </div>
  )
}

/** What arrives on a phone in hand is read at once. */
function useReading(openid: string | undefined): void {
  const unreadOf = useUnread()
  const count = openid === undefined ? 0 : unreadOf(openid)
  useEffect(() => {
    if (openid !== undefined && count > 0) markRead(openid)
  }, [openid, count])
}

/** Whose phone it is, where there are several. */
function PhoneLabel({ fan, onPutAway }: { fan: Fan; onPutAway: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="phone-label">
      <UnreadMark of={fan.openid}>
        <Portrait of={fan.openid} name={fanName(fan)} size={22} />
      </UnreadMark>
      <span dir="auto">{fanName(fan)}</span>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('fans.putAway', { name: fanName(fan) })}
        title={t('fans.putAway', { name: fanName(fan) })}
        onClick={onPutAway}
      />
    </div>
  )
}

function FanScreen({ account, fan }: { account: Account; fan: Fan }) {
  const Page = fan.follows ? ChatPage : ProfilePage
  return <Page account={account} fan={fan} />
}

interface NobodyProps {
  readonly account: Account
  readonly chosen: UseQueryResult<Fan[]>
  /** The address of the page names a fan. */
  readonly isNamed: boolean
}

function NobodyScreen({ account, chosen, isNamed }: NobodyProps) {
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

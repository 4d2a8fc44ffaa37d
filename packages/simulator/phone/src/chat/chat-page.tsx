/** The chat between a fan and an account. */
import { StopOutlined } from '@ant-design/icons'
import { Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { accountName, type Account } from '../accounts/account.ts'
import { useTreatment, type Fan } from '../fans/fan.ts'
import { Problem } from '../problem.tsx'
import { isAwaited, transferredIn, usePushes } from '../pushes/push.ts'
import { AccountMenu } from './account-menu.tsx'
import { ChatLines } from './chat-lines.tsx'
import './chat.css'
import './cards.css'
import './notice-card.css'
import './articles.css'
import { Composer } from './composer.tsx'
import { DropZone } from './drop-zone.tsx'
import { useChat, useSend } from './entry.ts'
import { ScreenHeader } from './screen-header.tsx'
import { TalkContext } from './use-talk.ts'
import { useTyping } from './use-typing.ts'

export function ChatPage({ account, fan }: { account: Account; fan: Fan }) {
  const { t } = useTranslation()
  const conversation = { appid: account.appid, openid: fan.openid }
  const chat = useChat(conversation)
  const pushes = usePushes(conversation)
  const send = useSend(conversation)
  const treatment = useTreatment(account.appid, fan.openid)
  const isTyping = useTyping(conversation)
  const isAnswering = isTyping || (pushes.data?.some(isAwaited) ?? false)
  return (
    <DropZone conversation={conversation} onSend={send.mutate}>
      <ScreenHeader title={isAnswering ? t('chat.answering') : accountName(account)}>
        <AccountMenu account={account} onUnfollow={() => send.mutate({ type: 'unsubscribe' })} />
      </ScreenHeader>
      {treatment.data?.isBlocked && (
        <p className="blocked-note" data-testid="blocked">
          <StopOutlined aria-hidden /> {t('chat.blocked')}
        </p>
      )}
      {chat.isPending && <Spin className="chat-spin" />}
      {chat.isError && chat.data === undefined ? (
        <Problem error={chat.error} onRetry={() => void chat.refetch()} />
      ) : (
        <TalkContext value={send.mutate}>
          <ChatLines
            account={account}
            fan={fan}
            entries={chat.data ?? []}
            transferred={transferredIn(pushes.data ?? [])}
            isAnswering={isAnswering}
          />
        </TalkContext>
      )}
      <Composer conversation={conversation} onSend={send.mutate} />
    </DropZone>
  )
}

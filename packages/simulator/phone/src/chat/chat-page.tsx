/** The chat between a fan and an account. */
import { useTranslation } from 'react-i18next'
import { accountName, type Account } from '../accounts/account.ts'
import type { Fan } from '../fans/fan.ts'
import { Problem } from '../problem.tsx'
import { isAwaited, usePushes } from '../pushes/push.ts'
import { AccountMenu } from './account-menu.tsx'
import { ChatLines } from './chat-lines.tsx'
import './chat.css'
import { Composer } from './composer.tsx'
import { useChat, useSend } from './entry.ts'
import { ScreenHeader } from './screen-header.tsx'

export function ChatPage({ account, fan }: { account: Account; fan: Fan }) {
  const { t } = useTranslation()
  const conversation = { appid: account.appid, openid: fan.openid }
  const chat = useChat(conversation)
  const pushes = usePushes(conversation)
  const send = useSend(conversation)
  const isAnswering = pushes.data?.some(isAwaited) ?? false
  return (
    <div className="chat-page">
      <ScreenHeader title={isAnswering ? t('chat.answering') : accountName(account)}>
        <AccountMenu account={account} onUnfollow={() => send.mutate({ type: 'unsubscribe' })} />
      </ScreenHeader>
      {chat.isError ? (
        <Problem error={chat.error} onRetry={() => void chat.refetch()} />
      ) : (
        <ChatLines
          account={account}
          fan={fan}
          entries={chat.data ?? []}
          isAnswering={isAnswering}
        />
      )}
      <Composer onSend={send.mutate} />
    </div>
  )
}

/** What a fan receives from the account (消息设置), and which notices were allowed or refused. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Spin, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { deleteAt, postJson } from '../api.ts'
import type { Account } from '../accounts/account.ts'
import { conversationPath, type Conversation } from '../chat/entry.ts'
import type { Fan } from '../fans/fan.ts'
import { Problem, useReport } from '../problem.tsx'
import { ScreenBar } from '../screens/screen-bar.tsx'
import './settings.css'
import { offersTo, type Offer } from './subscription.ts'

interface SettingsScreenProps {
  readonly account: Account
  readonly fan: Fan
  readonly onClose: () => void
}

export function SettingsScreen({ account, fan, onClose }: SettingsScreenProps) {
  const { t } = useTranslation()
  const conversation = { appid: account.appid, openid: fan.openid }
  const settings = useQuery({
    queryKey: ['consents', account.appid, fan.openid],
    queryFn: () => offersTo(conversation),
    refetchOnMount: 'always',
  })
  return (
    <div className="receives">
      <ScreenBar title={t('notices.title')} onBack={onClose} />
      {settings.isPending && <Spin className="phone-spin" />}
      {settings.isError && (
        <Problem error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && (
        <div className="receives-list">
          <Switches conversation={conversation} {...settings.data} />
          <h3>{t('notices.of')}</h3>
          {settings.data.templates.length === 0 && <p>{t('notices.none')}</p>}
          {settings.data.templates.map((offer) => (
            <OfferSetting key={offer.templateId} conversation={conversation} offer={offer} />
          ))}
        </div>
      )}
    </div>
  )
}

interface SwitchesProps {
  readonly conversation: Conversation
  readonly messages: boolean
  readonly notices: boolean
}

function Switches({ conversation, messages, notices }: SwitchesProps) {
  const { t } = useTranslation()
  const change = useChange(conversation, (wanted: object) =>
    postJson(z.unknown(), `${conversationPath(conversation)}/receives`, wanted),
  )
  return (
    <>
      <Setting title={t('notices.messages')} words={t('notices.messagesWords')}>
        <Switch
          aria-label={t('notices.messages')}
          checked={messages}
          onChange={(wanted) => change.mutate({ messages: wanted })}
        />
      </Setting>
      <Setting title={t('notices.all')} words={t('notices.allWords')}>
        <Switch
          data-testid="receives-notices"
          aria-label={t('notices.all')}
          checked={notices}
          onChange={(wanted) => change.mutate({ notices: wanted })}
        />
      </Setting>
    </>
  )
}

function OfferSetting({ conversation, offer }: { conversation: Conversation; offer: Offer }) {
  const { t } = useTranslation()
  const { templateId, title, left, always, isLongTerm } = offer
  const path = conversationPath(conversation)
  const refuse = useChange(conversation, () =>
    postJson(z.unknown(), `${path}/refusals`, { templateIds: [templateId] }),
  )
  const askAgain = useChange(conversation, () =>
    deleteAt(`${path}/consents/${encodeURIComponent(templateId)}`),
  )
  const allowed = isLongTerm ? t('notices.long') : t('notices.left', { count: left })
  return (
    <Setting
      title={title}
      words={
        always === 'reject' ? t('notices.refused') : left > 0 ? allowed : t('notices.notAsked')
      }
    >
      {always === 'reject' ? (
        <Button onClick={() => askAgain.mutate()}>{t('notices.ask')}</Button>
      ) : (
        (left > 0 || always === 'accept') && (
          <Button danger data-testid={`refuse-${templateId}`} onClick={() => refuse.mutate()}>
            {t('notices.stop')}
          </Button>
        )
      )}
    </Setting>
  )
}

interface SettingProps {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}

function Setting({ title, words, children }: SettingProps) {
  return (
    <div className="receive">
      <span className="card-words">
        <strong>{title}</strong>
        <span>{words}</span>
      </span>
      {children}
    </div>
  )
}

/** Shows afterwards what came of it. */
function useChange<Wanted = void>(
  { appid, openid }: Conversation,
  change: (wanted: Wanted) => Promise<unknown>,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['consents', appid, openid] }),
    onError: useReport(),
  })
}

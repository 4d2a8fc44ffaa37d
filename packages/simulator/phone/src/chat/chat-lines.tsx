/** The lines of the chat, with the newest in sight. */
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { accountName, type Account } from '../accounts/account.ts'
import { fanName, type Fan } from '../fans/fan.ts'
import { Portrait } from '../fans/portrait.tsx'
import { useLanguage } from '../preferences.ts'
import { EntryLine } from './entry-line.tsx'
import type { Entry } from './entry.ts'
import { momentWords, timeline } from './timeline.ts'
import { useEndInSight } from './use-end-in-sight.ts'
import { useNow } from './use-now.ts'

interface ChatLinesProps {
  readonly account: Account
  readonly fan: Fan
  readonly entries: readonly Entry[]
  /** Pushes that were handed over to customer service. */
  readonly transferred: ReadonlySet<string>
  readonly isAnswering: boolean
}

export function ChatLines(props: ChatLinesProps) {
  const { account, fan, entries, transferred, isAnswering } = props
  const { t } = useTranslation()
  const now = useNow()
  const language = useLanguage()
  const end = useEndInSight(entries.at(-1), isAnswering)
  const faces = {
    fan: <Portrait of={fan.openid} name={fanName(fan)} size={40} />,
    account: <Portrait of={account.appid} name={accountName(account)} size={40} />,
  }
  return (
    <div className="chat" data-testid="chat" role="log" aria-label={t('chat.lines')} {...end}>
      <ol>
        {timeline(entries).map((line) =>
          line.kind === 'moment' ? (
            <li key={`moment-${line.at}`} className="chat-hint">
              {momentWords(line.at, now, language)}
            </li>
          ) : (
            <Fragment key={line.entry.id}>
              <EntryLine
                entry={line.entry}
                face={<Face of={line.entry.speaker}>{faces[line.entry.from]}</Face>}
              />
              {line.entry.from === 'fan' && transferred.has(String(line.entry.pushId)) && (
                <li className="chat-hint" data-testid="transferred">
                  {t('chat.transferred')}
                </li>
              )}
            </Fragment>
          ),
        )}
        {isAnswering && (
          <li className="line line-account" aria-label={t('chat.answering')}>
            {faces.account}
            <div className="bubble typing" aria-hidden>
              <i />
              <i />
              <i />
            </div>
          </li>
        )}
      </ol>
    </div>
  )
}

/** Of the member of staff who speaks, where one does. */
function Face({ of, children }: { of: Entry['speaker']; children: ReactNode }) {
  if (!of) return children
  if (of.portrait) return <img className="staff" src={of.portrait} alt="" />
  return <Portrait of={of.account} name={of.nickname} size={40} />
}

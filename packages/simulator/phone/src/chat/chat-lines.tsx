/** The lines of the chat, with the newest in sight. */
import { Fragment, useMemo } from 'react'
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
  const faces = useFaces(account, fan)
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
                face={line.entry.speaker ? staffFace(line.entry.speaker) : faces[line.entry.from]}
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

/** The same elements each time, so that lines need not be drawn again. */
function useFaces(account: Account, fan: Fan) {
  const [name, accounts] = [fanName(fan), accountName(account)]
  return useMemo(
    () => ({
      fan: <Portrait of={fan.openid} name={name} size={40} />,
      account: <Portrait of={account.appid} name={accounts} size={40} />,
    }),
    [fan.openid, name, account.appid, accounts],
  )
}

/** Of the member of staff who speaks. */
function staffFace(of: NonNullable<Entry['speaker']>) {
  if (of.portrait) return <img className="staff" src={of.portrait} alt="" />
  return <Portrait of={of.account} name={of.nickname} size={40} />
}

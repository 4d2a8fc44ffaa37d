/** What lies over a page until the fan has answered: consent, pictures, a place, a debugging alert. */
import { EnvironmentFilled } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../accounts/account.ts'
import type { Fan } from '../fans/fan.ts'
import { DrawnMap } from '../screens/drawn-map.tsx'
import { isOncePage } from './authorize.ts'
import { ConsentPage } from './consent-page.tsx'
import { SubscribeSheet } from './subscribe-sheet.tsx'
import type { Question } from './use-page.ts'

interface PageQuestionProps {
  readonly question: Question | undefined
  readonly account: Account
  readonly fan: Fan
  readonly onDecide: (url: string, consent: boolean) => void
  readonly onDone: () => void
}

export function PageQuestion({ question, account, fan, onDecide, onDone }: PageQuestionProps) {
  const { t } = useTranslation()
  if (question === undefined) return null
  switch (question.kind) {
    case 'consent':
      return (
        <ConsentPage
          account={account}
          fan={fan}
          wants={isOncePage(question.url) ? 'message' : 'profile'}
          onDecide={(consent) => onDecide(question.url, consent)}
        />
      )
    case 'images': {
      const decide = (isWanted: boolean) => () => {
        onDone()
        question.done(isWanted)
      }
      return (
        <Dialog testId="page-images" words={t('browser.wantsImages', { count: question.count })}>
          <Button onClick={decide(false)}>{t('chat.cancel')}</Button>
          <Button type="primary" data-testid="page-images-choose" onClick={decide(true)}>
            {t('browser.album')}
          </Button>
        </Dialog>
      )
    }
    case 'place':
      return (
        <Dialog testId="page-place" words={question.place.label}>
          <span className="dialog-map">
            <DrawnMap {...question.place} />
            <EnvironmentFilled className="place-pin" aria-hidden />
          </span>
          <Button block onClick={onDone}>
            {t('page.close')}
          </Button>
        </Dialog>
      )
    case 'subscribe':
      return (
        <SubscribeSheet
          account={account}
          offers={question.offers}
          onDecide={(decided) => {
            onDone()
            question.done(decided)
          }}
        />
      )
    case 'debug':
      return (
        <Dialog testId="page-debug" words="">
          <pre>{question.words}</pre>
          <Button
            block
            type="primary"
            onClick={() => {
              onDone()
              question.done()
            }}
          >
            {t('browser.ok')}
          </Button>
        </Dialog>
      )
  }
}

interface DialogProps {
  readonly testId: string
  readonly words: string
  readonly children: ReactNode
}

function Dialog({ testId, words, children }: DialogProps) {
  return (
    <div className="dialog-shade" data-testid={testId}>
      <div className="dialog" role="alertdialog" aria-label={words || 'JS-SDK'}>
        {words && <p>{words}</p>}
        <div className="dialog-actions">{children}</div>
      </div>
    </div>
  )
}

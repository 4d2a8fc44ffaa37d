/** WeChat’s question from below: which notices may the account send? */
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountName, type Account } from '../accounts/account.ts'
import { Portrait } from '../fans/portrait.tsx'
import type { Answers, Offer } from './subscription.ts'

interface SubscribeSheetProps {
  readonly account: Account
  readonly offers: readonly Offer[]
  readonly onDecide: (
    decided: { readonly answers: Answers; readonly always: boolean } | undefined,
  ) => void
}

export function SubscribeSheet({ account, offers, onDecide }: SubscribeSheetProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(offers.map(({ templateId }) => templateId))
  const [always, setAlways] = useState(false)
  const decide = (accepted: readonly string[]) =>
    onDecide({ answers: answersOf(offers, accepted), always })
  return (
    <div
      className="dialog-shade subscribe-shade"
      onClick={({ target, currentTarget }) => target === currentTarget && onDecide(undefined)}
      onKeyDown={({ key }) => key === 'Escape' && onDecide(undefined)}
    >
      <section
        className="subscribe"
        role="alertdialog"
        aria-label={t('subscribe.title')}
        data-testid="subscribe"
      >
        <p className="consent-account">
          <Portrait of={account.appid} name={accountName(account)} size={24} />
          <span>{accountName(account)}</span>
        </p>
        <h3>
          {t(offers.some(({ isLongTerm }) => isLongTerm) ? 'subscribe.long' : 'subscribe.once')}
        </h3>
        <Checkbox.Group className="subscribe-offers" value={chosen} onChange={setChosen}>
          {offers.map((offer) => (
            <OfferRow key={offer.templateId} offer={offer} />
          ))}
        </Checkbox.Group>
        <Checkbox
          data-testid="subscribe-always"
          checked={always}
          onChange={({ target }) => setAlways(target.checked)}
        >
          {t('subscribe.always')}
        </Checkbox>
        <div className="subscribe-actions">
          <Button size="large" data-testid="subscribe-refuse" onClick={() => decide([])}>
            {t('consent.refuse')}
          </Button>
          <Button
            size="large"
            type="primary"
            autoFocus
            data-testid="subscribe-allow"
            disabled={chosen.length === 0}
            onClick={() => decide(chosen)}
          >
            {t('consent.allow')}
          </Button>
        </div>
      </section>
    </div>
  )
}

function OfferRow({ offer }: { offer: Offer }) {
  return (
    <Checkbox value={offer.templateId} data-testid={`offer-${offer.templateId}`}>
      <strong>{offer.title}</strong>
      <small>{offer.example}</small>
    </Checkbox>
  )
}

function answersOf(offers: readonly Offer[], accepted: readonly string[]): Answers {
  return Object.fromEntries(
    offers.map(({ templateId }) => [
      templateId,
      accepted.includes(templateId) ? 'accept' : 'reject',
    ]),
  )
}

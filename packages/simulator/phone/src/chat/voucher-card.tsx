/** A card or coupon (卡券). The simulator keeps none, so only its id is known. */
import { CreditCardFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Entry } from './entry.ts'
import { fieldOf } from './fields.ts'

export function VoucherCard({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  return (
    <div className="card">
      <span className="card-words">
        <strong>{t('kinds.wxcard')}</strong>
        <span>{fieldOf(entry, 'CardId')}</span>
      </span>
      <span className="card-picture">
        <CreditCardFilled aria-hidden />
      </span>
    </div>
  )
}

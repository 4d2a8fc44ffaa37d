/** Says that the live stream is interrupted, so that nobody trusts an old page. */
import { useTranslation } from 'react-i18next'
import { useLive } from './use-live.ts'

export function Interruption() {
  const { t } = useTranslation()
  return useLive() === 'interrupted' ? (
    <div className="interruption" role="status">
      {t('live.interrupted')}
    </div>
  ) : null
}

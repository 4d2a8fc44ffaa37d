/** A picture as large as the screen; a touch closes it. */
import { useTranslation } from 'react-i18next'

export function PictureScreen({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="plain-button picture-screen"
      aria-label={t('page.close')}
      onClick={onClose}
    >
      <img src={address} alt={t('kinds.image')} referrerPolicy="no-referrer" />
    </button>
  )
}

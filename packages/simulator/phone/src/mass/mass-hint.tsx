/** Says on a narrow screen, which does not show the accounts, that a message to many waits there. */
import { AuditOutlined, RightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../layout.tsx'
import './mass.css'
import { useWaiting } from './mass-message.ts'

export function MassHint({ appid }: { appid: string }) {
  const { t } = useTranslation()
  const room = useRoom()
  const waiting = useWaiting(appid).data ?? []
  if (room.panelDocked || waiting.length === 0) return null
  return (
    <button
      type="button"
      className="plain-button mass-hint"
      data-testid="mass-hint"
      onClick={room.openPanel}
    >
      <AuditOutlined aria-hidden />
      <strong>{t('mass.hint', { count: waiting.length })}</strong>
      <RightOutlined aria-hidden />
    </button>
  )
}

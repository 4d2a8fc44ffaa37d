/** The bar at the top of a screen of the phone: back, a title, and what stands on the right. */
import { ApiOutlined, LeftOutlined } from '@ant-design/icons'
import { Badge } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAllUnread } from '../fans/unread.ts'
import { useRoom } from '../layout.tsx'

export function ScreenHeader({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation()
  const room = useRoom()
  const unread = useAllUnread()
  return (
    <header className="screen-header">
      <button
        type="button"
        className="plain-button screen-button"
        aria-label={t('chat.back')}
        onClick={room.panelDocked ? focusShownFan : room.openPanel}
      >
        <Badge count={room.panelDocked ? 0 : unread} size="small">
          <LeftOutlined className="screen-back" aria-hidden />
        </Badge>
      </button>
      <h2>{title}</h2>
      {!room.pushesDocked && (
        <button
          type="button"
          className="plain-button screen-button"
          aria-label={t('pushes.title')}
          onClick={room.openPushes}
        >
          <ApiOutlined aria-hidden />
        </button>
      )}
      {children}
    </header>
  )
}

/** Back leads to the list, which a wide screen shows already. */
function focusShownFan(): void {
  document.querySelector<HTMLElement>('.fan-row[aria-current="true"]')?.focus()
}

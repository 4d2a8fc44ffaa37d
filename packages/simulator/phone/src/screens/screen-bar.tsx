/** The bar over a screen that lies over the chat: back, and a title. */
import { CloseOutlined, LeftOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface ScreenBarProps {
  readonly title: ReactNode
  readonly closes?: boolean
  readonly onBack: () => void
  readonly children?: ReactNode
}

export function ScreenBar({ title, closes = false, onBack, children }: ScreenBarProps) {
  const { t } = useTranslation()
  return (
    <header className="screen-header">
      <button
        type="button"
        className="plain-button screen-button"
        data-testid="screen-back"
        aria-label={closes ? t('page.close') : t('chat.back')}
        onClick={onBack}
      >
        {closes ? <CloseOutlined aria-hidden /> : <LeftOutlined aria-hidden />}
      </button>
      <h2>{title}</h2>
      {children}
    </header>
  )
}

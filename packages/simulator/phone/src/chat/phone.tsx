/** The device: a frame and a status bar on a desk, nothing but the screen where the screen is small. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../preferences.ts'
import { useRoom } from '../layout.tsx'
import './phone.css'
import { momentWords } from './timeline.ts'
import { useNow } from './use-now.ts'

export function Phone({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { narrow } = useRoom()
  if (narrow)
    return (
      <div className="phone-screen phone-bare">
        <div className="phone-stage">{children}</div>
      </div>
    )
  return (
    <section className="phone" aria-label={t('chat.phone')}>
      <div className="phone-screen">
        <StatusBar />
        <div className="phone-stage">{children}</div>
        <span className="phone-home" aria-hidden />
      </div>
    </section>
  )
}

function StatusBar() {
  const now = useNow()
  return (
    <div className="status-bar" aria-hidden>
      <span>{momentWords(now, now, useLanguage())}</span>
      <span className="status-island" />
      <svg width="66" height="12" viewBox="0 0 66 12" fill="currentColor">
        <rect x="0" y="8" width="3" height="4" rx="1" />
        <rect x="4.5" y="5.5" width="3" height="6.5" rx="1" />
        <rect x="9" y="3" width="3" height="9" rx="1" />
        <rect x="13.5" y="0" width="3" height="12" rx="1" />
        <path d="M29 2.3c2.2 0 4.2.8 5.7 2.2l1.1-1.2A10 10 0 0 0 29 .6a10 10 0 0 0-6.8 2.7l1.1 1.2A8.3 8.3 0 0 1 29 2.3Zm0 3.6c1.3 0 2.4.5 3.3 1.3l1.1-1.2A6.5 6.5 0 0 0 29 4.2c-1.7 0-3.3.7-4.4 1.8l1.1 1.2c.9-.8 2-1.3 3.3-1.3Zm0 3.5-2.1 1.1L29 12l2.1-1.5L29 9.4Z" />
        <rect
          x="42.5"
          y=".5"
          width="20"
          height="11"
          rx="3.2"
          fill="none"
          stroke="currentColor"
          opacity=".4"
        />
        <rect x="44" y="2" width="17" height="8" rx="2" />
        <rect x="64" y="4" width="1.5" height="4" rx=".75" opacity=".5" />
      </svg>
    </div>
  )
}

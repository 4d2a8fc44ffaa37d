/** A message made from a template: a title, its rows, and where it leads. */
import { RightOutlined } from '@ant-design/icons'
import { App } from 'antd'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useScheme } from '../preferences.ts'
import type { Notice } from './entry.ts'
import { PageLink } from './page-link.tsx'
import { webAddress } from './read-rich-text.ts'

export function NoticeCard({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  const { title, rows, url, miniprogram } = notice
  const href = webAddress(url)
  return (
    <article className="notice-card">
      <h4 dir="auto">{title}</h4>
      <dl>
        {rows.map(({ name, value, color }, index) => (
          <div key={index} className={name ? undefined : 'notice-line'}>
            {name && <dt>{name}</dt>}
            <Value color={color}>{value}</Value>
          </div>
        ))}
      </dl>
      {miniprogram ? (
        <MiniProgramFoot appid={miniprogram.appid} />
      ) : (
        href && (
          <PageLink href={href} className="notice-foot">
            {t('chat.details')} <RightOutlined aria-hidden />
          </PageLink>
        )
      )}
    </article>
  )
}

function Value({ color, children }: { color: string | null | undefined; children: string }) {
  const scheme = useScheme()
  if (!color) return <dd dir="auto">{children}</dd>
  const given: CSSProperties & { '--given': string } = { '--given': color }
  return (
    <dd
      dir="auto"
      className={scheme === 'dark' ? 'notice-given notice-lightened' : 'notice-given'}
      style={given}
    >
      {children}
    </dd>
  )
}

function MiniProgramFoot({ appid }: { appid: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  return (
    <button
      type="button"
      className="plain-button notice-foot"
      onClick={() => void message.info(t('chat.miniProgram', { appid }))}
    >
      {t('chat.openMiniProgram')} <RightOutlined aria-hidden />
    </button>
  )
}

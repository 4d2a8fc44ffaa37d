/** The dots of the browser: what the page would look like shared, and what can be done with it. */
import { CopyOutlined, ExportOutlined, LinkOutlined, ReloadOutlined } from '@ant-design/icons'
import { App, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Picture } from '../chat/picture.tsx'
import type { ShareData } from './sdk-calls.ts'

interface PageSheetProps {
  readonly open: boolean
  readonly address: string
  readonly shared: ShareData | undefined
  readonly hiddenItems: readonly string[]
  readonly onReload: () => void
  readonly onClose: () => void
}

export function PageSheet({ open, address, shared, hiddenItems, ...on }: PageSheetProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const mayShare = !hiddenItems.includes('menuItem:share:appMessage')
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => message.success(t('page.copied')),
      () => message.error(t('problem.copy')),
    )
  const item = (icon: ReactNode, words: string, choose: () => void) => (
    <button
      type="button"
      className="plain-button page-item"
      onClick={() => {
        on.onClose()
        choose()
      }}
    >
      <span aria-hidden>{icon}</span>
      {words}
    </button>
  )
  return (
    <Drawer
      open={open}
      onClose={on.onClose}
      placement="bottom"
      size="auto"
      closable={false}
      getContainer={false}
      rootStyle={{ position: 'absolute' }}
      aria-label={t('chat.menu')}
      classNames={{ section: 'sheet', body: 'sheet-body page-sheet' }}
    >
      {mayShare && (
        <section className="share" data-testid="share">
          <h3>{t('browser.share')}</h3>
          <div className="card share-card">
            <span className="card-words">
              <strong>{shared?.title || address}</strong>
              <span>{shared?.desc || t('browser.shareUnset')}</span>
            </span>
            {shared?.imgUrl ? (
              <Picture address={shared.imgUrl} className="card-picture" />
            ) : (
              <span className="card-picture">
                <LinkOutlined aria-hidden />
              </span>
            )}
          </div>
        </section>
      )}
      <p className="page-address">{address}</p>
      <div className="page-items">
        {item(<ReloadOutlined />, t('browser.reload'), on.onReload)}
        {item(<CopyOutlined />, t('browser.copy'), copy)}
        {item(<ExportOutlined />, t('browser.tab'), () =>
          window.open(address, '_blank', 'noopener'),
        )}
      </div>
    </Drawer>
  )
}

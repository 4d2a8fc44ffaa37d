/** The dots in the corner of the chat: a sheet from below, with the way to stop following. */
import { EllipsisOutlined } from '@ant-design/icons'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountName, type Account } from '../accounts/account.ts'
import { useScreens } from '../screens/use-screens.ts'

interface AccountMenuProps {
  readonly account: Account
  readonly onUnfollow: () => void
}

export function AccountMenu({ account, onUnfollow }: AccountMenuProps) {
  const { t } = useTranslation()
  const [sheet, setSheet] = useState<'menu' | 'confirm'>()
  const screens = useScreens()
  const close = () => setSheet(undefined)
  return (
    <>
      <button
        type="button"
        className="plain-button screen-button"
        data-testid="account-menu"
        aria-label={t('chat.menu')}
        aria-haspopup="dialog"
        onClick={() => setSheet('menu')}
      >
        <EllipsisOutlined aria-hidden />
      </button>
      <Drawer
        open={sheet !== undefined}
        onClose={close}
        placement="bottom"
        size="auto"
        closable={false}
        getContainer={false}
        rootStyle={{ position: 'absolute' }}
        aria-label={t('chat.menu')}
        classNames={{ section: 'sheet', body: 'sheet-body' }}
      >
        {sheet === 'confirm' ? (
          <>
            <p className="sheet-words">{t('chat.unfollowWords', { name: accountName(account) })}</p>
            <SheetItem testId="unfollow-confirm" isDanger onChoose={onUnfollow}>
              {t('chat.unfollowConfirm')}
            </SheetItem>
          </>
        ) : (
          <>
            <SheetItem
              testId="settings"
              onChoose={() => {
                close()
                screens.settings()
              }}
            >
              {t('notices.title')}
            </SheetItem>
            <SheetItem testId="unfollow" isDanger onChoose={() => setSheet('confirm')}>
              {t('chat.unfollow')}
            </SheetItem>
          </>
        )}
        <SheetItem testId="cancel" onChoose={close}>
          {t('chat.cancel')}
        </SheetItem>
      </Drawer>
    </>
  )
}

interface SheetItemProps {
  readonly testId: string
  readonly isDanger?: boolean
  readonly onChoose: () => void
  readonly children: string
}

function SheetItem({ testId, isDanger = false, onChoose, children }: SheetItemProps) {
  return (
    <button
      type="button"
      className={`plain-button sheet-item ${isDanger ? 'sheet-danger' : ''}`}
      data-testid={testId}
      onClick={onChoose}
    >
      {children}
    </button>
  )
}

/** A card that leads to a mini program, which this phone cannot run. */
import { AppstoreFilled } from '@ant-design/icons'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Entry } from './entry.ts'
import { coverOf, fieldOf, fileOf } from './fields.ts'
import { Picture } from './picture.tsx'

export function MiniProgramCard({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const appid = fieldOf(entry, 'AppId') ?? ''
  return (
    <button
      type="button"
      className="plain-button mini-card"
      onClick={() => void message.info(t('chat.miniProgram', { appid }))}
    >
      <span className="mini-name">
        <AppstoreFilled aria-hidden /> {appid}
      </span>
      <strong>{fieldOf(entry, 'Title')}</strong>
      <Picture address={coverOf(entry) ?? fileOf(entry)} className="mini-picture" />
      <small>{t('kinds.miniprogrampage')}</small>
    </button>
  )
}

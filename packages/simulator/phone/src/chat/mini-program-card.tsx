/** A card that leads to a mini program, which this phone cannot run. */
import { AppstoreFilled } from '@ant-design/icons'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Entry } from './entry.ts'
import { fieldOf } from './fields.ts'

export function MiniProgramCard({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const appid = fieldOf(entry, 'AppId') ?? ''
  const picture = entry.media?.thumbUrl ?? entry.media?.url
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
      {picture ? <img src={picture} alt="" /> : <span className="mini-place picture-place" />}
      <small>{t('kinds.miniprogrampage')}</small>
    </button>
  )
}

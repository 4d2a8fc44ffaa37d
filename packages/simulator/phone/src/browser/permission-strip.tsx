/** What wx.config came to, and why; WeChat itself tells only the page. */
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../preferences.ts'
import { told } from '../words/told.ts'
import type { Permission } from './sdk-permission.ts'

export function PermissionStrip({ permission }: { permission: Permission }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { ok, errMsg, reason, methods, undrawnTag } = permission
  return (
    <p
      className={ok ? 'permission permission-good' : 'permission permission-bad'}
      data-testid="js-sdk"
      role="status"
    >
      {ok ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
      <code>{errMsg}</code>
      <span>
        {reason ? told(reason, language) : t('browser.methods', { count: methods.length })}
        {undrawnTag && <> · {t('browser.undrawn', { tag: undrawnTag })}</>}
      </span>
    </p>
  )
}

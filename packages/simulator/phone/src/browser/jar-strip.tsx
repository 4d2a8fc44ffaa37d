/** Says that a page sees the cookies of another fan, and opens the phone where it does not. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '../chat/entry.ts'
import { fanName, useChosenFan } from '../fans/fan.ts'
import { writeSelection } from '../selection.ts'
import type { Jar } from './jar.ts'

export function JarStrip({ jar, conversation }: { jar: Jar; conversation: Conversation }) {
  const { t } = useTranslation()
  const { appid, openid } = conversation
  const otherId = jar.kind === 'shared' ? jar.with : openid
  const [other] = useChosenFan(appid, otherId).data ?? []
  if (jar.kind !== 'shared') return null
  const address = `${location.pathname}${writeSelection({ account: appid, fans: [openid] })}`
  return (
    <p className="permission jar-strip" role="status" data-testid="shared-cookies">
      <span>{t('browser.sharedCookies', { name: other ? fanName(other) : jar.with })}</span>
      <Button size="small" onClick={() => window.open(address, '_blank', 'noopener')}>
        {t('browser.ownWindow')}
      </Button>
    </p>
  )
}

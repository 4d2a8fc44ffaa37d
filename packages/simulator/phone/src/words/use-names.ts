/** Names of messages and events in the person’s language; WeChat’s own word where there is none. */
import { useTranslation } from 'react-i18next'
import { nameIn, type Said } from './names.ts'

export function useNameOf(): (said: Said) => string {
  const { t } = useTranslation()
  const names = {
    kinds: t('kinds', { returnObjects: true }),
    events: t('events', { returnObjects: true }),
    failures: t('failures', { returnObjects: true }),
  }
  return (said) => nameIn(names, said) ?? t('eventNamed', { event: said.event })
}

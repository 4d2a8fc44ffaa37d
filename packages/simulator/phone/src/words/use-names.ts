/** Names of messages and events in the person’s language; WeChat’s own word where there is none. */
import { useTranslation } from 'react-i18next'

export interface Said {
  readonly type: string
  readonly event?: string | null | undefined
}

export function useNameOf(): (said: Said) => string {
  const { t } = useTranslation()
  const kinds = new Map(Object.entries(t('kinds', { returnObjects: true })))
  const events = new Map(Object.entries(t('events', { returnObjects: true })))
  return ({ type, event }) =>
    type === 'event'
      ? (events.get(event ?? '') ?? t('eventNamed', { event }))
      : (kinds.get(type) ?? type)
}

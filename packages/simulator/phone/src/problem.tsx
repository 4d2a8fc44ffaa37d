/** How a failed request is shown: in place of what could not be loaded, or as a passing message. */
import { Alert, App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ApiError } from './api.ts'
import { useLanguage } from './preferences.ts'
import { told } from './words/told.ts'

/** Says what went wrong in the person's language, followed by what the simulator said. */
function useExplain(): (error: Error) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return (error) =>
    error instanceof ApiError
      ? t(`problem.${error.code}`, { reason: told(error.reason, language) })
      : t('problem.other', { reason: error.message })
}

/** For requests that a person made: the message appears at the top and goes by itself. */
export function useReport(): (error: Error) => void {
  const { message } = App.useApp()
  const explain = useExplain()
  return (error) => {
    void message.error(explain(error), 6)
  }
}

export function Problem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation()
  const explain = useExplain()
  return (
    <Alert
      type="error"
      className="problem"
      description={explain(error)}
      action={
        <Button size="small" onClick={onRetry}>
          {t('problem.retry')}
        </Button>
      }
    />
  )
}

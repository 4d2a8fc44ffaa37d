/** The name of the page, and the switches of language and colours. */
import { Button } from 'antd'
import { MoonOutlined, SunOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, chooseScheme, useLanguage, useScheme } from '../preferences.ts'

export function PageHeader() {
  const { t } = useTranslation()
  const scheme = useScheme()
  const language = useLanguage()
  const otherScheme = scheme === 'dark' ? 'light' : 'dark'
  return (
    <header className="page-header">
      <Mark />
      <h1>
        mphub <small>{t('page.title')}</small>
      </h1>
      <Button
        type="text"
        data-testid="language"
        aria-label={t('page.language')}
        title={t('page.language')}
        onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {language === 'zh' ? 'EN' : '中'}
      </Button>
      <Button
        type="text"
        data-testid="theme"
        icon={scheme === 'dark' ? <SunOutlined /> : <MoonOutlined />}
        aria-label={t(`page.${otherScheme}`)}
        title={t(`page.${otherScheme}`)}
        onClick={() => chooseScheme(otherScheme)}
      />
    </header>
  )
}

function Mark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path
        d="M9 11.5A3.5 3.5 0 0 1 12.5 8h7a3.5 3.5 0 0 1 3.5 3.5v5a3.5 3.5 0 0 1-3.5 3.5H15l-4.5 4v-4.3A3.5 3.5 0 0 1 9 16.5z"
        fill="#fff"
      />
    </svg>
  )
}

/** Everything on the page stands in this frame: colours, language, Ant Design. */
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useLayoutEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage, useScheme, type Language } from './preferences.ts'
import { antTheme, cssVariables, type Scheme } from './theme.ts'

export function Frame({ children }: { children: ReactNode }) {
  const scheme = useScheme()
  const language = useLanguage()
  useDocumentScheme(scheme)
  useDocumentLanguage(language)
  return (
    <ConfigProvider
      theme={antTheme(scheme)}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}

function useDocumentScheme(scheme: Scheme): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.colorScheme = scheme
    for (const [name, value] of Object.entries(cssVariables(scheme))) style.setProperty(name, value)
  }, [scheme])
}

function useDocumentLanguage(language: Language): void {
  const { i18n } = useTranslation()
  useLayoutEffect(() => {
    void i18n.changeLanguage(language).then(() => {
      document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
      document.title = `mphub · ${i18n.t('page.title')}`
    })
  }, [i18n, language])
}

/** Copies a text, and says that it did. */
import { App, Button } from 'antd'
import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [isCopied, setCopied] = useState(false)
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), 1_500)
    } catch {
      void message.error(t('problem.copy'))
    }
  }
  return (
    <Button
      type="text"
      size="small"
      icon={isCopied ? <CheckOutlined /> : <CopyOutlined />}
      aria-label={label}
      title={isCopied ? t('page.copied') : label}
      onClick={() => void copy()}
    />
  )
}

/** A fan pays the account (付款), which may then write to them for 48 hours. */
import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { postJson } from '../api.ts'
import { useReport } from '../problem.tsx'
import { conversationPath, type Conversation } from './entry.ts'

export function usePay(conversation: Conversation) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: () => postJson(z.unknown(), `${conversationPath(conversation)}/pays`),
    onSuccess: () => void message.success(t('more.paid')),
    onError: useReport(),
  })
}

/** What a phone does with a code that its fan scanned. */
import { App } from 'antd'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { postJson } from '../api.ts'
import { useReport } from '../problem.tsx'
import { scannedAs } from '../screens/code.ts'
import { useScreens } from '../screens/use-screens.ts'
import { conversationPath, type Conversation } from './entry.ts'

/** A code of the account makes someone new follow, and a follower be heard; a page opens. */
export function useScanned(conversation: Conversation): (text: string) => void {
  const { open } = useScreens()
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const report = useReport()
  const path = `${conversationPath(conversation)}/scan`
  return useCallback(
    (text) => {
      const scanned = scannedAs(text)
      if (scanned.kind === 'code') postJson(z.unknown(), path, scanned.code).catch(report)
      else if (scanned.kind === 'page') open(scanned.address)
      else void modal.info({ title: t('scan.says'), content: scanned.text, centered: true })
    },
    [modal, open, path, report, t],
  )
}

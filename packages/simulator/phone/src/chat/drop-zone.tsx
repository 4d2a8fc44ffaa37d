/** Files that are dropped on the chat, or pasted into it, are sent. */
import { InboxOutlined } from '@ant-design/icons'
import { useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fileMessage } from '../media/file-message.ts'
import { useReport } from '../problem.tsx'
import type { Conversation, Outgoing } from './entry.ts'

interface DropZoneProps {
  readonly conversation: Conversation
  readonly onSend: (message: Outgoing) => void
  readonly children: ReactNode
}

export function DropZone({ conversation, onSend, children }: DropZoneProps) {
  const { t } = useTranslation()
  const report = useReport()
  const [isOver, setOver] = useState(false)
  async function send(files: readonly File[]): Promise<void> {
    for (const file of files) onSend(await fileMessage(conversation, file))
  }
  return (
    <div
      className="chat-page"
      data-testid="drop-zone"
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) =>
        !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) && setOver(false)
      }
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        send([...event.dataTransfer.files]).catch(report)
      }}
      onPaste={({ clipboardData }) => void send([...clipboardData.files]).catch(report)}
    >
      {children}
      {isOver && (
        <div className="drop-here" aria-hidden>
          <InboxOutlined /> {t('chat.dropHere')}
        </div>
      )}
    </div>
  )
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files')
}

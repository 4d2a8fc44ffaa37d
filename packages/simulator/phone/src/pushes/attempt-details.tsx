/** Everything an attempt said and heard: as it went over the wire, and as it reads. */
import { useTranslation } from 'react-i18next'
import { CodeBlock } from './code-block.tsx'
import type { Attempt, Push } from './push.ts'
import { addressLines } from './address-lines.ts'
import { pretty } from './pretty.ts'

export function AttemptDetails({ attempt, push }: { attempt: Attempt; push: Push }) {
  const { t } = useTranslation()
  const { url, requestBody, body, replyXml } = attempt
  const isSealed = push.mode !== 'plain'
  return (
    <div className="attempt-details">
      <CodeBlock title={t('wire.url')} source={url} lines={addressLines(url)} />
      {isSealed && (
        <CodeBlock title={t('wire.messageXml')} source={push.xml} lines={pretty(push.xml)} />
      )}
      <CodeBlock title={t('wire.requestBody')} source={requestBody} lines={pretty(requestBody)} />
      {body != null && (
        <CodeBlock
          title={t('wire.body')}
          source={body}
          lines={pretty(body)}
          empty={t('wire.emptyBody')}
        />
      )}
      {replyXml != null && replyXml !== body && (
        <CodeBlock title={t('wire.replyXml')} source={replyXml} lines={pretty(replyXml)} />
      )}
    </div>
  )
}

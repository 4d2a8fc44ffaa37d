/** One call or attempt: at a glance, and what was said when it was kept. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../pushes/clock-time.ts'
import { CodeBlock } from '../pushes/code-block.tsx'
import { pretty } from '../pushes/pretty.ts'
import { outcomes, type Outcome } from '../pushes/push.ts'
import { wholeMs } from '../pushes/time-used.ts'
import type { Recorded } from './record.ts'

export function RecordRow({ record }: { record: Recorded }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { at, kind, method, path, ms, request, response } = record
  return (
    <li className={`record tone-${toneOf(record)}`} data-testid="record" data-kind={kind}>
      <button
        type="button"
        className="plain-button record-head"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
        <span className="record-path">
          <b>{method}</b> {path}
        </span>
        <span className="attempt-tag">
          {kind === 'push' ? t(`outcomes.${outcomeOf(record)}.name`) : answerOf(record)}
        </span>
        <span className="record-ms">{t('pushes.ms', { ms: wholeMs(ms) })}</span>
      </button>
      {isOpen && (
        <div className="record-details">
          <dl>
            <dt>{t('records.kind')}</dt>
            <dd>{t(`records.kinds.${kind}`)}</dd>
            <dt>AppID</dt>
            <dd>{record.appid ?? '—'}</dd>
            {record.host && (
              <>
                <dt>Host</dt>
                <dd>{record.host}</dd>
              </>
            )}
            {record.openid && (
              <>
                <dt>OpenID</dt>
                <dd>{record.openid}</dd>
              </>
            )}
            <dt>HTTP</dt>
            <dd>{record.status ?? '—'}</dd>
          </dl>
          {request != null && (
            <CodeBlock
              title={t('records.request')}
              source={request}
              lines={pretty(request)}
              empty={t('wire.emptyBody')}
            />
          )}
          {response != null && (
            <CodeBlock
              title={t('records.response')}
              source={response}
              lines={pretty(response)}
              empty={t('wire.emptyBody')}
            />
          )}
          {request == null && response == null && (
            <p className="quiet">{t('records.bodiesWords')}</p>
          )}
        </div>
      )}
    </li>
  )
}

function outcomeOf({ outcome }: Recorded): Outcome {
  return outcomes.find((one) => one === outcome) ?? 'running'
}

function answerOf({ errcode, status }: Recorded): string {
  return errcode === null || errcode === 0 ? String(status ?? '—') : String(errcode)
}

function toneOf({ kind, outcome, errcode, status }: Recorded): 'good' | 'quiet' | 'bad' {
  if (kind === 'push' && outcome === 'silent') return 'quiet'
  const isGood =
    kind === 'push' ? outcome === 'answered' : status !== null && status < 400 && !errcode
  return isGood ? 'good' : 'bad'
}

/** One attempt to deliver a push: how it went at a glance, everything that was said when opened. */
import { RightOutlined } from '@ant-design/icons'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../preferences.ts'
import { told } from '../words/told.ts'
import { AttemptDetails } from './attempt-details.tsx'
import { explainedOutcomes, toneOf } from './outcome.ts'
import type { Attempt, Push } from './push.ts'
import { usedPercent, wholeMs } from './time-used.ts'

export function AttemptRow({ attempt, push }: { attempt: Attempt; push: Push }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const details = useId()
  const language = useLanguage()
  return (
    <li
      className={`attempt tone-${toneOf(attempt.outcome)}`}
      data-testid="attempt"
      data-outcome={attempt.outcome}
    >
      <button
        type="button"
        className="plain-button attempt-head"
        aria-expanded={isOpen}
        aria-controls={details}
        onClick={() => setOpen(!isOpen)}
      >
        <RightOutlined className="attempt-turn" aria-hidden />
        <span>{t('pushes.attempt', { number: attempt.number })}</span>
        <span className="attempt-tag">{t(`outcomes.${attempt.outcome}.name`)}</span>
        <span className="attempt-figures">
          {attempt.status ? <span>{t('pushes.status', { status: attempt.status })}</span> : null}
          {attempt.ms != null && <span>{t('pushes.ms', { ms: wholeMs(attempt.ms) })}</span>}
        </span>
        <TimeBar attempt={attempt} />
      </button>
      <p className="attempt-words">
        {t(`outcomes.${attempt.outcome}.words`)}
        {attempt.reason && explainedOutcomes.has(attempt.outcome) && (
          <span className="attempt-reason">
            {told({ en: attempt.reason, zh: attempt.reasonZh }, language)}
          </span>
        )}
      </p>
      <div id={details}>{isOpen && <AttemptDetails attempt={attempt} push={push} />}</div>
    </li>
  )
}

/** How much of the five seconds was used. */
function TimeBar({ attempt }: { attempt: Attempt }) {
  const isRunning = attempt.outcome === 'running'
  return (
    <span className={`time-bar ${isRunning ? 'time-bar-running' : ''}`} aria-hidden>
      <i style={isRunning ? undefined : { width: `${usedPercent(attempt.ms ?? 0)}%` }} />
    </span>
  )
}

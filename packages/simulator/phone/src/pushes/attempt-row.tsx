/** One attempt to deliver a push: how it went at a glance, everything that was said when opened. */
import { RightOutlined } from '@ant-design/icons'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AttemptDetails } from './attempt-details.tsx'
import { explainedOutcomes, toneOf } from './outcome.ts'
import type { Attempt, Push } from './push.ts'

/** WeChat waits this long for an answer. */
const limitMs = 5_000

export function AttemptRow({ attempt, push }: { attempt: Attempt; push: Push }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const details = useId()
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
          {attempt.status ? <span>{attempt.status}</span> : null}
          {attempt.ms != null && <span>{Math.round(attempt.ms).toLocaleString('en')} ms</span>}
        </span>
        <TimeBar attempt={attempt} />
      </button>
      <p className="attempt-words">
        {t(`outcomes.${attempt.outcome}.words`)}
        {attempt.reason && explainedOutcomes.has(attempt.outcome) && (
          <span className="attempt-reason">{attempt.reason}</span>
        )}
      </p>
      <div id={details}>{isOpen && <AttemptDetails attempt={attempt} push={push} />}</div>
    </li>
  )
}

/** How much of the five seconds was used. */
function TimeBar({ attempt }: { attempt: Attempt }) {
  const used = Math.min(1, (attempt.ms ?? 0) / limitMs)
  const isRunning = attempt.outcome === 'running'
  return (
    <span className={`time-bar ${isRunning ? 'time-bar-running' : ''}`} aria-hidden>
      <i style={isRunning ? undefined : { width: `${Math.max(1.5, used * 100)}%` }} />
    </span>
  )
}

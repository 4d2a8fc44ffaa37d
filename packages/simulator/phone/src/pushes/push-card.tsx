/** One push: what was said, every attempt to deliver it, and what the fan saw because of it. */
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../layout.tsx'
import { useNameOf } from '../words/use-names.ts'
import { AttemptRow } from './attempt-row.tsx'
import { isUnchanged, type Push } from './push.ts'
import { clockTime } from './clock-time.ts'
import { Shown } from './shown.tsx'

/** Drawn once, and again when an attempt ends. */
export const PushCard = memo(
  function PushCard({ push }: { push: Push }) {
    const { t } = useTranslation()
    const { focusedPush } = useRoom()
    const isFocused = focusedPush === String(push.id)
    const card = useRef<HTMLLIElement>(null)
    const nameOf = useNameOf()
    useEffect(() => {
      if (isFocused) card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
    }, [isFocused])
    return (
      <li
        ref={card}
        className={`push ${isFocused ? 'push-focused' : ''}`}
        data-testid="push"
        data-state={push.state}
      >
        <div className="push-head">
          <h3>
            <small>{nameOf(push.message)}</small> {push.message.content}
          </h3>
          <span className="chip">{t(`modes.${push.mode}`)}</span>
          <time dateTime={new Date(push.at).toISOString()}>{clockTime(push.at)}</time>
        </div>
        <ol className="attempts">
          {push.attempts.map((attempt) => (
            <AttemptRow key={attempt.number} attempt={attempt} push={push} />
          ))}
        </ol>
        {push.state === 'done' && push.attempts.length === 0 && (
          <p className="attempt-words">{t('pushes.notSent')}</p>
        )}
        {push.state === 'done' && <Shown entries={push.shown ?? []} />}
      </li>
    )
  },
  (before, after) => isUnchanged(before.push, after.push),
)

/** A small choice of emoji. */
import { useTranslation } from 'react-i18next'
import { emoji } from './emoji.ts'

export function EmojiPalette({ onChoose }: { onChoose: (face: string) => void }) {
  const { t } = useTranslation()
  return (
    <div className="composer-panel emoji-palette" role="group" aria-label={t('chat.emoji')}>
      {emoji.map(([face]) => (
        <button
          key={face}
          type="button"
          className="plain-button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(face)}
        >
          {face}
        </button>
      ))}
    </div>
  )
}

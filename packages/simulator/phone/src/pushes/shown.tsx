/** What the fan saw because of a push. */
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../chat/entry.ts'
import { readRichText } from '../chat/read-rich-text.ts'
import { useNameOf } from '../words/use-names.ts'

export function Shown({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation()
  const nameOf = useNameOf()
  const words = entries
    .map((entry) => (entry.type === 'failure' ? nameOf(entry) : wordsOf(entry) || nameOf(entry)))
    .join(' · ')
  return (
    <p className="push-shown">
      {words ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
      <span>{words ? t('pushes.shown', { words }) : t('pushes.shownNothing')}</span>
    </p>
  )
}

/** As the fan reads them, without markup. */
function wordsOf({ content }: Entry): string {
  return readRichText(content ?? '')
    .map(({ text }) => text)
    .join('')
}

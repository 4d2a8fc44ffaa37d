/** Shows a text of WeChat: links can be opened, lines be tapped, everything else stays text. */
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageLink } from './page-link.tsx'
import { readRichText, type Part } from './read-rich-text.ts'
import { useTalk } from './use-talk.ts'

export function RichText({ source }: { source: string }) {
  return readRichText(source).map((part, index) => <RichPart key={index} part={part} />)
}

function RichPart({ part }: { part: Part }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const say = useTalk()
  switch (part.kind) {
    case 'text':
      return part.text
    case 'link':
      return <PageLink href={part.href}>{part.text}</PageLink>
    case 'tap':
      return (
        <TapLine
          words={part.text}
          onTap={() => say({ type: 'text', content: part.says, bizmsgmenuid: part.id })}
        />
      )
    case 'mini-program':
      return (
        <TapLine
          words={part.text}
          onTap={() => void message.info(t('chat.miniProgram', { appid: part.appid }))}
        />
      )
  }
}

export function TapLine({ words, onTap }: { words: string; onTap: () => void }) {
  return (
    <button type="button" className="plain-button tap-line" onClick={onTap}>
      {words}
    </button>
  )
}

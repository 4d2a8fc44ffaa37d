/** Lines to tap (msgmenu): each says itself as the fan. */
import type { Entry } from './entry.ts'
import { RichText, TapLine } from './rich-text.tsx'
import { useTalk } from './use-talk.ts'

export function TapMenuBubble({ entry }: { entry: Entry }) {
  const say = useTalk()
  const { head = '', items = [], tail = '' } = entry.menu ?? {}
  return (
    <div className="bubble tap-menu">
      {head && <RichText source={head} />}
      {items.map(({ id, content }) => (
        <TapLine
          key={id}
          words={content}
          onTap={() => say({ type: 'text', content, bizmsgmenuid: id })}
        />
      ))}
      {tail && <RichText source={tail} />}
    </div>
  )
}

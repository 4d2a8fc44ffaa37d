/** What a line says, by its kind. */
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from './entry.ts'
import { fieldOf } from './fields.ts'
import { FileCard } from './file-card.tsx'
import { LinkCard } from './link-card.tsx'
import { LocationCard } from './location-card.tsx'
import { ImageBox, VideoBox } from './media.tsx'
import { MiniProgramCard } from './mini-program-card.tsx'
import { MusicCard } from './music-card.tsx'
import { RichText } from './rich-text.tsx'
import { TapMenuBubble } from './tap-menu.tsx'
import { VoiceBubble } from './voice-bubble.tsx'
import { VoucherCard } from './voucher-card.tsx'

type View = ComponentType<{ entry: Entry }>

const views: ReadonlyMap<string, View> = new Map<string, View>([
  ['text', TextBubble],
  ['image', ImageBox],
  ['voice', VoiceBubble],
  ['video', VideoBox],
  ['mpvideo', VideoBox],
  ['shortvideo', VideoBox],
  ['music', MusicCard],
  ['location', LocationCard],
  ['link', LinkCard],
  ['file', FileCard],
  ['msgmenu', TapMenuBubble],
  ['miniprogrampage', MiniProgramCard],
  ['wxcard', VoucherCard],
])

export function EntryContent({ entry }: { entry: Entry }) {
  const Content = views.get(entry.type) ?? OtherBubble
  return <Content entry={entry} />
}

function TextBubble({ entry }: { entry: Entry }) {
  return (
    <div className="bubble">
      <RichText source={entry.content ?? fieldOf(entry, 'Content') ?? ''} />
    </div>
  )
}

/** A kind this phone has no picture of: its name and what is known about it. */
function OtherBubble({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  return (
    <div className="bubble">
      <p>{t('chat.otherKind', { type: entry.type })}</p>
      {entry.content && <RichText source={entry.content} />}
      {entry.fields && <code className="bubble-fields">{JSON.stringify(entry.fields)}</code>}
    </div>
  )
}

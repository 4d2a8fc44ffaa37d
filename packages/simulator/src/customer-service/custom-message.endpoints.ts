/** Calls that write to one fan: customer-service messages (客服消息), and that somebody is typing. */
import { customMessage } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { Blacklist } from '../blacklist/blacklist.ts'
import type { Speaker } from '../chats/chat-entry.ts'
import type { Chats } from '../chats/chats.ts'
import { textOfLine } from '../chats/text-of-line.ts'
import { fanNamed } from '../fans/by-openid.ts'
import type { Fans } from '../fans/fans.ts'
import type { Receptions } from '../fans/reception.ts'
import { pathOf, type Media } from '../media/media.ts'
import type { Pushes } from '../pushes/pushes.ts'
import { customContent } from './custom-content.ts'
import type { Staff } from './staff.ts'
import type { Transcripts } from './transcripts.ts'
import type { Typing } from './typing.ts'
import type { Windows } from './windows.ts'

interface Parts {
  readonly blacklist: Blacklist
  readonly chats: Chats
  readonly fans: Fans
  readonly media: Media
  readonly pushes: Pick<Pushes, 'nextId'>
  readonly receptions: Receptions
  readonly shelf: Shelf
  readonly staff: Staff
  readonly transcripts: Transcripts
  readonly typing: Typing
  readonly windows: Windows
}

const refusals = {
  msgtype: 40008,
  'text.content': 45002,
  text: 44004,
  'news.articles': 45008,
  'msgmenu.list': 45098,
  command: 45072,
} as const

export function customMessageEndpoints(parts: Parts): ApiEndpoint[] {
  const { chats, fans, pushes, staff, transcripts, typing, windows } = parts

  function speakerOf(appid: string, account: string | undefined): Speaker | undefined {
    if (account === undefined || account === '') return undefined
    const { nickname, portrait } = staff.get(appid, account)
    return { account, nickname, portrait: portrait && pathOf({ mediaId: portrait }) }
  }

  return [
    answering(
      customMessage.send,
      ({ account: { appid }, input }) => {
        const { touser: openid } = input
        refuseDeaf(parts, appid, openid)
        const content = customContent(appid, input, parts)
        const speaker = speakerOf(appid, input.customservice?.kf_account)
        windows.use(appid, openid)
        typing.end(appid, openid)
        const line = { from: 'account', origin: 'customer-service', ...content } as const
        const shown = { ...line, ...(speaker && { speaker }) }
        const entry = chats.append({ appid, openid }, pushes.nextId(), shown)
        const said = { openid, by: 'staff', text: textOfLine(entry) } as const
        if (speaker) transcripts.note(appid, { ...said, staff: speaker.account })
      },
      { refusals, inspect: refuseEmpty },
    ),
    answering(
      customMessage.typing,
      ({ account: { appid }, input: { touser, command } }) => {
        fanNamed(fans, appid, touser)
        if (command === 'Typing') typing.begin(appid, touser)
        else typing.end(appid, touser)
      },
      { refusals },
    ),
  ]
}

/** @throws {@link WechatRefusal} for fans who cannot be written to */
function refuseDeaf(
  { blacklist, fans, receptions }: Pick<Parts, 'blacklist' | 'fans' | 'receptions'>,
  appid: string,
  openid: string,
): void {
  const { follows } = fanNamed(fans, appid, openid)
  if (blacklist.has(appid, openid)) throw new WechatRefusal(43019)
  if (!follows) throw new WechatRefusal(43004)
  if (!receptions.of(appid, openid).messages) throw new WechatRefusal(48002)
}

function refuseEmpty({ msgtype, news }: Readonly<Record<string, unknown>>): void {
  const articles: unknown = Object(news).articles
  const isEmpty = !Array.isArray(articles) || articles.length === 0
  if (msgtype === 'news' && isEmpty) throw new WechatRefusal(44003)
}

/** Lets a fan say or do something, as in WeChat’s own client. */
import type { Account } from '../accounts/account.ts'
import type { Blacklist } from '../blacklist/blacklist.ts'
import type { Chats } from '../chats/chats.ts'
import { contentOf } from '../chats/content-of.ts'
import type { Clock } from '../clock.ts'
import type { Desk } from '../customer-service/desk.ts'
import { ControlError } from '../control-error.ts'
import type { Arrival, Fan } from '../fans/fan.ts'
import type { Fans } from '../fans/fans.ts'
import type { Figures } from '../figures/figures.ts'
import type { Attachments } from '../media/attach.ts'
import type { Tags } from '../tags/tags.ts'
import { textOf } from '../wire/field.ts'
import { eventKind } from './event-kinds.ts'
import { createMessageIds } from './message-id.ts'
import { messageOf } from './message-of.ts'
import type { Push } from './push.ts'
import type { Pushes } from './pushes.ts'
import { readSaying, type Saying, type SayingInput } from './saying.ts'

/** @throws {@link ControlError} when the fan does not follow, or what is said makes no message */
export type Say = (account: Account, fan: Fan, input: SayingInput) => Promise<Push>

interface Surroundings {
  readonly attachments: Attachments
  readonly blacklist: Pick<Blacklist, 'has'>
  readonly clock: Clock
  readonly desk: Desk
  readonly fans: Fans
  readonly chats: Chats
  readonly figures: Pick<Figures, 'note'>
  readonly pushes: Pushes
  readonly tags: Pick<Tags, 'forget'>
}

export function createSay(surroundings: Surroundings): Say {
  const { attachments, blacklist, clock, desk, fans, chats, figures, pushes, tags } = surroundings
  const nextMessageId = createMessageIds(clock)

  function comeOrGo({ appid }: Account, { openid }: Fan, { event, fields }: Saying): void {
    if (event === 'subscribe') {
      fans.setFollows(appid, openid, true)
      const arrival = arrivalOf(textOf(fields['EventKey']))
      if (arrival) fans.note(appid, openid, { arrival })
    }
    if (event === 'unsubscribe') {
      fans.setFollows(appid, openid, false)
      figures.note(appid, { kind: 'departure' })
      tags.forget(appid, openid)
    }
  }

  /** What the server answered counts, and may ask for a member of staff. */
  function follow(account: Account, { openid, attempts }: Push): void {
    for (const { outcome, ms, reply } of attempts) {
      const isAnswered = outcome === 'answered' || outcome === 'silent'
      figures.note(account.appid, { kind: isAnswered ? 'push' : 'failed push', ms: ms ?? 0 })
      if (reply) desk.handOver({ account, openid }, reply)
    }
  }

  return async (account, fan, input) => {
    refuseStrangers(fan, readSaying(input))
    const said = readSaying(attachments.attach(account.appid, input))
    const { openid } = fan
    comeOrGo(account, fan, said)
    const id = pushes.nextId()
    const fields = messageOf({ account, openid, said, at: clock.now(), nextMessageId })
    if (isInChat(said)) {
      const media = attachments.shown(fields)
      const content = { ...contentOf(fields, 'fan'), ...(media && { media }) }
      chats.append({ appid: account.appid, openid }, id, content)
    }
    if (isUnheard(said) && blacklist.has(account.appid, openid)) {
      return pushes.push({ id, account, openid, fields, withheld: true })
    }
    const { msgType, event } = said
    if (!event) figures.note(account.appid, { kind: 'message', what: msgType, openid })
    const withheld = desk.hear({ account, openid }, fields)
    const push = await pushes.push({ id, account, openid, fields, withheld })
    follow(account, push)
    return push
  }
}

function refuseStrangers(fan: Fan, { event, anyway }: Saying): void {
  const needsFollower = event === undefined || eventKind(event).by === 'fan'
  if (fan.follows || anyway || event === 'subscribe' || !needsFollower) return
  throw new ControlError('does_not_follow', {
    en: `${fan.openid} does not follow the account: send {"type":"subscribe"} first, or add "anyway":true`,
    zh: `${fan.openid} 尚未关注公众号：请先发送 {"type":"subscribe"}，或加上 "anyway":true`,
  })
}

/** The way through a QR code with parameters, whose scene is a number unless it is no number. */
function arrivalOf(eventKey: string): Arrival | undefined {
  if (!eventKey.startsWith('qrscene_')) return undefined
  const scene = eventKey.slice('qrscene_'.length)
  return { by: 'ADD_SCENE_QR_CODE', scene: /^\d{1,10}$/.test(scene) ? Number(scene) : scene }
}

/** What someone blocked says and does stays unheard; that they come or go does not. */
function isUnheard({ event }: Saying): boolean {
  if (event === 'subscribe' || event === 'unsubscribe') return false
  return event === undefined || eventKind(event).by === 'fan'
}

/** What happens without the fan’s doing, or outside of the chat. */
const unseen = ['LOCATION', 'subscribe_msg_popup_event', 'subscribe_msg_change_event']

function isInChat({ event }: Saying): boolean {
  return event === undefined || (!unseen.includes(event) && eventKind(event).by === 'fan')
}

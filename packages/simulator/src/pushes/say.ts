/** Lets a fan say or do something, as in WeChat’s own client. */
import type { Account } from '../accounts/account.ts'
import type { Chats } from '../chats/chats.ts'
import { contentOf } from '../chats/content-of.ts'
import type { Clock } from '../clock.ts'
import { ControlError } from '../control-error.ts'
import type { Fan } from '../fans/fan.ts'
import type { Fans } from '../fans/fans.ts'
import { eventKind } from './event-kinds.ts'
import { createMessageIds } from './message-id.ts'
import { messageOf } from './message-of.ts'
import type { Push } from './push.ts'
import type { Pushes } from './pushes.ts'
import { readSaying, type Saying, type SayingInput } from './saying.ts'

/** @throws {@link ControlError} when the fan does not follow, or what is said makes no message */
export type Say = (account: Account, fan: Fan, input: SayingInput) => Promise<Push>

interface Surroundings {
  readonly clock: Clock
  readonly fans: Fans
  readonly chats: Chats
  readonly pushes: Pushes
}

export function createSay({ clock, fans, chats, pushes }: Surroundings): Say {
  const nextMessageId = createMessageIds(clock)

  return async (account, fan, input) => {
    const said = readSaying(input)
    refuseStrangers(fan, said)
    const { openid } = fan
    if (said.event === 'subscribe') fans.setFollows(account.appid, openid, true)
    if (said.event === 'unsubscribe') fans.setFollows(account.appid, openid, false)
    const id = pushes.nextId()
    const fields = messageOf({ account, openid, said, at: clock.now(), nextMessageId })
    if (isInChat(said)) {
      chats.append({ appid: account.appid, openid }, id, contentOf(fields, 'fan'))
    }
    return pushes.push({ id, account, openid, fields })
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

/** A location report happens without the fan’s doing. */
function isInChat({ event }: Saying): boolean {
  return event === undefined || (event !== 'LOCATION' && eventKind(event).by === 'fan')
}

/** The message that WeChat makes of what a fan says or does. */
import type { Account } from '../accounts/account.ts'
import type { Fields } from '../wire/field.ts'
import type { Saying } from './saying.ts'

interface Said {
  readonly account: Account
  readonly openid: string
  readonly said: Saying
  readonly at: number
  readonly nextMessageId: () => string
}

/** Messages have a MsgId, events have none. */
export function messageOf({ account, openid, said, at, nextMessageId }: Said): Fields {
  return {
    ToUserName: account.originalId,
    FromUserName: openid,
    CreateTime: Math.floor(at / 1000),
    MsgType: said.msgType,
    ...(said.event ? { Event: said.event, ...said.fields } : said.fields),
    ...(!said.event && { MsgId: said.fields['MsgId'] ?? nextMessageId() }),
  }
}

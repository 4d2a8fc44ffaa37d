/** Reads the message, and makes sure it is meant for this account. */
import { parseMessage, XmlError, type IncomingMessage } from '@mphub/wechat/callback'
import type { Authenticated } from './authenticate.ts'
import { refuse } from './answer.ts'
import type { Opened } from './open.ts'
import type { Step } from './pipeline.ts'
import type { Push } from './push.ts'

export interface Parsed {
  readonly message: IncomingMessage
}

export const parse: Step<Push & Authenticated & Opened, Parsed> = (push, next) => {
  const message = messageIn(push.content)
  if (message === undefined || !fitsTables(message)) return refuse('malformed_body')
  if (isNoMessage(message)) return refuse('no_message')
  if (!isForAccount(message, push)) return refuse('other_account')
  return next({ message })
}

function messageIn(content: string): IncomingMessage | undefined {
  try {
    return parseMessage(content)
  } catch (error) {
    if (error instanceof XmlError) return undefined
    throw error
  }
}

/** Some 28 characters are what WeChat gives; the columns have room for so many. */
const longestOpenid = 64

/** What no database can keep is refused by all of them alike, and not taken for a fault of theirs. */
function fitsTables({ fromUserName, createTime }: IncomingMessage): boolean {
  return fromUserName.length <= longestOpenid && Number.isSafeInteger(createTime * 1000)
}

/** Such as the bare envelope of an encrypted push that reaches a plain account. */
function isNoMessage(message: IncomingMessage): boolean {
  return message.kind === 'unknown' && message.msgType === '' && message.infoType === undefined
}

/** The original id must be the same inside and outside, and the account’s own where that is known. */
function isForAccount(
  { toUserName }: IncomingMessage,
  { account, envelope }: Push & Authenticated,
) {
  const outside = envelope?.toUserName ?? toUserName
  return outside === toUserName && (account.originalId ?? toUserName) === toUserName
}

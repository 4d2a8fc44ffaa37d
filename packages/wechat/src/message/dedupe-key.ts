/** The key by which a repeated push is recognised (消息排重). */
import { hash } from 'node:crypto'
import type { XmlFields } from '../xml/xml-fields.ts'
import { text } from './field-values.ts'
import type { IncomingMessage } from './incoming-message.ts'

const maxLength = 191
const digestLength = 43
const needsEscape = /[^A-Za-z0-9_.:/@-]/gu

/** Fields that tell apart two events of one fan, of one name, in one second. */
const distinguishing = [
  'EventKey',
  'MsgID',
  'OpenID',
  'openid',
  'CardId',
  'UserCardCode',
  'OrderId',
  'TransId',
  'SuccOrderId',
  'UniqId',
  'List',
  'SubscribeMsgPopupEvent',
  'SubscribeMsgChangeEvent',
  'SubscribeMsgSentEvent',
  'PublishEventInfo',
] as const

/**
 * Gives the same key for each attempt at the same push, and another for every other push to the
 * account: MsgId and fan of a message; time, fan, name and what else distinguishes an event; appid,
 * name, time and authorizer of a notice. Put the account in front to use it across accounts.
 *
 * At most 191 ASCII characters, in which case matters: compare byte by byte.
 */
export function dedupeKey(message: IncomingMessage): string {
  const key = partsOf(message).map(escape).join('|')
  if (key.length <= maxLength) return key
  return `${key.slice(0, maxLength - digestLength - 1)}~${hash('sha256', key, 'base64url')}`
}

/**
 * Begins with the family, so that no two families share a key; then with what rises in time, so
 * that new keys lie together in an index.
 */
function partsOf({ kind, msgType, fromUserName, createTime, fields }: IncomingMessage): string[] {
  const [event, msgId] = [text(fields.Event), text(fields.MsgId)]
  if (event !== '') {
    return ['event', String(createTime), fromUserName, event, ...distinguishingParts(fields)]
  }
  if (msgId !== '') return ['message', msgId, fromUserName]
  if (msgType === '' && kind !== 'unknown') {
    const parts = [fields.AppId, fields.InfoType, fields.CreateTime, fields.AuthorizerAppid]
    return ['notice', ...parts.map(text)]
  }
  const everything = hash('sha256', JSON.stringify(fields), 'base64url')
  return ['other', String(createTime), fromUserName, everything]
}

/** Each with its name, which keeps them apart when some are missing. */
function distinguishingParts(fields: XmlFields): string[] {
  return distinguishing.flatMap((name) => {
    const value = fields[name]
    if (value === undefined || value === '') return []
    return [`${name}:${typeof value === 'string' ? value : JSON.stringify(value)}`]
  })
}

/** Leaves `|` for the parts and `~` for the digest. */
function escape(part: string): string {
  return part.replace(needsEscape, (character) => `%${character.codePointAt(0)?.toString(16)};`)
}

/** Turns a push into a typed message. */
import { readFields } from '../xml/read-fields.ts'
import type { XmlFields } from '../xml/xml-fields.ts'
import { integer, optionalText, text, type FieldReader } from './field-values.ts'
import { events, type CommonFields, type IncomingMessage } from './incoming-message.ts'
import { plainMessages } from './plain-messages.ts'
import { platformNotices } from './platform-notices.ts'

const plainReaders = new Map<string, FieldReader>(Object.entries(plainMessages))
const eventReaders = new Map<string, FieldReader>(Object.entries(events))
const noticeReaders = new Map<string, FieldReader>(Object.entries(platformNotices))

const publishResult = 'PUBLISHJOBFINISH'
/** What official samples called the result of publishing before. */
const formerPublishResults = new Set(['FREEPUBLISHJOBFINISH', 'MASSSENDJOBFINISH'])

/**
 * Reads a push, after decryption where it was encrypted, in XML or JSON. A kind that is not known
 * becomes `unknown`, what is missing becomes empty, and every field is kept in `fields`.
 *
 * Official pages: 接收普通消息, 接收事件推送.
 *
 * @throws {@link XmlError}
 */
export function parseMessage(push: string): IncomingMessage {
  // The tables pair each kind with its reader; the compiler cannot follow a name it has not seen.
  return read(readFields(push)) as IncomingMessage
}

function read(fields: XmlFields): object {
  const common = {
    toUserName: text(fields.ToUserName),
    fromUserName: text(fields.FromUserName),
    createTime: integer(fields.CreateTime) ?? 0,
    msgType: text(fields.MsgType),
    fields,
  }
  if (common.msgType !== '' && common.msgType !== 'event') return readPlain(common)
  if (text(fields.Event) !== '') return readEvent(common)
  return readNotice(common)
}

function readPlain(common: CommonFields): object {
  const { fields, msgType } = common
  const reader = plainReaders.get(msgType)
  if (reader === undefined) return unknown(common)
  return {
    kind: msgType,
    ...common,
    msgId: text(fields.MsgId),
    msgDataId: optionalText(fields.MsgDataId),
    idx: integer(fields.Idx),
    ...reader(fields),
  }
}

function readEvent(common: CommonFields): object {
  const event = text(common.fields.Event)
  const kind = kindOfEvent(event, common.fields)
  const reader = eventReaders.get(kind)
  return reader === undefined
    ? unknown(common)
    : { kind, ...common, event, ...reader(common.fields) }
}

function kindOfEvent(event: string, fields: XmlFields): string {
  const upperCase = event.toUpperCase()
  if (formerPublishResults.has(upperCase) && fields.PublishEventInfo !== undefined) {
    return publishResult
  }
  return !eventReaders.has(event) && eventReaders.has(upperCase) ? upperCase : event
}

function readNotice(common: CommonFields): object {
  const { fields } = common
  const infoType = text(fields.InfoType)
  const reader = noticeReaders.get(infoType)
  if (reader === undefined) return unknown(common)
  return { kind: infoType, ...common, appId: text(fields.AppId), infoType, ...reader(fields) }
}

function unknown(common: CommonFields): object {
  const { fields } = common
  return {
    kind: 'unknown',
    ...common,
    event: optionalText(fields.Event),
    infoType: optionalText(fields.InfoType),
    msgId: optionalText(fields.MsgId),
  }
}

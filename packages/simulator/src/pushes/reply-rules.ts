/** What WeChat demands of a reply (被动回复用户消息) before it shows it to the fan. */
import { because, becauseOf, type Reason } from '../reason.ts'
import { inside, textOf, type Fields } from '../wire/field.ts'

interface Names {
  readonly openid: string
  readonly originalId: string
}

type Required = (reply: Fields) => Reason | undefined

const requirements: Readonly<Record<string, Required>> = {
  text: (reply) => missing(reply, 'Content'),
  image: (reply) => missing(inside(reply['Image']), 'MediaId'),
  voice: (reply) => missing(inside(reply['Voice']), 'MediaId'),
  video: (reply) => missing(inside(reply['Video']), 'MediaId'),
  music: (reply) => missing(inside(reply['Music']), 'ThumbMediaId'),
  news: (reply) => (hasArticles(reply) ? undefined : because('no_articles')),
  transfer_customer_service: () => undefined,
}

/** The first thing wrong with a reply. */
export function faultOf(reply: Fields, { openid, originalId }: Names): Reason | undefined {
  const msgType = textOf(reply['MsgType'])
  const required = Object.hasOwn(requirements, msgType) ? requirements[msgType] : undefined
  if (textOf(reply['ToUserName']) !== openid) return because('wrong_recipient')
  if (textOf(reply['FromUserName']) !== originalId) return because('wrong_sender')
  if (!/^\d+$/.test(textOf(reply['CreateTime']).trim())) return because('wrong_create_time')
  return required ? required(reply) : becauseOf('unknown_msg_type', msgType || '(none)')
}

function missing(fields: Fields, name: string): Reason | undefined {
  return textOf(fields[name]) === '' ? becauseOf('field_missing', name) : undefined
}

function hasArticles(reply: Fields): boolean {
  const count = textOf(reply['ArticleCount']).trim()
  return /^[1-9]\d*$/.test(count) && inside(reply['Articles'])['item'] !== undefined
}

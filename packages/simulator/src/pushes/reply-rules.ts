/** What WeChat demands of a reply (被动回复用户消息) before it shows it to the fan. */
import { inside, textOf, type Fields } from '../wire/field.ts'

interface Names {
  readonly openid: string
  readonly originalId: string
}

type Required = (reply: Fields) => string | undefined

const requirements: Readonly<Record<string, Required>> = {
  text: (reply) => missing(reply, 'Content'),
  image: (reply) => missing(inside(reply['Image']), 'MediaId'),
  voice: (reply) => missing(inside(reply['Voice']), 'MediaId'),
  video: (reply) => missing(inside(reply['Video']), 'MediaId'),
  music: (reply) => missing(inside(reply['Music']), 'ThumbMediaId'),
  news: (reply) => (hasArticles(reply) ? undefined : 'a news reply has no articles'),
  transfer_customer_service: () => undefined,
}

/** The first thing wrong with a reply, in words. */
export function faultOf(reply: Fields, { openid, originalId }: Names): string | undefined {
  const msgType = textOf(reply['MsgType'])
  const required = Object.hasOwn(requirements, msgType) ? requirements[msgType] : undefined
  if (textOf(reply['ToUserName']) !== openid) return 'ToUserName is not the fan’s openid'
  if (textOf(reply['FromUserName']) !== originalId) {
    return 'FromUserName is not the account’s original id'
  }
  if (!/^\d{1,10}$/.test(textOf(reply['CreateTime']).trim())) {
    return 'CreateTime is not a time in seconds'
  }
  return required ? required(reply) : `MsgType ${msgType || '(none)'} is no kind of reply`
}

function missing(fields: Fields, name: string): string | undefined {
  return textOf(fields[name]) === '' ? `${name} is missing or empty` : undefined
}

function hasArticles(reply: Fields): boolean {
  const count = textOf(reply['ArticleCount']).trim()
  return /^[1-9]\d*$/.test(count) && inside(reply['Articles'])['item'] !== undefined
}

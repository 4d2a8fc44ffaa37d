/** Writes a reply as the XML that WeChat reads (被动回复用户消息). */
import { cdata } from '../xml/write-xml.ts'
import type { Article, Reply } from './reply.ts'

/** Who says it to whom, and when. */
export interface ReplyNames {
  /** The `fromUserName` of the question: the fan’s openid. */
  readonly to: string
  /** The `toUserName` of the question: the original id (`gh_…`) of the account. */
  readonly from: string
  /** Unix seconds. WeChat reports milliseconds as an illegal answer. */
  readonly createTime: number
}

/**
 * Writes a reply in plain XML. In plain mode this is the body of the response; in safe mode it goes
 * through `sealReply`. Nothing stands before `<xml>`, which WeChat would not accept.
 */
export function writeReply(reply: Reply, { to, from, createTime }: ReplyNames): string {
  return (
    `<xml><ToUserName>${cdata(to)}</ToUserName><FromUserName>${cdata(from)}</FromUserName>` +
    `<CreateTime>${createTime}</CreateTime><MsgType><![CDATA[${reply.kind}]]></MsgType>` +
    `${writeBody(reply)}</xml>`
  )
}

function writeBody(reply: Reply): string {
  switch (reply.kind) {
    case 'text':
      return quoted('Content', reply.content)
    case 'image':
      return `<Image>${quoted('MediaId', reply.mediaId)}</Image>`
    case 'voice':
      return `<Voice>${quoted('MediaId', reply.mediaId)}</Voice>`
    case 'video':
      return `<Video>${quoted('MediaId', reply.mediaId)}${heading(reply)}</Video>`
    case 'music':
      return (
        `<Music>${heading(reply)}${quoted('MusicUrl', reply.musicUrl)}` +
        `${quoted('HQMusicUrl', reply.hqMusicUrl)}${quoted('ThumbMediaId', reply.thumbMediaId)}</Music>`
      )
    case 'news':
      return (
        `<ArticleCount>${reply.articles.length}</ArticleCount>` +
        `<Articles>${reply.articles.map(writeArticle).join('')}</Articles>`
      )
    case 'transfer_customer_service':
      return reply.kfAccount === undefined
        ? ''
        : `<TransInfo>${quoted('KfAccount', reply.kfAccount)}</TransInfo>`
  }
}

function writeArticle(article: Article): string {
  const { picUrl, url } = article
  return `<item>${heading(article)}${quoted('PicUrl', picUrl)}${quoted('Url', url)}</item>`
}

function heading(of: {
  readonly title?: string | undefined
  readonly description?: string | undefined
}) {
  return quoted('Title', of.title) + quoted('Description', of.description)
}

/** An element with a text; nothing when there is none. */
function quoted(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${cdata(text)}</${name}>`
}

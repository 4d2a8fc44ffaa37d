/** Checks replies, so that what WeChat would not accept is refused where it is made. */
import { InvalidReplyError } from './invalid-reply-error.ts'
import type { Article, MusicReply, NewsReply, Reply, TextReply, VideoReply } from './reply.ts'
import {
  isObject,
  optionalText,
  optionalUrl,
  requiredText,
  requiredUrl,
  type Unchecked,
} from './reply-values.ts'

const maxTextBytes = 2048
const maxArticles = 8

type Checks = {
  readonly [Kind in Reply['kind']]: (reply: Unchecked) => Extract<Reply, { kind: Kind }>
}

/** One check for each kind. What a check does not name is dropped. */
export const checks: Checks = {
  text: checkText,
  image: (reply) => ({ kind: 'image', mediaId: requiredText(reply.mediaId, 'mediaId') }),
  voice: (reply) => ({ kind: 'voice', mediaId: requiredText(reply.mediaId, 'mediaId') }),
  video: checkVideo,
  music: checkMusic,
  news: (reply) => checkNews(reply.articles, maxArticles),
  transfer_customer_service: (reply) => ({
    kind: 'transfer_customer_service',
    kfAccount: optionalText(reply.kfAccount, 'kfAccount'),
  }),
}

/**
 * Checks a reply that comes from outside, as JSON does. Articles may be up to eight, since only the
 * sender knows what is answered.
 *
 * @throws {@link InvalidReplyError}
 */
export function checkReply(value: unknown): Reply {
  if (!isObject(value)) throw new InvalidReplyError('The reply must be an object with a kind.')
  if (isKind(value.kind)) return checks[value.kind](value)
  throw new InvalidReplyError(
    `The reply has no kind that WeChat knows. Use one of: ${Object.keys(checks).join(', ')}.`,
  )
}

/** @throws {@link InvalidReplyError} */
export function checkNews(articles: unknown, most: number): NewsReply {
  if (!Array.isArray(articles) || articles.length === 0) {
    throw new InvalidReplyError('The reply needs articles: a list with at least one.')
  }
  if (articles.length > most) {
    throw new InvalidReplyError(
      `The reply has ${articles.length} articles, and WeChat shows at most ${most} here. ` +
        'Leave some out; up to 8 are possible in answer to a menu tap, a scan or a new fan.',
    )
  }
  return { kind: 'news', articles: articles.map(checkArticle) }
}

function isKind(kind: unknown): kind is Reply['kind'] {
  return typeof kind === 'string' && Object.hasOwn(checks, kind)
}

function checkText(reply: Unchecked): TextReply {
  const content = requiredText(reply.content, 'content')
  const bytes = Buffer.byteLength(content)
  if (bytes <= maxTextBytes) return { kind: 'text', content }
  throw new InvalidReplyError(
    `The text has ${bytes} bytes in UTF-8, and WeChat takes at most ${maxTextBytes}. ` +
      'Split it, and send what is left as customer-service messages.',
  )
}

function checkVideo(reply: Unchecked): VideoReply {
  return {
    kind: 'video',
    mediaId: requiredText(reply.mediaId, 'mediaId'),
    title: optionalText(reply.title, 'title'),
    description: optionalText(reply.description, 'description'),
  }
}

function checkMusic(reply: Unchecked): MusicReply {
  return {
    kind: 'music',
    thumbMediaId: requiredText(reply.thumbMediaId, 'thumbMediaId'),
    title: optionalText(reply.title, 'title'),
    description: optionalText(reply.description, 'description'),
    musicUrl: optionalUrl(reply.musicUrl, 'musicUrl'),
    hqMusicUrl: optionalUrl(reply.hqMusicUrl, 'hqMusicUrl'),
  }
}

function checkArticle(article: unknown): Article {
  if (!isObject(article))
    throw new InvalidReplyError('Each article of the reply must be an object.')
  return {
    title: requiredText(article.title, 'the title of each article'),
    description: optionalText(article.description, 'description'),
    picUrl: optionalUrl(article.picUrl, 'picUrl'),
    url: requiredUrl(article.url, 'the url of each article'),
  }
}

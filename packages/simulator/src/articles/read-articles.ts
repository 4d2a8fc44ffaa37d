/** Reads articles by WeChat’s rules, and refuses them with WeChat’s codes. */
import type { FieldRefusals, RawInput } from '../api/input.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Media } from '../media/media.ts'
import { article, type Article } from './article.ts'
import { cleanHtml, digestOf } from './clean-html.ts'
import { addressOf } from './source.ts'
import type { Products } from './products.ts'

const longestContent = 20_000

export const articleRefusals: FieldRefusals = {
  articles: 45008,
  title: 45003,
  author: 45110,
  digest: 45004,
  content: 45002,
  content_source_url: 45005,
  image_media_id: 40007,
}

/** @throws {@link WechatRefusal} 44003 when there is none, 45003 without a title, 44004 without words */
export function inspectArticles({ articles }: RawInput): void {
  const list: unknown[] = Array.isArray(articles) ? articles : articles ? [articles] : []
  if (list.length === 0) throw new WechatRefusal(44003)
  for (const one of list) {
    const { title, content } = Object(one)
    if (typeof title !== 'string' || title.trim() === '') throw new WechatRefusal(45003)
    if (typeof content !== 'string' || content === '') throw new WechatRefusal(44004)
  }
}

interface Surroundings {
  readonly appid: string
  readonly media: Media
  readonly products: Pick<Products, 'inspect'>
  /** Whether a picture that stays three days will do, as for the older call. */
  readonly isOld?: boolean
}

/** @throws {@link WechatRefusal} */
export function readArticle(
  input: object,
  { appid, media, products, isOld }: Surroundings,
): Article {
  const given = article.parse(input)
  if ([...given.content].length > longestContent) throw new WechatRefusal(45002)
  const { content_source_url: source } = given
  if (source !== '' && addressOf(source) === undefined) throw new WechatRefusal(41039)
  const names = [
    ...(given.article_type === 'news' || given.thumb_media_id ? [given.thumb_media_id] : []),
    ...(given.image_info?.image_list.map(({ image_media_id }) => image_media_id) ?? []),
  ]
  if (names.length === 0) throw new WechatRefusal(40007)
  for (const name of names) {
    const { keeping } = media.get(appid, name, ['image', 'thumb'])
    if (keeping !== 'permanent' && !isOld) throw new WechatRefusal(40007)
  }
  products.inspect(appid, given)
  const content = cleanHtml(given.content)
  return { ...given, content, digest: given.digest || digestOf(content) }
}

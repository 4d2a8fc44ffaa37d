/** Articles as WeChat’s calls tell them. */
import { pathOf } from '../media/media.ts'
import { coverOf, type PagedArticle } from './article.ts'

interface Telling {
  readonly address: () => string
  /** Whether the body is left out. */
  readonly isBrief: boolean
}

export function articleInWords(one: PagedArticle, { address, isBrief }: Telling) {
  const { page, isDeleted: _hidden, content, image_info, ...facts } = one
  const cover = coverOf(one)
  return {
    ...facts,
    ...(!isBrief && { content }),
    ...(image_info && { image_info }),
    thumb_url: cover === '' ? '' : address() + pathOf({ mediaId: cover }),
    url: `${address()}/s/${page}`,
  }
}

interface Dated {
  readonly articles: readonly PagedArticle[]
  readonly createdAt: number
  readonly updatedAt: number
}

export function contentInWords(dated: Dated, telling: Telling) {
  return {
    news_item: dated.articles.map((one) => articleInWords(one, telling)),
    create_time: Math.floor(dated.createdAt / 1000),
    update_time: Math.floor(dated.updatedAt / 1000),
  }
}

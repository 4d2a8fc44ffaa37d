/** An article of a draft or a publication (图文), as the account wrote it. */
import { z } from 'zod'

export const article = z.object({
  article_type: z.enum(['news', 'newspic']).default('news'),
  title: z.string(),
  author: z.string().default(''),
  digest: z.string().default(''),
  content: z.string(),
  content_source_url: z.string().default(''),
  thumb_media_id: z.string().default(''),
  show_cover_pic: z.number().default(0),
  need_open_comment: z.number().default(0),
  only_fans_can_comment: z.number().default(0),
  image_info: z
    .object({ image_list: z.array(z.object({ image_media_id: z.string() })) })
    .exactOptional(),
  product_info: z
    .object({
      footer_product_info: z.object({ product_key: z.string().exactOptional() }).exactOptional(),
    })
    .exactOptional(),
})

export type Article = Readonly<z.output<typeof article>>

/** With a page of its own, at /s/ and this id. */
export const pagedArticle = article.extend({ page: z.string(), isDeleted: z.boolean() })

export type PagedArticle = Readonly<z.output<typeof pagedArticle>>

/** The picture that stands for it. */
export function coverOf({ thumb_media_id, image_info }: Article): string {
  return thumb_media_id || (image_info?.image_list[0]?.image_media_id ?? '')
}

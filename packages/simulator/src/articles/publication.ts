/** A publication (发布) as WeChat keeps it: articles, and what has become of them. */
import { z } from 'zod'
import { pagedArticle } from './article.ts'

export const publication = z.object({
  appid: z.string(),
  articleId: z.string(),
  /** Empty for what was sent to many. */
  publishId: z.string(),
  /** Of the articles, for comments and figures. */
  dataId: z.string(),
  /** What is sent to many waits until it goes out. */
  state: z.enum(['running', 'waiting', 'done', 'failed', 'banned']),
  /** What WeChat will make of it (publish_status), and which articles, from 1, are at fault. */
  outcome: z.int().default(0),
  failIdx: z.array(z.int()).default([]),
  articles: z.array(pagedArticle),
  /** The draft it comes from. */
  draft: z.string(),
  at: z.number(),
})

export type Publication = Readonly<z.output<typeof publication>>

export type Outcome = Pick<Publication, 'outcome' | 'failIdx'>

/** All articles are banned after the publication succeeded. */
export const banned = 6

/** By which the statistics name an article: the data id and its place, counted from 1. */
export function messageIdOf({ dataId, articles }: Publication, page: string): string {
  return `${dataId}_${articles.findIndex((one) => one.page === page) + 1}`
}

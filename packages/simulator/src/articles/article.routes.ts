/** /s/:id: the page of an article, as mp.weixin.qq.com shows it. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { Comments } from '../comments/comments.ts'
import { shownComments } from '../comments/shown-comments.ts'
import type { Fans } from '../fans/fans.ts'
import { articlePage, missingPage } from './article-page.ts'
import type { Drafts } from './drafts.ts'
import type { Publications } from './publications.ts'
import type { Readership } from './readership.ts'

interface Parts {
  readonly accounts: Accounts
  readonly comments: Comments
  readonly drafts: Drafts
  readonly fans: Fans
  readonly publications: Publications
  readonly readership: Readership
}

/** What the account wrote runs nothing, loads only pictures and sound, and knows no other page. */
const policy =
  "default-src 'none'; img-src *; media-src *; style-src 'unsafe-inline'; base-uri 'none'; " +
  "form-action 'none'"

const path = z.object({ page: z.string() })
/** Who reads, when it is known: the phone says it. */
const reader = z.object({ sim_openid: z.string().default('') })

export function articleRoutes(app: FastifyInstance, parts: Parts): void {
  const { accounts, drafts, publications, readership } = parts

  function findPage(page: string) {
    for (const one of publications.pages()) if (one.page === page) return one
    for (const one of drafts.pages())
      if (one.page === page) return { ...one, publication: undefined }
    return undefined
  }

  app.get('/s/:page', ({ params, query }, reply) => {
    void reply
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .type('text/html; charset=utf-8')
    const found = findPage(path.parse(params).page)
    if (!found || found.isDeleted) return reply.code(404).send(missingPage())
    const { publication, appid } = found
    const { sim_openid: openid } = reader.parse(query)
    if (publication) {
      readership.note({ appid, openid }, found.page, { act: 'read' })
    }
    const index = publication?.articles.findIndex(({ page }) => page === found.page) ?? 0
    const comments = publication
      ? shownComments(parts, { appid, dataId: publication.dataId, index, openid })
      : []
    const name = accounts.find(appid)?.name ?? ''
    const at = publication?.at
    return reply.send(articlePage(found, { name, comments, ...(at !== undefined && { at }) }))
  })
}

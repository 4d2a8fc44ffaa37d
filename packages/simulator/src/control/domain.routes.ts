/** /sim/domains: domains of WeChat with a port each, for clients that know several. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Domains } from '../domains/domains.ts'
import { textLike } from '../pattern.ts'

interface Parts {
  readonly domains: Domains
}

const wanted = z.strictObject({
  host: textLike(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.weixin\.qq\.com$/, {
    en: 'a domain of WeChat ends with .weixin.qq.com',
    zh: '微信的域名以 .weixin.qq.com 结尾',
  }),
})

export function domainRoutes(app: FastifyInstance, { domains }: Parts): void {
  app.get('/domains', () => domains.list())
  app.post('/domains', ({ body }) => domains.open(wanted.parse(body).host))
}

/** /sim/accounts/:appid/fans: who the fans are, what they say, and what they see. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { Blacklist } from '../blacklist/blacklist.ts'
import { chatChoice, linesOf } from '../chats/chat-choice.ts'
import type { Chats } from '../chats/chats.ts'
import { ControlError } from '../control-error.ts'
import { platforms } from '../fans/fan.ts'
import { chooseFans, fanChoice } from '../fans/fan-choice.ts'
import type { Fans } from '../fans/fans.ts'
import type { Live } from '../live/live.ts'
import { textLike } from '../pattern.ts'
import type { Pushes } from '../pushes/pushes.ts'
import type { Say } from '../pushes/say.ts'
import { sayingInput } from '../pushes/saying.ts'
import type { Tags } from '../tags/tags.ts'
import { resultOf } from './push-result.ts'

interface Parts {
  readonly accounts: Accounts
  readonly blacklist: Pick<Blacklist, 'has'>
  readonly fans: Fans
  readonly chats: Chats
  readonly live: Live
  readonly pushes: Pushes
  readonly say: Say
  readonly tags: Pick<Tags, 'give' | 'list' | 'of'>
}

const accountPath = z.object({ appid: z.string() })
const fanPath = accountPath.extend({ openid: z.string() })

const newFan = z.strictObject({
  follow: z.boolean().default(false),
  openid: textLike(/^o[\w-]{27}$/, {
    en: 'an openid is 28 characters, the first an o',
    zh: 'OpenID 为 28 个字符，以 o 开头',
  }).optional(),
  nickname: z.string().min(1).max(64).optional(),
  platform: z.enum(platforms).exactOptional(),
  unionid: z.string().min(1).max(64).exactOptional(),
})

/** Many who follow already, with a tag if one likes. */
const manyFans = z.strictObject({
  count: z.int().min(1).max(500_000),
  tagId: z.int().exactOptional(),
})

export function fanRoutes(app: FastifyInstance, parts: Parts): void {
  const { accounts, blacklist, fans, chats, live, pushes, say, tags } = parts

  app.get('/accounts/:appid/fans', ({ params, query }, reply) => {
    const { appid } = accounts.get(accountPath.parse(params).appid)
    const { page, total } = chooseFans(fans, appid, fanChoice.parse(query))
    return reply.header('x-total-count', total).send(page)
  })

  app.post('/accounts/:appid/fans', async ({ params, body }) => {
    const account = accounts.get(accountPath.parse(params).appid)
    if (Object.hasOwn(Object(body), 'count')) {
      const { count, tagId } = manyFans.parse(body)
      if (tagId !== undefined) refuseUnknownTag(account.appid, tagId)
      const openids = fans.addFollowing(account.appid, count)
      if (tagId !== undefined) tags.give(account.appid, tagId, openids)
      return { count: openids.length, openids }
    }
    const { follow, ...given } = newFan.parse(body ?? {})
    const fan = fans.add(account.appid, given)
    if (!follow) return fan
    const push = await say(account, fan, { type: 'subscribe' })
    return { ...fans.get(account.appid, fan.openid), ...resultOf(push) }
  })

  /** With what the account has done to them. */
  app.get('/accounts/:appid/fans/:openid', ({ params }) => {
    const { appid, openid } = fanPath.parse(params)
    const fan = fans.get(accounts.get(appid).appid, openid)
    const ids = tags.of(appid, openid)
    const own = tags.list(appid).filter(({ id }) => ids.includes(id))
    return {
      ...fan,
      isBlocked: blacklist.has(appid, openid),
      tags: own.map(({ id, name }) => ({ id, name })),
    }
  })

  app.post('/accounts/:appid/fans/:openid/messages', async ({ params, body }) => {
    const { appid, openid } = fanPath.parse(params)
    const [account, fan] = [accounts.get(appid), fans.get(appid, openid)]
    return resultOf(await say(account, fan, sayingInput.parse(body ?? {})))
  })

  app.get('/accounts/:appid/fans/:openid/chat', ({ params, query }) =>
    linesOf({ chats, live }, known(fanPath.parse(params)), chatChoice.parse(query)),
  )

  app.get('/accounts/:appid/fans/:openid/pushes', ({ params }) =>
    pushes.of(known(fanPath.parse(params))),
  )

  function refuseUnknownTag(appid: string, tagId: number): void {
    if (tags.list(appid).some(({ id }) => id === tagId)) return
    throw new ControlError('unknown_tag', {
      en: `no tag ${tagId}: make one with /cgi-bin/tags/create`,
      zh: `没有标签 ${tagId}：请用 /cgi-bin/tags/create 新建`,
    })
  }

  function known(conversation: z.output<typeof fanPath>) {
    fans.get(accounts.get(conversation.appid).appid, conversation.openid)
    return conversation
  }
}

/** /sim/accounts/:appid/staff: what members of staff do in their own client; …/autoreply: the console. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { autoReply, type AutoReplies } from '../auto-reply/auto-replies.ts'
import type { Chats } from '../chats/chats.ts'
import type { Clock } from '../clock.ts'
import { ControlError } from '../control-error.ts'
import type { Sessions } from '../customer-service/sessions.ts'
import type { Member, Staff } from '../customer-service/staff.ts'
import type { Transcripts } from '../customer-service/transcripts.ts'
import type { Fans } from '../fans/fans.ts'
import { pathOf } from '../media/media.ts'
import type { Pushes } from '../pushes/pushes.ts'

interface Parts {
  readonly accounts: Accounts
  readonly autoReplies: AutoReplies
  readonly chats: Chats
  readonly clock: Clock
  readonly fans: Fans
  readonly pushes: Pick<Pushes, 'nextId'>
  readonly sessions: Sessions
  readonly staff: Staff
  readonly transcripts: Transcripts
}

const accountPath = z.object({ appid: z.string() })
const staffPath = accountPath.extend({ name: z.string() })

const change = z
  .strictObject({
    isOnline: z.boolean(),
    /** Of the WeChat user who operates this account from now on. */
    wx: z.string().min(1).max(64),
    invitation: z.enum(['accept', 'reject']),
  })
  .exactPartial()

const taking = z.strictObject({ openid: z.string() })
const saying = taking.extend({ content: z.string().min(1).max(2048) })

export function staffRoutes(app: FastifyInstance, parts: Parts): void {
  const { accounts, autoReplies, chats, clock, fans, pushes, sessions, staff, transcripts } = parts

  function known(params: unknown) {
    const { appid, name } = staffPath.parse(params)
    const account = accounts.get(appid)
    const member = staff.find(appid, name)
    if (member) return { account, appid, member }
    throw new ControlError('unknown_staff', {
      en: `no member of staff ${name}: add one with /customservice/kfaccount/add`,
      zh: `没有客服 ${name}：请用 /customservice/kfaccount/add 添加`,
    })
  }

  app.get('/accounts/:appid/staff', ({ params }) =>
    staff.list(accounts.get(accountPath.parse(params).appid).appid),
  )

  app.post('/accounts/:appid/staff/:name', ({ params, body }) => {
    const { appid, member } = known(params)
    const { invitation, ...facts } = change.parse(body ?? {})
    return staff.note(appid, member.account, { ...answered(member, invitation), ...facts })
  })

  app.post('/accounts/:appid/staff/:name/takes', ({ params, body }) => {
    const { account, appid, member } = known(params)
    const { openid } = fans.get(appid, taking.parse(body).openid)
    const isRunning = sessions.find(appid, openid) !== undefined
    const act = isRunning ? sessions.pass : sessions.begin
    orConflict(() => act(account, openid, member.account))
    return sessions.find(appid, openid)
  })

  app.post('/accounts/:appid/staff/:name/says', ({ params, body }) => {
    const { appid, member } = known(params)
    const { openid, content } = saying.parse(body)
    fans.get(appid, openid)
    const { account, nickname, portrait } = member
    const picture = portrait && pathOf({ mediaId: portrait })
    const speaker = { account, nickname, portrait: picture }
    transcripts.note(appid, { openid, staff: account, by: 'staff', text: content })
    const line = { from: 'account', type: 'text', origin: 'customer-service', content } as const
    return chats.append({ appid, openid }, pushes.nextId(), { ...line, speaker })
  })

  app.post('/accounts/:appid/autoreply', ({ params, body }) => {
    const { appid } = accounts.get(accountPath.parse(params).appid)
    const reply = autoReply.parse(body ?? {})
    autoReplies.set(appid, reply, clock.now())
    return reply
  })
}

function answered({ invitation }: Member, answer: 'accept' | 'reject' | undefined) {
  if (!invitation || answer === undefined) return {}
  if (answer === 'accept') return { wx: invitation.wx }
  return { invitation: { ...invitation, isRejected: true } }
}

function orConflict(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof WechatRefusal)) throw error
    throw new ControlError('not_possible', {
      en: `WeChat refuses: ${error.errcode} ${error.message}`,
      zh: `微信拒绝：${error.errcode} ${error.message}`,
    })
  }
}

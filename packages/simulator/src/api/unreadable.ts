/** What WeChat says to an address that cannot be read. */
import type { FastifyReply } from 'fastify'
import type { Clock } from '../clock.ts'
import { json } from './answer.ts'
import { newRid } from './rids.ts'
import { WechatRefusal } from './wechat-refusal.ts'

export function answerUnreadable(clock: Clock, reply: FastifyReply): void {
  const { errcode, message } = new WechatRefusal(40066)
  const { status, headers, body } = json({ errcode, errmsg: `${message} rid: ${newRid(clock)}` })
  void reply.code(status).headers(headers).send(body)
}

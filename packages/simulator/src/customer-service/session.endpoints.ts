/** Calls about conversations of staff and fans (会话控制), and what was said in them. */
import { kfRecord, kfSession } from '@mphub/wechat/endpoints'
import { answering, answeringRaw, type ApiEndpoint } from '../api/endpoint.ts'
import { fittingInput, type RawInput } from '../api/input.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { fanNamed } from '../fans/by-openid.ts'
import type { Fans } from '../fans/fans.ts'
import type { Sessions } from './sessions.ts'
import type { Staff } from './staff.ts'
import type { Spoken, Transcripts } from './transcripts.ts'

interface Parts {
  readonly fans: Fans
  readonly sessions: Sessions
  readonly staff: Staff
  readonly transcripts: Transcripts
}

const daySeconds = 86_400
const mostWaiting = 100

export function sessionEndpoints({ fans, sessions, staff, transcripts }: Parts): ApiEndpoint[] {
  const refusals = { number: 65416, pageindex: 65416, pagesize: 65416, msgid: 65416 } as const

  function recordsOf(appid: string, raw: RawInput): Spoken[] {
    const [from, to] = [Number(raw['starttime']), Number(raw['endtime'])]
    if (!(from <= to)) throw new WechatRefusal(65416)
    if (to - from > daySeconds) throw new WechatRefusal(65417)
    return transcripts.between(appid, from, to)
  }

  return [
    answering(kfSession.create, ({ account, input: { kf_account, openid } }) => {
      fanNamed(fans, account.appid, openid)
      sessions.begin(account, openid, kf_account)
    }),
    answering(kfSession.close, ({ account, input: { kf_account, openid } }) => {
      fanNamed(fans, account.appid, openid)
      sessions.end(account, openid, kf_account)
    }),
    answering(kfSession.get, ({ account: { appid }, input: { openid } }) => {
      fanNamed(fans, appid, openid)
      const { at = 0, staff: kf_account = '' } = sessions.find(appid, openid) ?? {}
      return { createtime: seconds(at), kf_account }
    }),
    answering(kfSession.list, ({ account: { appid }, input: { kf_account } }) => {
      staff.get(appid, kf_account)
      const running = sessions.of(appid, kf_account)
      return { sessionlist: running.map(({ at, openid }) => ({ createtime: seconds(at), openid })) }
    }),
    answering(kfSession.waitCase, ({ account: { appid } }) => {
      const waiting = sessions.waiting(appid)
      const told = waiting.slice(0, mostWaiting)
      return {
        count: waiting.length,
        waitcaselist: told.map(({ at, openid }) => ({ latest_time: seconds(at), openid })),
      }
    }),
    answeringRaw(kfRecord.list, ({ account: { appid }, raw }) => {
      const all = recordsOf(appid, raw)
      const { msgid, number } = fittingInput(kfRecord.list.input, raw, refusals)
      const page = all.filter(({ id }) => BigInt(id) >= msgid).slice(0, number)
      const next = (page.at(-1)?.id ?? Number(msgid) - 1) + 1
      return { recordlist: page.map(told), number: page.length, msgid: next }
    }),
    answeringRaw(kfRecord.listOld, ({ account: { appid }, raw }) => {
      const all = recordsOf(appid, raw)
      const { pageindex, pagesize, openid } = fittingInput(kfRecord.listOld.input, raw, refusals)
      const chosen = all.filter((one) => openid === undefined || one.openid === openid)
      const page = chosen.slice((pageindex - 1) * pagesize, pageindex * pagesize)
      return { recordlist: page.map(told) }
    }),
  ]
}

function told({ openid, by, text, at, staff: worker }: Spoken) {
  return { openid, opercode: by === 'staff' ? 2002 : 2003, text, time: seconds(at), worker }
}

function seconds(at: number): number {
  return Math.floor(at / 1000)
}

/** Finds who answers a call of WeChat’s API, and says what is refused. */
import type { Accounts } from '../accounts/accounts.ts'
import type { Clock } from '../clock.ts'
import type { Authorizations } from '../components/authorizations.ts'
import type { Quota } from '../quota/quota.ts'
import { FileNotWrittenError } from '../store/file-not-written-error.ts'
import type { Tokens } from '../tokens/tokens.ts'
import { json, type ApiAnswer } from './answer.ts'
import type { ApiCall } from './call.ts'
import type { ApiEndpoint } from './endpoint.ts'
import { callerOf, countCall } from './gate.ts'
import { rawInput } from './input.ts'
import type { Rids } from './rids.ts'
import { WechatRefusal } from './wechat-refusal.ts'

export interface AnswererParts {
  readonly accounts: Accounts
  readonly authorizations: Pick<Authorizations, 'get'>
  readonly clock: Clock
  readonly endpoints: readonly ApiEndpoint[]
  readonly quota: Quota
  readonly rids: Rids
  readonly tokens: Tokens
}

export interface Outcome extends Omit<ApiAnswer, 'errcode'> {
  /** Whose call it was, as far as it is known. */
  readonly appid: string | null
  /** `null` when it is not WeChat’s API that answers. */
  readonly errcode: number | null
}

export interface Answerer {
  answer(call: ApiCall): Promise<Outcome>
  refuse(call: ApiCall, errcode: number): Outcome
}

export function createAnswerer(parts: AnswererParts): Answerer {
  const { accounts, clock, rids } = parts
  const endpoints = new Map(parts.endpoints.map((one) => [one.definition.path as string, one]))

  async function carryOut(call: ApiCall, known: (appid: string) => void): Promise<ApiAnswer> {
    const endpoint = findEndpoint(endpoints, call)
    const { definition } = endpoint
    const needsToken = definition.token === 'access_token'
    const account = needsToken ? callerOf(definition, call, parts) : undefined
    if (account) known(account.appid)
    if (account) countCall(definition, account, parts.quota)
    const raw = await rawInput(definition, call)
    const named = accounts.find(String(raw['appid']))
    if (named && !account) known(named.appid)
    return endpoint.answer({ account, raw, call })
  }

  function refusal(call: ApiCall, refused: object, known: { appid: string | null; at: number }) {
    const rid = rids.next()
    const comma = call.path.startsWith('/sns/') ? ',' : ''
    const { errmsg } = Object(refused)
    const answer = json({ ...refused, errmsg: `${errmsg}${comma} rid: ${rid}` })
    const ms = clock.now() - known.at
    rids.keep(rid, call, { ...known, ms, answer: answer.body.toString() })
    return { ...answer, appid: known.appid }
  }

  return {
    async answer(call) {
      const at = clock.now()
      let appid: string | null = null
      try {
        const answer = await carryOut(call, (known) => (appid = known))
        return { ...answer, appid }
      } catch (error) {
        const { errcode, message: errmsg, details } = refusalBehind(error)
        return refusal(call, { errcode, errmsg, ...details }, { appid, at })
      }
    },
    refuse(call, errcode) {
      const errmsg = WechatRefusal.knows(errcode)
        ? new WechatRefusal(errcode).message
        : 'system error'
      return refusal(call, { errcode, errmsg }, { appid: null, at: clock.now() })
    },
  }
}

/** A disk that takes no file is a trouble of WeChat’s own: the call may be made again later. */
function refusalBehind(error: unknown): WechatRefusal {
  if (error instanceof WechatRefusal) return error
  if (!(error instanceof FileNotWrittenError)) throw error
  process.emitWarning(error.message)
  return new WechatRefusal(-1, { cause: error })
}

function findEndpoint(endpoints: ReadonlyMap<string, ApiEndpoint>, call: ApiCall): ApiEndpoint {
  const endpoint = endpoints.get(call.path)
  if (!endpoint) throw new WechatRefusal(40066)
  if (!takesMethod(endpoint, call)) throw new WechatRefusal(call.method === 'GET' ? 43002 : 43001)
  return endpoint
}

/** Calls that were documented with GET; clients make them so, even with a body, and WeChat still takes it. */
const byGetToo: ReadonlySet<string> = new Set([
  '/cgi-bin/message/mass/speed/get',
  '/cgi-bin/user/tag/get',
  '/customservice/kfaccount/del',
])

function takesMethod({ definition }: ApiEndpoint, { method, path }: ApiCall): boolean {
  return method === definition.method || (method === 'GET' && byGetToo.has(path))
}

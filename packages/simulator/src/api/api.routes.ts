/** The front of api.weixin.qq.com: always status 200, an errcode when something is wrong. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { randomHex } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { appidOf, breakConnection, hostOf, underFaults } from '../faults/at-front.ts'
import type { HttpAnswer } from '../faults/at-front.ts'
import type { Faults } from '../faults/faults.ts'
import { textOfBody } from '../records/masked.ts'
import type { Records } from '../records/records.ts'
import type { ApiAnswer, ApiCall, ApiEndpoint } from './endpoint.ts'
import { WechatRefusal } from './wechat-refusal.ts'

interface Parts {
  readonly clock: Clock
  readonly faults: Faults
  readonly records: Records
  readonly endpoints: readonly ApiEndpoint[]
  /** @throws {@link WechatRefusal} */
  readonly accountOf: (token: string | null) => string
}

interface Answer extends HttpAnswer {
  readonly appid: string | null
  readonly errcode: number | null
}

export function apiRoutes(app: FastifyInstance, parts: Parts): void {
  const { clock, faults, records, accountOf } = parts
  const endpoints = new Map(parts.endpoints.map((endpoint) => [endpoint.path, endpoint]))
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  app.all('/*', async (request, reply) => {
    const at = clock.now()
    const { method } = request
    const [path, call] = callOf(request)
    const target = {
      host: hostOf(request),
      path,
      appid: appidOf(call, accountOf),
      token: call.query.get('access_token'),
    }
    const { answer, breaks } = await underFaults({ clock, faults }, target, {
      answer: () => answerOrRefuse(() => findEndpoint(endpoints, path, method).answer(call)),
      refuse: (errcode) => answerOrRefuse(() => fail(errcode)),
      page: (page) => ({ ...page, appid: target.appid, errcode: null }),
    })
    const { appid = target.appid, status = null, errcode = null } = answer ?? {}
    const what = { at, kind: 'api', appid, method, path, host: target.host } as const
    records.append({ ...what, status, errcode, ms: clock.now() - at }, () => ({
      request: textOfBody(call.body),
      response: answer ? textOfBody(answer.body) : null,
    }))
    if (breaks || !answer) return breakConnection(reply, breaks ?? 'reset', answer)
    return reply.code(answer.status).headers(answer.headers).send(answer.body)
  })

  function answerOrRefuse(answer: () => ApiAnswer): Answer {
    try {
      return inHttp(answer())
    } catch (error) {
      if (!(error instanceof WechatRefusal)) throw error
      const { errcode, message } = error
      const errmsg = `${message} rid: ${requestId(clock.now())}`
      return inHttp({ appid: null, json: { errcode, errmsg } })
    }
  }
}

function inHttp({ appid, json }: ApiAnswer): Answer {
  const errcode = 'errcode' in json ? Number(json.errcode) : 0
  const headers = { 'content-type': 'application/json; encoding=utf-8' }
  return { appid, errcode, status: 200, headers, body: Buffer.from(JSON.stringify(json)) }
}

function fail(errcode: number): ApiAnswer {
  if (WechatRefusal.knows(errcode)) throw new WechatRefusal(errcode)
  return { appid: null, json: { errcode, errmsg: 'system error' } }
}

function callOf({ url, body }: FastifyRequest): [string, ApiCall] {
  const { pathname, searchParams } = new URL(url, 'http://api.weixin.qq.com')
  return [pathname, { query: searchParams, body: Buffer.isBuffer(body) ? body : Buffer.alloc(0) }]
}

function findEndpoint(
  endpoints: ReadonlyMap<string, ApiEndpoint>,
  path: string,
  method: string,
): ApiEndpoint {
  const endpoint = endpoints.get(path)
  if (!endpoint) throw new WechatRefusal(40066)
  if (endpoint.method !== method) throw new WechatRefusal(method === 'GET' ? 43002 : 43001)
  return endpoint
}

/** WeChat’s `rid`: the time, and twice chance. */
function requestId(now: number): string {
  const time = Math.floor(now / 1000).toString(16)
  return `${time.padStart(8, '0')}-${randomHex(8)}-${randomHex(8)}`
}

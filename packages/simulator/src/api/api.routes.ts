/** The front of api.weixin.qq.com: always status 200, an errcode when something is wrong. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { randomHex } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults/faults.ts'
import type { Records } from '../records/records.ts'
import type { ApiAnswer, ApiCall, ApiEndpoint } from './endpoint.ts'
import { WechatRefusal } from './wechat-refusal.ts'

interface Parts {
  readonly clock: Clock
  readonly faults: Faults
  readonly records: Records
  readonly endpoints: readonly ApiEndpoint[]
}

export function apiRoutes(app: FastifyInstance, parts: Parts): void {
  const { clock, faults, records } = parts
  const endpoints = new Map(parts.endpoints.map((endpoint) => [endpoint.path, endpoint]))
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  app.all('/*', (request, reply) => {
    const at = clock.now()
    const [path, call] = callOf(request)
    const { appid, json } = answerOrRefuse(() => {
      if (faults.strikes('apiBusy')) throw new WechatRefusal(-1)
      return findEndpoint(endpoints, path, request.method).answer(call)
    })
    const errcode = 'errcode' in json ? Number(json.errcode) : 0
    const what = { at, kind: 'api', appid, method: request.method, path } as const
    records.append({ ...what, status: 200, errcode, ms: clock.now() - at })
    return reply.header('content-type', 'application/json; encoding=utf-8').send(toBytes(json))
  })

  function answerOrRefuse(answer: () => ApiAnswer): ApiAnswer {
    try {
      return answer()
    } catch (error) {
      if (!(error instanceof WechatRefusal)) throw error
      const { errcode, message } = error
      const errmsg = `${message} rid: ${requestId(clock.now())}`
      return { appid: null, json: { errcode, errmsg } }
    }
  }
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

function toBytes(json: object): Buffer {
  return Buffer.from(JSON.stringify(json))
}

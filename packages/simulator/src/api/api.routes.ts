/** The front of api.weixin.qq.com and its sisters: takes calls, suffers faults, keeps records. */
import { errorCodes, type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import { appidOf, breakConnection, hostOf, underFaults } from '../faults/at-front.ts'
import type { Faults } from '../faults/faults.ts'
import { textOfBody } from '../records/masked.ts'
import type { Records } from '../records/records.ts'
import { callAt } from './all-calls.ts'
import { createAnswerer, type AnswererParts, type Outcome } from './answerer.ts'
import { callOf } from './call.ts'
import type { Errcode } from './wechat-refusal.ts'

/** Above the largest file that any call takes. */
const largestBody = 24 * 1024 * 1024

interface Parts extends AnswererParts {
  readonly clock: Clock
  readonly faults: Faults
  readonly records: Records
}

export function apiRoutes(app: FastifyInstance, parts: Parts): void {
  const { clock, faults, records, tokens } = parts
  const answerer = createAnswerer(parts)
  app.removeAllContentTypeParsers()
  const whole = { parseAs: 'buffer', bodyLimit: largestBody } as const
  app.addContentTypeParser('*', whole, (_request, body, done) => done(null, body))

  app.all('/*', async (request, reply) => {
    const at = clock.now()
    const call = callOf(request, await bodyOf(request))
    const { method, path } = call
    const target = {
      host: hostOf(request),
      path,
      appid: appidOf(call, tokens.accountOf),
      token: call.query.get('access_token'),
    }
    const { answer, breaks } = await underFaults<Outcome>({ clock, faults }, target, {
      answer: () => answerer.answer(call),
      refuse: (errcode) => answerer.refuse(call, errcode),
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

  /** What did not even arrive: too much of it, or less than it said. */
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { statusCode: status = 500 } = error
    if (status >= 500) throw error
    const call = callOf(request)
    const { method, path } = call
    const { headers, body, errcode } = answerer.refuse(call, errcodeOf(status, path))
    const what = { at: clock.now(), kind: 'api', appid: null, method, path } as const
    const facts = { ...what, host: hostOf(request), status: 200, errcode, ms: 0 }
    records.append(facts, () => ({ request: null, response: textOfBody(body) }))
    return reply.code(200).headers(headers).send(body)
  })
}

/** Fastify leaves the body of a GET unread. */
async function bodyOf({ method, body, raw }: FastifyRequest): Promise<unknown> {
  if (method !== 'GET') return body
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of raw.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk)
    length += chunk.length
    if (length > largestBody) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE()
  }
  return Buffer.concat(chunks)
}

function errcodeOf(status: number, path: string): Errcode {
  if (status !== 413) return 47001
  return callAt(path)?.files.length ? 45001 : 45002
}

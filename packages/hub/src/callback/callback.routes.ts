/** WeChat’s door to the hub: `GET` and `POST /callback/:appid` (服务器地址). */
import { isUtf8 } from 'node:buffer'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Accounts } from '../accounts/accounts.ts'
import type { Changes } from '../platform/changes.ts'
import type { Clock } from '../platform/clock.ts'
import { MphubError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { SteadyClock } from '../platform/steady-clock.ts'
import { isOfTheDatabase } from '../platform/storage/faults.ts'
import { silence } from './answer.ts'
import type { AnswerCallback } from './callback.ts'
import { answerWithinMs } from './process.ts'
import { readQuery, type Push } from './push.ts'
import { createRefusalLog } from './refusal-log.ts'
import type { Outcome, Tally } from './tally.ts'
import { echoFor } from './verify-address.ts'
import { createWithholding } from './withhold.ts'

export interface CallbackRoutes {
  readonly accounts: Accounts
  readonly changes: Changes
  readonly clock: Clock
  readonly steady: SteadyClock
  readonly log: Log
  readonly tally: Tally
  readonly answer: AnswerCallback
  /** Told of a push with a right signature, and whether its time was accepted. */
  readonly sawPush: (push: Push, isTaken: boolean) => void
  /** How many pushes at most are left without an answer at once. */
  readonly mostWithheld?: number
}

type Request = FastifyRequest<{
  Params: { appid: string }
  Querystring: Record<string, unknown>
}>

/** A refusal names its reason in the log and the counters only. */
interface Refused {
  readonly status: number
  readonly outcome: Outcome
}

export function addCallbackRoutes(http: FastifyInstance, routes: CallbackRoutes): void {
  const { accounts, changes, clock, steady, log, tally } = routes
  const tellRefusal = createRefusalLog(clock, log)

  async function accountOf({ params }: Request) {
    await changes.upToDate()
    return accounts.find(params.appid)
  }

  function turnAway(request: FastifyRequest, reply: FastifyReply, { status, outcome }: Refused) {
    tally.count(outcome)
    const path = request.url.split('?', 1)[0]?.slice(0, 128)
    void tellRefusal({ reason: outcome, path, remote: request.ip })
    return answerPlainly(reply.code(status), wordsFor(status))
  }

  async function verifyAddress(request: Request, reply: FastifyReply) {
    const account = await accountOf(request)
    if (account === undefined) return turnAway(request, reply, unknownAccount)
    const echo = echoFor(account, request.query, clock.now())
    if (echo === undefined) return turnAway(request, reply, wrongSignature)
    tally.count('verified')
    return answerPlainly(reply, echo)
  }

  async function takePush(request: Request, reply: FastifyReply) {
    const arrivedAt = clock.now()
    const answerBy = steady.elapsedMs() + answerWithinMs
    const account = await accountOf(request)
    if (account === undefined) return turnAway(request, reply, unknownAccount)
    const query = readQuery(request.query)
    if (query === undefined) return turnAway(request, reply, malformedQuery)
    const body = textOf(request.body)
    if (body === undefined) return turnAway(request, reply, malformedBody)
    const push = { account, query, body, arrivedAt, answerBy }
    const answer = await routes.answer(push)
    const { status, refusal } = answer
    if (refusal === undefined || refusal === 'stale') routes.sawPush(push, refusal === undefined)
    if (refusal !== undefined) return turnAway(request, reply, { status, outcome: refusal })
    tally.count(answer === silence ? 'silent' : 'answered')
    return answerPlainly(reply, answer.body)
  }

  const withholding = createWithholding({ clock: steady, most: routes.mostWithheld })
  http.addHook('preClose', async () => withholding[Symbol.dispose]())
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      // Who hung up, or was cut off for being slow, has been counted where that happened.
      if (request.raw.destroyed && !request.raw.complete) return reply.hijack()
      const refused = refusedBecauseOf(error)
      if (refused.status < 500) return turnAway(request, reply, refused)
      tally.count(refused.outcome)
      log.error({ err: error, path: request.url.split('?', 1)[0] }, 'a callback failed')
      if (request.method === 'POST') return withholding.withhold(reply)
      return answerPlainly(reply.code(refused.status), wordsFor(refused.status))
    })
    scope.get('/callback/:appid', verifyAddress)
    scope.post('/callback/:appid', takePush)
  })
}

/** Whatever the text holds, no browser takes it for a page. */
function answerPlainly(reply: FastifyReply, text: string): FastifyReply {
  return reply
    .header('content-type', 'text/plain; charset=utf-8')
    .header('x-content-type-options', 'nosniff')
    .send(text)
}

const unknownAccount: Refused = { status: 404, outcome: 'unknown_account' }
const wrongSignature: Refused = { status: 401, outcome: 'signature' }
const malformedQuery: Refused = { status: 400, outcome: 'malformed_query' }
const malformedBody: Refused = { status: 400, outcome: 'malformed_body' }

/** From 500 up it is not the push that is at fault: WeChat is to come again with it. */
function refusedBecauseOf(error: FastifyError): Refused {
  const isPassing = error instanceof MphubError && error.status === 503
  if (isPassing || isOfTheDatabase(error)) return { status: 503, outcome: 'unavailable' }
  if (error.statusCode === 413) return { status: 413, outcome: 'too_large' }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return { status: error.statusCode, outcome: 'malformed_request' }
  }
  return { status: 500, outcome: 'failed' }
}

const words: Readonly<Record<number, string>> = {
  401: 'refused',
  404: 'no such account',
  413: 'too large',
  500: 'failed',
  503: 'try again',
}

function wordsFor(status: number): string {
  return words[status] ?? 'bad request'
}

function textOf(body: unknown): string | undefined {
  if (!Buffer.isBuffer(body) || body.length === 0 || !isUtf8(body)) return undefined
  return body.toString('utf8')
}

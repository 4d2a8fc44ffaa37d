/** The management API: `/api/v1`, with API keys, and problems instead of errors. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../log.ts'
import { isOfTheDatabase } from '../storage/faults.ts'
import { DatabaseUnavailableError } from '../storage/storage-errors.ts'
import type { Admission } from './admission.ts'
import {
  ForbiddenError,
  NoSuchRouteError,
  TooManyRequestsError,
  UnauthorizedError,
  UnreadableBodyError,
} from './api-errors.ts'
import type { Caller } from './caller.ts'
import { describeApi } from './openapi.ts'
import { problemOf, problemType, speaksChinese } from './problem.ts'
import { mayActAs } from './role.ts'
import { asksByQuery, type ApiRoute } from './route.ts'

export interface ApiOptions {
  readonly routes: readonly ApiRoute[]
  readonly admission: Admission
  /** Settles when memory holds what a route has just changed. */
  readonly refresh: () => Promise<void>
  readonly log: Log
}

type Guard = (request: FastifyRequest, route: ApiRoute) => Promise<Caller>

export function addApi(http: FastifyInstance, options: ApiOptions): void {
  const { routes, admission, log } = options
  const guard = createGuard(options)
  http.register(
    async (scope) => {
      scope.setErrorHandler<Error>((error, request, reply) =>
        tellProblem(error, { request, reply, log }),
      )
      scope.setNotFoundHandler((request, reply) =>
        tellProblem(new NoSuchRouteError(), { request, reply, log }),
      )
      scope.removeContentTypeParser('text/plain')
      scope.addHook('onRequest', (request) => admission.countAddress(request))
      let description: unknown
      scope.get('/openapi.json', async () => (description ??= describeApi(routes)))
      for (const route of routes) addRoute(scope, route, { ...options, guard })
    },
    { prefix: '/api/v1' },
  )
}

function createGuard({ admission }: ApiOptions): Guard {
  return async (request, route) => {
    const caller = await admission.identify(request)
    await admission.countKey(caller)
    if (!mayActAs(caller.role, route.role)) throw new ForbiddenError(caller.role, route.role)
    return caller
  }
}

function addRoute(
  scope: FastifyInstance,
  route: ApiRoute,
  { guard, log, refresh }: Pick<ApiOptions, 'log' | 'refresh'> & { readonly guard: Guard },
): void {
  const callers = new WeakMap<FastifyRequest, Caller>()
  scope.route({
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    // Before the body is read: who may not call learns nothing from what is wrong with it.
    async onRequest(request) {
      callers.set(request, await guard(request, route))
    },
    async handler(request, reply) {
      const caller = callers.get(request)
      if (caller === undefined) throw new Error('a request of the API has no caller')
      const answer = await route.run(inputOf(route, request), caller)
      if (route.method !== 'GET') {
        await refresh()
        const { method, path } = route
        log.info({ caller: caller.name, method, path }, 'a change was made through the API')
      }
      return reply.code(route.status).header('cache-control', 'no-store').send(answer)
    },
  })
}

function inputOf(route: ApiRoute, { query, body, params }: FastifyRequest): object {
  const fields = asksByQuery(route) ? query : (body ?? {})
  if (typeof fields !== 'object' || Array.isArray(fields)) throw new UnreadableBodyError(400)
  return { ...fields, ...Object(params) }
}

interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly log: Log
}

function tellProblem(error: Error, { request, reply, log }: Exchange): FastifyReply {
  const told = readable(error)
  const inChinese = speaksChinese(request.headers['accept-language'])
  const problem = problemOf(told, inChinese)
  if (problem.status >= 500) {
    const path = request.routeOptions.url
    log.error({ err: error, method: request.method, path }, 'a request of the API failed')
  }
  if (told instanceof TooManyRequestsError) reply.header('retry-after', told.retryAfterSeconds)
  if (told instanceof UnauthorizedError) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(problem.status)
    .type(problemType)
    .header('cache-control', 'no-store')
    .header('content-language', inChinese ? 'zh' : 'en')
    .header('vary', 'accept-language')
    .send(JSON.stringify(problem))
}

/** In our words: Fastify’s own refusals, all of them about the body, and those of the database. */
function readable(error: Error): Error {
  if (isOfTheDatabase(error)) return new DatabaseUnavailableError(error)
  if (!('statusCode' in error) || typeof error.statusCode !== 'number') return error
  return error.statusCode < 500 ? new UnreadableBodyError(error.statusCode, error) : error
}

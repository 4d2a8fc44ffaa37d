/** The control API under /sim: its error format, and all its routes. */
import type { FastifyError, FastifyInstance } from 'fastify'
import { ZodError } from 'zod'
import { ControlError } from '../control-error.ts'
import { accountRoutes } from './account.routes.ts'
import { eventRoutes } from './event.routes.ts'
import { fanRoutes } from './fan.routes.ts'
import { troubleRoutes } from './trouble.routes.ts'

type Parts = Parameters<typeof accountRoutes>[1] &
  Parameters<typeof eventRoutes>[1] &
  Parameters<typeof fanRoutes>[1] &
  Parameters<typeof troubleRoutes>[1]

export function controlRoutes(app: FastifyInstance, parts: Parts): void {
  takeOnlyJson(app)
  app.setErrorHandler<FastifyError | ControlError | ZodError>((error, _request, reply) => {
    const { status, code, message } = explain(error)
    return reply.code(status).send({ error: { code, message } })
  })
  accountRoutes(app, parts)
  eventRoutes(app, parts)
  fanRoutes(app, parts)
  troubleRoutes(app, parts)
  app.all('/*', ({ method, url }) => {
    throw new ControlError('unknown_path', `the control API has no ${method} ${url}`)
  })
}

/** Only JSON, because a page of another site cannot send it here without asking. */
function takeOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : JSON.parse(String(body)))
    } catch {
      done(new ControlError('bad_input', 'the body is not JSON'))
    }
  })
}

function explain(error: FastifyError | ControlError | ZodError) {
  if (error instanceof ControlError) return error
  if (error instanceof ZodError) {
    return { status: 400, code: 'bad_input', message: error.issues.map(wording).join('; ') }
  }
  const status = error.statusCode ?? 500
  return { status, code: status === 500 ? 'internal' : 'bad_input', message: error.message }
}

function wording({ path, message }: ZodError['issues'][number]): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`
}

/** The control API under /sim: its error format, and all its routes. */
import type { FastifyInstance } from 'fastify'
import { ControlError } from '../control-error.ts'
import { accountRoutes } from './account.routes.ts'
import { componentRoutes } from './component.routes.ts'
import { confirmationRoutes } from './confirmation.routes.ts'
import { deedRoutes } from './deed.routes.ts'
import { domainRoutes } from './domain.routes.ts'
import { eventRoutes } from './event.routes.ts'
import { fanRoutes } from './fan.routes.ts'
import { loadRoutes } from './load.routes.ts'
import { massRoutes } from './mass.routes.ts'
import { mediaRoutes } from './media.routes.ts'
import { menuRoutes } from './menu.routes.ts'
import { migrationRoutes } from './migration.routes.ts'
import { receptionRoutes } from './reception.routes.ts'
import { qrCodeRoutes } from './qr-code.routes.ts'
import { answerRefusal } from './refusal.ts'
import { scanRoutes } from './scan.routes.ts'
import { staffRoutes } from './staff.routes.ts'
import { timeRoutes } from './time.routes.ts'
import { troubleRoutes } from './trouble.routes.ts'
import { webRoutes } from './web.routes.ts'

type Parts = Parameters<typeof accountRoutes>[1] &
  Parameters<typeof componentRoutes>[1] &
  Parameters<typeof confirmationRoutes>[1] &
  Parameters<typeof deedRoutes>[1] &
  Parameters<typeof domainRoutes>[1] &
  Parameters<typeof eventRoutes>[1] &
  Parameters<typeof fanRoutes>[1] &
  Parameters<typeof loadRoutes>[1] &
  Parameters<typeof massRoutes>[1] &
  Parameters<typeof mediaRoutes>[1] &
  Parameters<typeof menuRoutes>[1] &
  Parameters<typeof migrationRoutes>[1] &
  Parameters<typeof receptionRoutes>[1] &
  Parameters<typeof qrCodeRoutes>[1] &
  Parameters<typeof scanRoutes>[1] &
  Parameters<typeof staffRoutes>[1] &
  Parameters<typeof timeRoutes>[1] &
  Parameters<typeof troubleRoutes>[1] &
  Parameters<typeof webRoutes>[1]

export function controlRoutes(app: FastifyInstance, parts: Parts): void {
  takeOnlyJson(app)
  app.setErrorHandler(answerRefusal)
  accountRoutes(app, parts)
  componentRoutes(app, parts)
  confirmationRoutes(app, parts)
  deedRoutes(app, parts)
  domainRoutes(app, parts)
  eventRoutes(app, parts)
  fanRoutes(app, parts)
  loadRoutes(app, parts)
  massRoutes(app, parts)
  mediaRoutes(app, parts)
  menuRoutes(app, parts)
  migrationRoutes(app, parts)
  receptionRoutes(app, parts)
  qrCodeRoutes(app, parts)
  scanRoutes(app, parts)
  staffRoutes(app, parts)
  timeRoutes(app, parts)
  troubleRoutes(app, parts)
  webRoutes(app, parts)
  app.all('/*', ({ method, url }) => {
    throw new ControlError('unknown_path', {
      en: `the control API has no ${method} ${url}`,
      zh: `控制接口没有 ${method} ${url}`,
    })
  })
}

/** Only JSON, because a page of another site cannot send it here without asking. */
function takeOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, objectIn(String(body)))
    } catch (error) {
      done(error instanceof ControlError ? error : notJson())
    }
  })
}

/** Nothing at all stands for an object without anything in it. */
function objectIn(text: string): object {
  const value: unknown = text === '' ? {} : JSON.parse(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new ControlError('bad_input', {
    en: 'the body is no object: send {…}',
    zh: '请求体不是对象：请发送 {…}',
  })
}

function notJson(): ControlError {
  return new ControlError('bad_input', { en: 'the body is not JSON', zh: '请求体不是 JSON' })
}

/** /sim/accounts/:appid/qr-codes: the QR codes of an account, for a fan to choose from. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { QrCodes } from '../qrcodes/qr-codes.ts'

interface Parts {
  readonly accounts: Accounts
  readonly qrCodes: QrCodes
}

const path = z.object({ appid: z.string() })

/** Of very many codes the newest are enough to choose from. */
const choice = z.object({ limit: z.coerce.number().int().min(1).default(100) })

const newCode = z.strictObject({
  scene: z.union([z.string().min(1).max(64), z.int().min(1).max(4_294_967_295)]),
  /** A code without it is permanent. */
  expireSeconds: z.int().min(60).max(2_592_000).optional(),
})

/** Many permanent ones, of the scenes from 1 on. */
const manyCodes = z.strictObject({ count: z.int().min(1).max(100_000) })

export function qrCodeRoutes(app: FastifyInstance, { accounts, qrCodes }: Parts): void {
  const permanent = (appid: string, scene: number) =>
    qrCodes.create(appid, { scene, lifeSeconds: undefined })

  app.get('/accounts/:appid/qr-codes', ({ params, query }, reply) => {
    const codes = qrCodes.of(accounts.get(path.parse(params).appid).appid)
    const newest = codes.slice(0, choice.parse(query).limit)
    return reply.header('x-total-count', codes.length).send(newest)
  })

  app.post('/accounts/:appid/qr-codes', ({ params, body }) => {
    const { appid } = accounts.get(path.parse(params).appid)
    if (Object.hasOwn(Object(body), 'count')) {
      const { count } = manyCodes.parse(body)
      for (let scene = 1; scene <= count; scene++) permanent(appid, scene)
      return { count }
    }
    const { scene, expireSeconds } = newCode.parse(body)
    return qrCodes.create(appid, { scene, lifeSeconds: expireSeconds })
  })
}

/** …/fans/:openid/scan: lets a fan scan a QR code with parameters. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { Fans } from '../fans/fans.ts'
import type { Say } from '../pushes/say.ts'
import type { QrCodes } from '../qrcodes/qr-codes.ts'
import { validCode } from '../qrcodes/valid-code.ts'
import { resultOf } from './push-result.ts'

interface Parts {
  readonly accounts: Accounts
  readonly fans: Fans
  readonly qrCodes: QrCodes
  readonly say: Say
}

const path = z.object({ appid: z.string(), openid: z.string() })

/** The ticket of a code, or what its picture says. */
const scanned = z.union([
  z.strictObject({ ticket: z.string() }),
  z.strictObject({ url: z.string() }),
])

export function scanRoutes(app: FastifyInstance, { accounts, fans, qrCodes, say }: Parts): void {
  app.post('/accounts/:appid/fans/:openid/scan', async ({ params, body }) => {
    const { appid, openid } = path.parse(params)
    const [account, fan] = [accounts.get(appid), fans.get(appid, openid)]
    const seen = scanned.parse(body)
    const { ticket, scene } = validCode(qrCodes, appid, 'ticket' in seen ? seen.ticket : seen.url)
    const type = fan.follows ? 'SCAN' : 'subscribe'
    return resultOf(await say(account, fan, { type, scene, ticket }))
  })
}

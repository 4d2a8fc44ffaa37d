/** Asks the hub of this machine whether it answers: `node deploy/health-check.ts`, exit code 0 when it does. */
import { get } from 'node:http'
import { get as getOverTls } from 'node:https'

const { MPHUB_PORT = '8080', MPHUB_TLS_CERT } = process.env
const where = { host: '127.0.0.1', port: MPHUB_PORT, path: '/healthz', timeout: 4_000 }

/** The certificate is made for another name than this address; what is asked is no secret. */
const asking =
  MPHUB_TLS_CERT === undefined ? get(where) : getOverTls({ ...where, rejectUnauthorized: false })

asking.on('response', ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1))
asking.on('timeout', () => process.exit(1))
asking.on('error', () => process.exit(1))

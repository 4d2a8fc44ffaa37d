/** Answers that nobody thought of. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as media from '../api/media.ts'
import * as menu from '../api/menu.ts'
import type { DownloadedFile } from '../media/binary-answer.ts'
import { startStandIn } from '../testing/stand-in.ts'
import { CallError } from './call-error.ts'
import { createClient } from './client.ts'

const credentials = { current: async () => 'token', replace: async () => 'token' }

describe('any bytes', () => {
  const piece = fc.oneof(
    fc.uint8Array(),
    fc.json().map((text) => Buffer.from(text)),
    fc.constantFrom('\uFEFF', '{"errcode":', '"', '\\', '\u0001', '<html>').map(Buffer.from),
  )

  it('are a result, or an error of this library', async () => {
    const said: { body: Buffer; gzip: boolean } = { body: Buffer.alloc(0), gzip: false }
    await using server = await startStandIn(
      () => (response) =>
        response.writeHead(200, said.gzip ? { 'content-encoding': 'gzip' } : {}).end(said.body),
    )
    const wechat = createClient({ credentials, domains: [server.url], retries: 0 })

    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.boolean(), async (pieces, gzip) => {
        Object.assign(said, { body: Buffer.concat(pieces), gzip })
        for (const call of [
          wechat.call(menu.get),
          wechat.call(media.get, { media_id: 'm' }),
          wechat.raw({ method: 'GET', path: '/x' }),
        ]) {
          const result = await call.catch((error: unknown) => error)
          if (result instanceof Error) expect(result).toBeInstanceOf(CallError)
          if (isDownload(result)) await result.bytes()
        }
      }),
      { numRuns: 150 },
    )
    await wechat.close()
  })
})

function isDownload(result: unknown): result is DownloadedFile {
  return typeof result === 'object' && result !== null && 'bytes' in result
}

/** /sim/media: the bytes of uploaded files; …/fans/:openid/media: uploads from a phone. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { ControlError } from '../control-error.ts'
import type { Fans } from '../fans/fans.ts'
import { contentTypeOf, mediaTypes, pathOf, type Media } from '../media/media.ts'
import { sample } from '../media/samples.ts'

interface Parts {
  readonly accounts: Accounts
  readonly address: () => string
  readonly fans: Fans
  readonly media: Media
}

const filePath = z.object({ mediaId: z.string() })
const accountPath = z.object({ appid: z.string() })
const fanPath = accountPath.extend({ openid: z.string() })

/** A voice is sent and heard as it is: nothing converts it. */
const upload = z.strictObject({
  type: z.enum(mediaTypes),
  /** In base64. */
  data: z.base64().min(1),
  name: z.string().min(1).max(256).default('upload'),
})

/** Permanent files of one kind, to come near to how many there may be. */
const manyFiles = z.strictObject({
  type: z.enum(mediaTypes),
  count: z.int().min(1).max(1_000),
})

/** What a phone sends is at most 10 MB, a third more in base64. */
const bodyLimit = 14 * 1024 * 1024

export function mediaRoutes(app: FastifyInstance, { accounts, address, fans, media }: Parts): void {
  app.get('/media/:mediaId', ({ params }, reply) => {
    const file = media.named(filePath.parse(params).mediaId)
    if (!file) throw unknownMedia()
    return reply
      .header('content-type', contentTypeOf(file))
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, max-age=86400')
      .send(media.bytesOf(file))
  })

  app.post('/accounts/:appid/fans/:openid/media', { bodyLimit }, ({ params, body }) => {
    const { appid, openid } = fanPath.parse(params)
    fans.get(accounts.get(appid).appid, openid)
    const { data, ...facts } = upload.parse(body)
    const bytes = Buffer.from(data, 'base64')
    const file = media.keep(appid, { ...facts, bytes, keeping: 'temporary' })
    return { mediaId: file.mediaId, url: address() + pathOf(file) }
  })

  app.post('/accounts/:appid/material', ({ params, body }) => {
    const { appid } = accounts.get(accountPath.parse(params).appid)
    const { type, count } = manyFiles.parse(body)
    const file = { type, name: type, bytes: sample(type), keeping: 'permanent' } as const
    const made = Array.from({ length: count }, () => media.keep(appid, file).mediaId)
    return { mediaIds: made }
  })
}

function unknownMedia(): ControlError {
  return new ControlError('unknown_media', {
    en: 'no such file: temporary ones are gone after three days',
    zh: '没有这个文件：临时素材三天后失效',
  })
}

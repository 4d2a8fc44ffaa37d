/** Calls that make QR codes with parameters, and show them. */
import { qrcode } from '@mphub/wechat/endpoints'
import type { z } from 'zod'
import { file, html } from '../api/answer.ts'
import { answering, servingAnyone, type ApiEndpoint } from '../api/endpoint.ts'
import type { RawInput } from '../api/input.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { pictureOf, pictureType } from './picture.ts'
import type { QrCodes } from './qr-codes.ts'

/** When nothing is said. WeChat’s pages say 30 as well. */
const usualLifeSeconds = 60

const actionNames = ['QR_SCENE', 'QR_STR_SCENE', 'QR_LIMIT_SCENE', 'QR_LIMIT_STR_SCENE']

export function qrCodeEndpoints({ qrCodes }: { qrCodes: QrCodes }): ApiEndpoint[] {
  return [
    answering(
      qrcode.create,
      ({ account: { appid }, input }) => {
        const given = input.action_info.scene
        const scene = 'scene_id' in given ? given.scene_id : given.scene_str
        const expire_seconds = lifeOf(input)
        const { ticket, url } = qrCodes.create(appid, { scene, lifeSeconds: expire_seconds })
        return { ticket, ...(expire_seconds && { expire_seconds }), url }
      },
      { inspect, refusals: { expire_seconds: 40097, scene_id: 40129, scene_str: 40129 } },
    ),
    servingAnyone(qrcode.show, async ({ input: { ticket } }) => {
      const code = qrCodes.find(ticket)
      if (!code || qrCodes.hasExpired(code)) return html('', 404)
      return file({ bytes: await pictureOf(code.url), contentType: pictureType })
    }),
  ]
}

function inspect({ action_name, action_info }: RawInput): void {
  if (!actionNames.includes(String(action_name))) throw new WechatRefusal(40052)
  const scene: unknown = Object(action_info).scene
  if (typeof scene !== 'object' || scene === null) throw new WechatRefusal(40053)
}

/** A permanent code has none. */
function lifeOf(input: z.output<typeof qrcode.create.input>): number | undefined {
  if (input.action_name === 'QR_SCENE' || input.action_name === 'QR_STR_SCENE') {
    return input.expire_seconds ?? usualLifeSeconds
  }
  return undefined
}

/** What the compiler knows about calls, by samples of each group: `npm run check` fails where it does not. */
import { describe, expectTypeOf, it } from 'vitest'
import type { Client } from './client/client.ts'
import type * as groups from './endpoints.ts'
import type { InputOf, ResultOf } from './endpoints.ts'
import { endpoint } from './api/endpoint.ts'
import { done } from './api/fields.ts'
import type { DownloadedFile } from './media/binary-answer.ts'
import type { MediaFile } from './media/media-file.ts'
import { z } from 'zod'

type Menu = InputOf<typeof groups.menu.create>
type CustomMessage = InputOf<typeof groups.customMessage.send>
type MassMessage = InputOf<typeof groups.mass.sendAll>
type QrCode = InputOf<typeof groups.qrcode.create>
type Fan = ResultOf<typeof groups.user.info>

describe('what a caller gives', () => {
  it('is exact in a menu', () => {
    expectTypeOf<{ button: [{ type: 'click'; name: string; key: string }] }>().toExtend<Menu>()
    expectTypeOf<{ button: [{ type: 'view'; name: string; key: string }] }>().not.toExtend<Menu>()
    expectTypeOf<{ button: [{ type: 'tap'; name: string; key: string }] }>().not.toExtend<Menu>()
    expectTypeOf<{ buttons: [] }>().not.toExtend<Menu>()
  })

  it('goes with the kind of a message', () => {
    type Text = { touser: string; msgtype: 'text'; text: { content: string } }
    type TextAsImage = { touser: string; msgtype: 'image'; text: { content: string } }

    expectTypeOf<Text>().toExtend<CustomMessage>()
    expectTypeOf<TextAsImage>().not.toExtend<CustomMessage>()
    expectTypeOf<Text & { filter: { is_to_all: true } }>().toExtend<MassMessage>()
    expectTypeOf<Text & { filter: { is_to_all: false } }>().not.toExtend<MassMessage>()
    expectTypeOf<Text & { businessid: number }>().toExtend<InputOf<typeof groups.business.send>>()
  })

  it('goes with the kind of a QR code', () => {
    type Scene<Value> = { action_info: { scene: Value } }

    expectTypeOf<{ action_name: 'QR_SCENE' } & Scene<{ scene_id: number }>>().toExtend<QrCode>()
    expectTypeOf<
      { action_name: 'QR_SCENE' } & Scene<{ scene_str: string }>
    >().not.toExtend<QrCode>()
  })

  it('may be a file in any of its forms', () => {
    expectTypeOf<InputOf<typeof groups.media.upload>['media']>().toEqualTypeOf<MediaFile>()
    expectTypeOf<InputOf<typeof groups.material.add>['type']>().toEqualTypeOf<
      'image' | 'voice' | 'video' | 'thumb'
    >()
    expectTypeOf<File>().toExtend<MediaFile>()
    expectTypeOf<InputOf<typeof groups.ocr.idCard>>().toHaveProperty('img_url')
    expectTypeOf<InputOf<typeof groups.img.aiCrop>>().toHaveProperty('ratios')
    expectTypeOf<InputOf<typeof groups.ai.addVoice>['format']>().toEqualTypeOf<'mp3' | undefined>()
  })

  it('leaves out what is always the same, and the token', () => {
    expectTypeOf<InputOf<typeof groups.base.stableToken>>().toEqualTypeOf<{
      appid: string
      secret: string
      grant_type?: 'client_credential' | undefined
      force_refresh?: boolean | undefined
    }>()
    expectTypeOf<InputOf<typeof groups.template.send>>().not.toHaveProperty('access_token')
    expectTypeOf<InputOf<typeof groups.sns.userInfo>>().toHaveProperty('access_token')
  })

  it('may be text where a number has 64 bits', () => {
    type Id = string | number | bigint

    expectTypeOf<InputOf<typeof groups.comment.open>['msg_data_id']>().toEqualTypeOf<Id>()
    expectTypeOf<InputOf<typeof groups.kfRecord.list>['msgid']>().toEqualTypeOf<Id>()
    expectTypeOf<InputOf<typeof groups.mass.delete>['msg_id']>().toEqualTypeOf<Id | undefined>()
  })
})

describe('what a caller gets', () => {
  it('differs with whether someone follows', () => {
    expectTypeOf<Extract<Fan, { subscribe: 1 }>['tagid_list']>().toEqualTypeOf<number[]>()
    expectTypeOf<Extract<Fan, { subscribe: 0 }>>().not.toHaveProperty('tagid_list')
  })

  it('has no fields but those described', () => {
    expectTypeOf<ResultOf<typeof groups.tag.list>>().toEqualTypeOf<{
      tags: { id: number; name: string; count: number }[]
    }>()
    expectTypeOf<ResultOf<typeof groups.menu.create>>().toEqualTypeOf<Record<string, never>>()
  })

  it('keeps numbers of 64 bits as text', () => {
    expectTypeOf<ResultOf<typeof groups.template.send>['msgid']>().toEqualTypeOf<string>()
    expectTypeOf<ResultOf<typeof groups.mass.sendAll>['msg_id']>().toEqualTypeOf<string>()
    expectTypeOf<ResultOf<typeof groups.freepublish.submit>['publish_id']>().toEqualTypeOf<string>()
  })

  it('may be a file, or something else', () => {
    expectTypeOf<ResultOf<typeof groups.qrcode.show>>().toEqualTypeOf<DownloadedFile>()
    expectTypeOf<ResultOf<typeof groups.media.get>>().toEqualTypeOf<
      DownloadedFile | { video_url: string }
    >()
  })

  it('is known in every group', () => {
    expectTypeOf<ResultOf<typeof groups.autoReply.getCurrent>>().toHaveProperty('is_autoreply_open')
    expectTypeOf<ResultOf<typeof groups.base.token>['expires_in']>().toBeNumber()
    expectTypeOf<ResultOf<typeof groups.blacklist.list>['next_openid']>().toBeString()
    expectTypeOf<
      ResultOf<typeof groups.component.createPreAuthCode>['pre_auth_code']
    >().toBeString()
    expectTypeOf<
      ResultOf<typeof groups.datacube.getUserSummary>['list'][0]['new_user']
    >().toBeNumber()
    expectTypeOf<ResultOf<typeof groups.draft.add>['media_id']>().toBeString()
    expectTypeOf<ResultOf<typeof groups.guide.getAcct>['guide_nickname']>().toBeString()
    expectTypeOf<ResultOf<typeof groups.invoice.getAuthUrl>['auth_url']>().toBeString()
    expectTypeOf<ResultOf<typeof groups.kfAccount.list>['kf_list'][0]['kf_id']>().toBeString()
    expectTypeOf<ResultOf<typeof groups.kfSession.waitCase>['count']>().toBeNumber()
    expectTypeOf<ResultOf<typeof groups.material.count>['voice_count']>().toBeNumber()
    expectTypeOf<ResultOf<typeof groups.open.get>['open_appid']>().toBeString()
    expectTypeOf<ResultOf<typeof groups.openapi.getQuota>['quota']['remain']>().toBeNumber()
    expectTypeOf<ResultOf<typeof groups.qrcodeJump.get>['list_size']>().toBeNumber()
    expectTypeOf<ResultOf<typeof groups.shorten.gen>['short_key']>().toBeString()
    expectTypeOf<ResultOf<typeof groups.sns.accessToken>['openid']>().toBeString()
    expectTypeOf<ResultOf<typeof groups.store.getStore>>().toHaveProperty('business')
    expectTypeOf<ResultOf<typeof groups.subscribe.addTemplate>['priTmplId']>().toBeString()
    expectTypeOf<ResultOf<typeof groups.userGroup.list>['groups'][0]['name']>().toBeString()
  })

  it('is an object at least, in the groups that are only listed', () => {
    expectTypeOf<ResultOf<typeof groups.card.create>>().toBeObject()
    expectTypeOf<ResultOf<typeof groups.device.bind>>().toBeObject()
    expectTypeOf<ResultOf<typeof groups.marketCode.applyCode>>().toBeObject()
    expectTypeOf<ResultOf<typeof groups.marketing.addActions>>().toBeObject()
    expectTypeOf<ResultOf<typeof groups.merchant.create>>().toBeObject()
    expectTypeOf<ResultOf<typeof groups.nontax.queryFee>>().toBeObject()
    expectTypeOf<ResultOf<typeof groups.poi.get>>().toBeObject()
    expectTypeOf<ResultOf<typeof groups.scan.create>>().toBeObject()
    expectTypeOf<ResultOf<typeof groups.shake.pageAdd>>().toBeObject()
    expectTypeOf<ResultOf<typeof groups.wifi.shopList>>().toBeObject()
    expectTypeOf<ResultOf<typeof groups.wxaLink.list>>().toBeObject()
    expectTypeOf<ResultOf<typeof groups.card.get>['card']>().toBeUnknown()
  })
})

describe('a call', () => {
  it('needs an input where a field is needed, and only there', () => {
    function compiled(wechat: Client, { menu, user }: typeof groups) {
      void wechat.call(menu.get)
      void wechat.call(user.info, { openid: 'oAbc' })
      // @ts-expect-error whose?
      void wechat.call(user.info)
      // @ts-expect-error a field that is not there
      void wechat.call(user.info, { openId: 'oAbc' })
      // @ts-expect-error a language that WeChat does not speak here
      void wechat.call(user.info, { openid: 'oAbc', lang: 'de' })
      // @ts-expect-error an object is not a call
      void wechat.call({ id: 'menu.get' })
    }
    expectTypeOf(compiled).toBeFunction()
  })
})

describe('a definition', () => {
  const facts = { id: 'a.b', page: '页', summary: 'S.', method: 'POST', path: '/a/b' } as const

  it('names only fields that its input has, and an example that fits', () => {
    const input = () => z.strictObject({ type: z.string() })
    const result = done

    endpoint({ ...facts, input, result, query: ['type'], example: { input: { type: 'x' } } })
    // @ts-expect-error no such field
    endpoint({ ...facts, input, result, query: ['kind'], example: { input: { type: 'x' } } })
    // @ts-expect-error an example that lacks a field
    endpoint({ ...facts, input, result, example: { input: {} } })
  })
})

/** What the compiler takes and refuses, by one call of each group: `npm run check` fails where it does not. */
import { describe, expectTypeOf, it } from 'vitest'
import type { Client } from './client/client.ts'
import type * as groups from './endpoints.ts'

const openid = 'oAbcDefGhiJklMnoPqrStuVwxYz0'
const appid = 'wx1234567890abcdef'
const kf_account = 'anna@shop'
const day = '2026-11-20'
const url = 'https://example.com/picture.png'
const file = new File(['…'], 'picture.png')

describe('a call takes what its page says, and nothing else', () => {
  it('for messages, menus, material and fans', () => {
    function compiled({ call }: Client, to: typeof groups) {
      void call(to.autoReply.getCurrent)
      // @ts-expect-error it takes nothing
      void call(to.autoReply.getCurrent, { openid })
      void call(to.base.getTicket, { type: 'jsapi' })
      // @ts-expect-error no such ticket
      void call(to.base.getTicket, { type: 'jsapi_ticket' })
      void call(to.blacklist.add, { openid_list: [openid] })
      // @ts-expect-error a list
      void call(to.blacklist.add, { openid_list: openid })
      void call(to.comment.close, { msg_data_id: '2247483700' })
      // @ts-expect-error a number of 64 bits
      void call(to.comment.close, { msg_data_id: true })
      void call(to.component.createPreAuthCode, { component_appid: appid })
      // @ts-expect-error the platform’s
      void call(to.component.createPreAuthCode, { appid })
      void call(to.customMessage.typing, { touser: openid, command: 'Typing' })
      // @ts-expect-error in WeChat’s spelling
      void call(to.customMessage.typing, { touser: openid, command: 'typing' })
      void call(to.datacube.getUserSummary, { begin_date: day, end_date: day })
      // @ts-expect-error until when?
      void call(to.datacube.getUserSummary, { begin_date: day })
      void call(to.draft.batchGet, { offset: 0, count: 1 })
      // @ts-expect-error 0 or 1
      void call(to.draft.batchGet, { offset: 0, count: 1, no_content: true })
      void call(to.freepublish.batchGet, { offset: 0, count: 1 })
      // @ts-expect-error how many?
      void call(to.freepublish.batchGet, { offset: 0 })
      void call(to.kfAccount.delete, { kf_account })
      // @ts-expect-error by its account
      void call(to.kfAccount.delete, { kf_id: '1001' })
      void call(to.kfRecord.list, { starttime: 1, endtime: 2, msgid: 1, number: 10 })
      // @ts-expect-error seconds
      void call(to.kfRecord.list, { starttime: day, endtime: day, msgid: 1, number: 10 })
      void call(to.kfSession.list, { kf_account })
      // @ts-expect-error whose?
      void call(to.kfSession.list)
      void call(to.mass.setSpeed, { speed: 0 })
      // @ts-expect-error 0 to 4
      void call(to.mass.setSpeed, { speed: 'fast' })
      void call(to.material.add, { type: 'image', media: file })
      // @ts-expect-error no article
      void call(to.material.add, { type: 'news', media: file })
      void call(to.media.uploadImg, { media: file })
      // @ts-expect-error a file
      void call(to.media.uploadImg, { media: 7 })
      void call(to.menu.delConditional, { menuid: '208379533' })
      // @ts-expect-error a text
      void call(to.menu.delConditional, { menuid: 208379533 })
      void call(to.open.create, { appid })
      // @ts-expect-error a text
      void call(to.open.create, { appid: 1 })
      void call(to.openapi.clearQuota, { appid })
      // @ts-expect-error whose?
      void call(to.openapi.clearQuota, {})
      void call(to.qrcode.show, { ticket: 'T' })
      // @ts-expect-error a text
      void call(to.qrcode.show, { ticket: { ticket: 'T' } })
      void call(to.shorten.fetch, { short_key: 'aBcDeFgHiJkLmNo' })
      // @ts-expect-error WeChat’s names are not ours to change
      void call(to.shorten.fetch, { key: 'aBcDeFgHiJkLmNo' })
      void call(to.sns.refreshToken, { appid, refresh_token: 'R' })
      // @ts-expect-error which one?
      void call(to.sns.refreshToken, { appid })
      void call(to.subscribe.getPubTemplateKeywords, { tid: '99' })
      // @ts-expect-error a text
      void call(to.subscribe.getPubTemplateKeywords, { tid: 99 })
      void call(to.tag.getFans, { tagid: 100 })
      // @ts-expect-error so spelt only elsewhere
      void call(to.tag.getFans, { tag_id: 100 })
      void call(to.template.add, { template_id_short: 'TM00015' })
      // @ts-expect-error the short one
      void call(to.template.add, { template_id: 'TM00015' })
      void call(to.user.info, { openid })
      // @ts-expect-error batchGet takes several
      void call(to.user.info, { openid: [openid] })
      void call(to.userGroup.delete, { group: { id: 100 } })
      // @ts-expect-error inside of group
      void call(to.userGroup.delete, { id: 100 })
    }
    expectTypeOf(compiled).toBeFunction()
  })

  it('for cards, shops, devices and what else there is', () => {
    function compiled({ call }: Client, to: typeof groups) {
      void call(to.ai.queryVoice, { voice_id: 'voice-7' })
      // @ts-expect-error WeChat’s names are not ours to change
      void call(to.ai.queryVoice, { voiceId: 'voice-7' })
      void call(to.business.update, { business_id: 1 })
      // @ts-expect-error a number
      void call(to.business.update, { business_id: '1' })
      void call(to.card.payGiftDelete, { rule_id: 1 })
      // @ts-expect-error no such field
      void call(to.card.payGiftDelete, { rule_id: 1, card_id: 'c' })
      void call(to.device.bind, { ticket: 'T' })
      // @ts-expect-error not even an object
      void call(to.device.bind, 'T')
      void call(to.guide.getCardMaterial, { type: 1 })
      // @ts-expect-error a number
      void call(to.guide.getCardMaterial, { type: 'mini' })
      void call(to.img.aiCrop, { img_url: url })
      // @ts-expect-error a text
      void call(to.img.aiCrop, { img_url: new URL(url) })
      void call(to.invoice.platformSetPdf, { pdf: file })
      // @ts-expect-error a file
      void call(to.invoice.platformSetPdf, { pdf: 7 })
      void call(to.marketCode.applyCodeDownload, { application_id: 1, code_start: 1, code_end: 1 })
      // @ts-expect-error which codes?
      void call(to.marketCode.applyCodeDownload, { application_id: 1 })
      void call(to.marketing.addActions, { actions: [] })
      // @ts-expect-error not even an object
      void call(to.marketing.addActions, 'actions')
      void call(to.merchant.get, { product_id: 'P' })
      // @ts-expect-error not even an object
      void call(to.merchant.get, 'P')
      void call(to.nontax.downloadBill, { bill_date: day })
      // @ts-expect-error a text
      void call(to.nontax.downloadBill, { bill_date: new Date() })
      void call(to.ocr.bankCard, { img_url: url })
      // @ts-expect-error no such field
      void call(to.ocr.bankCard, { url })
      void call(to.poi.list, { begin: 0, limit: 1 })
      // @ts-expect-error a number
      void call(to.poi.list, { begin: '0', limit: 1 })
      void call(to.qrcodeJump.delete, { prefix: url })
      // @ts-expect-error one at a time
      void call(to.qrcodeJump.delete, { prefixes: [url] })
      void call(to.scan.getInfoV2, { product: { pid: 'pid-7' } })
      // @ts-expect-error inside of product
      void call(to.scan.getInfoV2, { pid: 'pid-7' })
      void call(to.shake.pageAdd, { title: 't' })
      // @ts-expect-error not even an object
      void call(to.shake.pageAdd, 't')
      void call(to.store.delStore, { poi_id: '271864249' })
      // @ts-expect-error a text
      void call(to.store.delStore, { poi_id: 271864249 })
      void call(to.wifi.shopList, { pageindex: 1 })
      // @ts-expect-error not even an object
      void call(to.wifi.shopList, 1)
      void call(to.wxaLink.unlink, { appid })
      // @ts-expect-error a text
      void call(to.wxaLink.unlink, { appid: null })
    }
    expectTypeOf(compiled).toBeFunction()
  })
})

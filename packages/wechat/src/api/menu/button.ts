/** Buttons of a menu (自定义菜单), as they are given and as WeChat tells them. */
import { z } from 'zod'
import { answer, oneOf, strictObject, utf8 } from '../fields.ts'

/** Kinds whose tap, scan, picture or place comes as an event with the button’s key. */
const keyed = [
  'click',
  'scancode_push',
  'scancode_waitmsg',
  'pic_sysphoto',
  'pic_photo_or_album',
  'pic_weixin',
  'location_select',
] as const

const kinds = [
  ...keyed,
  'view',
  'miniprogram',
  'media_id',
  'view_limited',
  'article_id',
  'article_view_limited',
] as const

/** A button of the first level: one that does something, or one that opens up to five others. */
export function button() {
  return z.union([
    action(16),
    strictObject({
      /** At most 16 bytes, about 5 Chinese characters. */
      name: utf8(16),
      sub_button: z.array(action(60)).min(1).max(5),
    }),
  ])
}

function action(nameBytes: number) {
  const name = utf8(nameBytes).min(1)
  return z.discriminatedUnion('type', [
    strictObject({
      type: z.enum(keyed),
      /** At most 16 bytes on the first level, 60 on the second. */
      name,
      /** Comes back as `eventKey`. */
      key: utf8(128),
    }),
    strictObject({
      type: z.literal('view'),
      name,
      /** The page that opens. */
      url: utf8(1024),
    }),
    strictObject({
      type: z.literal('miniprogram'),
      name,
      /** For clients that know no mini programs. */
      url: utf8(1024),
      /** Of a mini program that is linked to the account. */
      appid: z.string(),
      pagepath: z.string(),
    }),
    strictObject({
      type: z.enum(['media_id', 'view_limited']),
      name,
      /** Permanent material. */
      media_id: z.string(),
    }),
    strictObject({
      type: z.enum(['article_id', 'article_view_limited']),
      name,
      /** Of a published article. */
      article_id: z.string(),
    }),
  ])
}

/** A button of the first level as WeChat tells it, with what older menus still hold. */
export function answeredButton() {
  return answer({
    ...answeredAction(),
    sub_button: z.array(answer(answeredAction())).optional(),
  })
}

function answeredAction() {
  return {
    /** Missing from a button that opens others. */
    type: oneOf(kinds).optional(),
    name: z.string(),
    key: z.string().optional(),
    url: z.string().optional(),
    media_id: z.string().optional(),
    article_id: z.string().optional(),
    appid: z.string().optional(),
    pagepath: z.string().optional(),
  }
}

/** A button of the live menu, which may have been made in the console of the account. */
export function liveButton() {
  return answer({
    ...liveAction(),
    /** An object with a list here, unlike in `menu.get`. */
    sub_button: answer({ list: z.array(answer(liveAction())) }).optional(),
  })
}

function liveAction() {
  return {
    /** Of the API, or from the console: `view`, `text`, `img`, `photo`, `video`, `voice`, `news`. */
    type: z.string().optional(),
    name: z.string(),
    key: z.string().optional(),
    url: z.string().optional(),
    /** From the console: a text, a media_id that lives for three days, or an address, by type. */
    value: z.string().optional(),
    appid: z.string().optional(),
    pagepath: z.string().optional(),
    news_info: answer({ list: z.array(answer(liveArticle())) }).optional(),
  }
}

function liveArticle() {
  return {
    title: z.string(),
    author: z.string().optional(),
    digest: z.string().optional(),
    /** 0 no, 1 yes. */
    show_cover: z.number(),
    cover_url: z.string(),
    content_url: z.string(),
    /** Empty hides 阅读原文. */
    source_url: z.string().optional(),
  }
}

/** What a customer-service message (客服消息) may hold, by kind. */
import { z } from 'zod'
import { strictObject, utf8 } from '../fields.ts'

/** The messages that a fan may get, told apart by `msgtype`; each also has the fields of `frame`. */
export function messages<Frame extends z.ZodRawShape>(frame: Frame) {
  return z.discriminatedUnion('msgtype', [
    strictObject({ ...frame, msgtype: z.literal('text'), text: text() }),
    strictObject({ ...frame, msgtype: z.literal('image'), image: media() }),
    strictObject({ ...frame, msgtype: z.literal('voice'), voice: media() }),
    strictObject({ ...frame, msgtype: z.literal('video'), video: video() }),
    strictObject({ ...frame, msgtype: z.literal('music'), music: music() }),
    strictObject({ ...frame, msgtype: z.literal('news'), news: news() }),
    strictObject({ ...frame, msgtype: z.literal('mpnews'), mpnews: media() }),
    strictObject({ ...frame, msgtype: z.literal('mpnewsarticle'), mpnewsarticle: article() }),
    strictObject({ ...frame, msgtype: z.literal('msgmenu'), msgmenu: msgmenu() }),
    strictObject({ ...frame, msgtype: z.literal('wxcard'), wxcard: card() }),
    strictObject({ ...frame, msgtype: z.literal('miniprogrampage'), miniprogrampage: page() }),
    strictObject({ ...frame, msgtype: z.literal('link'), link: link() }),
  ])
}

function text() {
  return strictObject({
    /** May hold an `<a>` with data-miniprogram-appid and data-miniprogram-path. At most 2048 bytes. */
    content: utf8(2048),
  })
}

function media() {
  return strictObject({
    media_id: z.string(),
  })
}

function video() {
  return strictObject({
    media_id: z.string(),
    thumb_media_id: z.string(),
    title: z.string().optional(),
    description: z.string().optional(),
  })
}

function music() {
  return strictObject({
    title: z.string().optional(),
    description: z.string().optional(),
    musicurl: z.string(),
    /** For a fan on Wi-Fi. */
    hqmusicurl: z.string().optional(),
    thumb_media_id: z.string(),
  })
}

/** A card that opens a page. */
function news() {
  return strictObject({
    /** Exactly 1. */
    articles: z
      .array(
        strictObject({
          title: z.string(),
          description: z.string(),
          url: z.string(),
          picurl: z.string(),
        }),
      )
      .length(1),
  })
}

function article() {
  return strictObject({
    /** Of a published article. */
    article_id: z.string(),
  })
}

/** Lines to tap. A tap comes back as a text message with the line’s id in `bizmsgmenuid`. */
function msgmenu() {
  return strictObject({
    head_content: z.string().optional(),
    list: z.array(strictObject({ id: z.string(), content: z.string() })).min(1),
    tail_content: z.string().optional(),
  })
}

function card() {
  return strictObject({
    card_id: z.string(),
  })
}

function page() {
  return strictObject({
    title: z.string().optional(),
    /** Of a mini program that is linked to the account. */
    appid: z.string(),
    pagepath: z.string(),
    /** A cover, best 520 × 416. */
    thumb_media_id: z.string(),
  })
}

/** For mini programs, not for Official Accounts. */
function link() {
  return strictObject({
    title: z.string(),
    description: z.string(),
    url: z.string(),
    thumb_url: z.string(),
  })
}

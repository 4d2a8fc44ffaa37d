/** What a mass message (群发) may hold, by kind. */
import { z } from 'zod'
import { flag, strictObject } from '../fields.ts'

/** The messages that many fans may get, told apart by `msgtype`; each also has the fields of `frame`. */
export function messages<Frame extends z.ZodRawShape>(frame: Frame) {
  return z.discriminatedUnion('msgtype', [
    strictObject({ ...frame, msgtype: z.literal('mpnews'), mpnews: media() }),
    strictObject({ ...frame, msgtype: z.literal('text'), text: text() }),
    strictObject({ ...frame, msgtype: z.literal('voice'), voice: media() }),
    strictObject({ ...frame, msgtype: z.literal('image'), images: images() }),
    strictObject({ ...frame, msgtype: z.literal('mpvideo'), mpvideo: mpvideo() }),
    strictObject({ ...frame, msgtype: z.literal('wxcard'), wxcard: card() }),
  ])
}

/** What one fan may be shown beforehand. A preview of pictures names one of them. */
export function previews<Frame extends z.ZodRawShape>(frame: Frame) {
  return z.discriminatedUnion('msgtype', [
    strictObject({ ...frame, msgtype: z.literal('mpnews'), mpnews: media() }),
    strictObject({ ...frame, msgtype: z.literal('text'), text: text() }),
    strictObject({ ...frame, msgtype: z.literal('voice'), voice: media() }),
    strictObject({ ...frame, msgtype: z.literal('music'), music: media() }),
    strictObject({ ...frame, msgtype: z.literal('image'), image: media() }),
    strictObject({ ...frame, msgtype: z.literal('mpvideo'), mpvideo: media() }),
    strictObject({ ...frame, msgtype: z.literal('wxcard'), wxcard: previewedCard() }),
  ])
}

function media() {
  return strictObject({
    /** For mpnews the draft’s, from `draft.add`. */
    media_id: z.string(),
  })
}

function text() {
  return strictObject({
    content: z.string(),
  })
}

/** Pictures, the first of which is the cover. */
function images() {
  return strictObject({
    media_ids: z.array(z.string()).min(1),
    /** What stands beside the pictures. */
    recommend: z.string().optional(),
    title: z.string().optional(),
    need_open_comment: flag().optional(),
    only_fans_can_comment: flag().optional(),
  })
}

function mpvideo() {
  return strictObject({
    /** From `media.uploadVideo`. */
    media_id: z.string(),
    title: z.string().optional(),
    description: z.string().optional(),
  })
}

/** Refused since August 2024 (45113). */
function card() {
  return strictObject({
    card_id: z.string(),
  })
}

function previewedCard() {
  return strictObject({
    card_id: z.string(),
    /** A JSON text in older documents. */
    card_ext: strictObject({
      code: z.string().optional(),
      openid: z.string().optional(),
      timestamp: z.string().optional(),
      signature: z.string().optional(),
    }).optional(),
  })
}

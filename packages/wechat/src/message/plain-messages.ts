/** What a fan can send (接收普通消息). */
import { integer, optionalText, text, type FieldReader } from './field-values.ts'

/** By `MsgType`. */
export const plainMessages = {
  text: (fields) => ({
    content: text(fields.Content),
    /** Which entry of a menu message (客服菜单消息) was tapped, when one was. */
    bizMsgMenuId: optionalText(fields.bizmsgmenuid),
  }),
  image: (fields) => ({
    picUrl: text(fields.PicUrl),
    /** For the temporary-media call, for 3 days. */
    mediaId: text(fields.MediaId),
  }),
  voice: (fields) => ({
    mediaId: text(fields.MediaId),
    /** `amr` or `speex`. */
    format: text(fields.Format),
    mediaId16K: optionalText(fields.MediaId16K),
    /** What speech recognition understood. Long missing or empty in practice. */
    recognition: optionalText(fields.Recognition),
  }),
  video: (fields) => ({ mediaId: text(fields.MediaId), thumbMediaId: text(fields.ThumbMediaId) }),
  shortvideo: (fields) => ({
    mediaId: text(fields.MediaId),
    thumbMediaId: text(fields.ThumbMediaId),
  }),
  location: (fields) => ({
    /** Latitude, as decimal text. */
    locationX: text(fields.Location_X),
    /** Longitude, as decimal text. */
    locationY: text(fields.Location_Y),
    scale: text(fields.Scale),
    label: text(fields.Label),
  }),
  link: (fields) => ({
    title: text(fields.Title),
    description: text(fields.Description),
    url: text(fields.Url),
  }),
  /** Not on the official pages; seen in production. */
  file: (fields) => ({
    title: text(fields.Title),
    description: text(fields.Description),
    fileKey: text(fields.FileKey),
    fileMd5: text(fields.FileMd5),
    fileTotalLen: integer(fields.FileTotalLen),
  }),
  /** Sent to mini programs (小程序) only. */
  miniprogrampage: (fields) => ({
    title: text(fields.Title),
    appId: text(fields.AppId),
    pagePath: text(fields.PagePath),
    thumbUrl: text(fields.ThumbUrl),
    thumbMediaId: text(fields.ThumbMediaId),
  }),
} satisfies Record<string, FieldReader>

/** 临时素材: files that live for three days, and images of articles. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import {
  answer,
  downloadedFile,
  exampleFile,
  flag,
  oneOf,
  strictObject,
  uploadFile,
} from './fields.ts'

/**
 * 新增临时素材. Uploads a temporary file kept for three days.
 *
 * May be used many times within its three days.
 *
 * For all accounts. 100,000 calls a day (test account 500). Lives 3 days. Files: image (png, jpeg,
 * jpg, gif) up to 10 MB; voice (amr, mp3) up to 2 MB and 60 seconds; video (mp4) up to 10 MB; thumb
 * (jpg) up to 64 KB.
 *
 * Errors: 40004, 40005, 40006, 40007, 40009, 40010, 40011, 40012, 41005, 44001, 45001, 45007.
 */
export const upload = endpoint({
  id: 'media.upload',
  page: '新增临时素材',
  summary: 'Uploads a temporary file kept for three days.',
  method: 'POST',
  path: '/cgi-bin/media/upload',
  query: ['type'],
  files: ['media'],
  answer: 'bare',
  input: () =>
    strictObject({
      type: z.enum(['image', 'voice', 'video', 'thumb']),
      media: uploadFile(),
    }),
  result: () =>
    answer({
      type: oneOf(['image', 'voice', 'video', 'thumb']),
      /** Absent for thumb in practice. */
      media_id: z.string().optional(),
      /** Returned in place of media_id for type thumb. */
      thumb_media_id: z.string().optional(),
      /** Unix seconds. */
      created_at: z.number(),
    }),
  limits: {
    perDay: 100000,
    perDayOfTestAccount: 500,
    ttlSeconds: 259200,
    files: {
      image: { maxBytes: 10485760, formats: ['png', 'jpeg', 'jpg', 'gif'] },
      voice: { maxBytes: 2097152, maxSeconds: 60, formats: ['amr', 'mp3'] },
      video: { maxBytes: 10485760, formats: ['mp4'] },
      thumb: { maxBytes: 65536, formats: ['jpg'] },
    },
  },
  callers: { subscription: 'any', service: 'any' },
  errors: [40004, 40005, 40006, 40007, 40009, 40010, 40011, 40012, 41005, 44001, 45001, 45007],
  notes: ['May be used many times within its three days.'],
  example: {
    input: { type: 'image', media: exampleFile('photo.jpg', 'image/jpeg') },
    answer: { type: 'image', media_id: 'mEdIa-iD_0123456789', created_at: 1795737600 },
  },
})

/**
 * 获取临时素材. Downloads a temporary file; a video is answered with an address instead.
 *
 * Voice comes as AMR at 8 kHz; `media.getJssdk` gives the better recording.
 *
 * For all accounts. 200,000 calls a day (test account 1,000).
 *
 * Errors: 40007, 46001.
 */
export const get = endpoint({
  id: 'media.get',
  page: '获取临时素材',
  summary: 'Downloads a temporary file; a video is answered with an address instead.',
  method: 'GET',
  path: '/cgi-bin/media/get',
  answer: 'file',
  input: () =>
    strictObject({
      media_id: z.string(),
    }),
  result: () =>
    z.union([
      downloadedFile(),
      answer({
        /** A video comes as an address. */
        video_url: z.string(),
      }),
    ]),
  limits: { perDay: 200000, perDayOfTestAccount: 1000 },
  callers: { subscription: 'any', service: 'any' },
  errors: [40007, 46001],
  notes: ['Voice comes as AMR at 8 kHz; `media.getJssdk` gives the better recording.'],
  example: { input: { media_id: 'mEdIa-iD_0123456789' } },
})

/**
 * 获取高清语音素材. Downloads the 16 kHz speex recording uploaded by JS-SDK uploadVoice.
 *
 * For verified accounts.
 *
 * Errors: 40007.
 */
export const getJssdk = endpoint({
  id: 'media.getJssdk',
  page: '获取高清语音素材',
  summary: 'Downloads the 16 kHz speex recording uploaded by JS-SDK uploadVoice.',
  method: 'GET',
  path: '/cgi-bin/media/get/jssdk',
  answer: 'file',
  input: () =>
    strictObject({
      /** ServerId returned by uploadVoice. */
      media_id: z.string(),
    }),
  result: downloadedFile,
  errors: [40007],
  example: { input: { media_id: 'mEdIa-iD_0123456789' } },
})

/**
 * 上传发表内容中的图片. Uploads an image for use inside article bodies and returns its address; it does not
 * count as material.
 *
 * For all accounts. Files: media (jpg, png) up to 1 MB.
 *
 * Errors: 40005, 40009, 40137, 41005.
 */
export const uploadImg = endpoint({
  id: 'media.uploadImg',
  page: '上传发表内容中的图片',
  summary:
    'Uploads an image for use inside article bodies and returns its address; it does not count as material.',
  method: 'POST',
  path: '/cgi-bin/media/uploadimg',
  files: ['media'],
  answer: 'bare',
  input: () => strictObject({ media: uploadFile() }),
  result: () =>
    answer({
      /** On an mmbiz host. */
      url: z.string(),
    }),
  limits: { files: { media: { maxBytes: 1048576, formats: ['jpg', 'png'] } } },
  callers: { subscription: 'any', service: 'any' },
  errors: [40005, 40009, 40137, 41005],
  example: {
    input: { media: exampleFile('photo.jpg', 'image/jpeg') },
    answer: { url: 'https://example.com/news' },
  },
})

/**
 * 上传群发视频. Turns an uploaded video into the media_id that mass calls accept.
 *
 * Also documented on the file.api.weixin.qq.com host in old pages.
 *
 * For verified accounts.
 *
 * Errors: 40007, 48022.
 */
export const uploadVideo = endpoint({
  id: 'media.uploadVideo',
  page: '上传群发视频',
  summary: 'Turns an uploaded video into the media_id that mass calls accept.',
  method: 'POST',
  path: '/cgi-bin/media/uploadvideo',
  answer: 'bare',
  input: () =>
    strictObject({
      /** From media.upload or material.add. */
      media_id: z.string(),
      title: z.string().optional(),
      description: z.string().optional(),
    }),
  result: () =>
    answer({
      type: oneOf(['video']),
      media_id: z.string(),
      created_at: z.number(),
    }),
  errors: [40007, 48022],
  notes: ['Also documented on the file.api.weixin.qq.com host in old pages.'],
  example: {
    input: { media_id: 'mEdIa-iD_0123456789' },
    answer: { type: 'video', media_id: 'mEdIa-iD_0123456789', created_at: 1795737600 },
  },
})

/**
 * 上传图文消息素材. Uploads an article set for mass messages; replaced by draft.add.
 *
 * For verified accounts. 10 calls a day.
 *
 * Errors: 40007, 45003, 45004, 45005, 45008.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const uploadNews = endpoint({
  id: 'media.uploadNews',
  page: '上传图文消息素材',
  summary: 'Uploads an article set for mass messages; replaced by draft.add.',
  method: 'POST',
  path: '/cgi-bin/media/uploadnews',
  answer: 'bare',
  input: () =>
    strictObject({
      /** 1 to 8. */
      articles: z
        .array(
          strictObject({
            thumb_media_id: z.string(),
            author: z.string().optional(),
            title: z.string(),
            content_source_url: z.string().optional(),
            content: z.string(),
            digest: z.string().optional(),
            show_cover_pic: flag().optional(),
            need_open_comment: flag().optional(),
            only_fans_can_comment: flag().optional(),
          }),
        )
        .min(1)
        .max(8),
    }),
  result: () =>
    answer({
      type: oneOf(['news']),
      media_id: z.string(),
      created_at: z.number(),
    }),
  limits: { perDay: 10, maxItems: 8 },
  errors: [40007, 45003, 45004, 45005, 45008],
  legacy: true,
  example: {
    input: {
      articles: [
        {
          thumb_media_id: 'tHuMb-iD_0123456789',
          title: '十一月的新品',
          content: '<p>欢迎光临</p>',
        },
      ],
    },
    answer: { type: 'news', media_id: 'mEdIa-iD_0123456789', created_at: 1795737600 },
  },
})

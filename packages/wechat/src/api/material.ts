/** 永久素材: files that stay. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import {
  answer,
  done,
  downloadedFile,
  exampleFile,
  flag,
  strictObject,
  uploadFile,
} from './fields.ts'

/**
 * 上传永久素材. Uploads a permanent file.
 *
 * For all accounts. Files: image (bmp, png, jpeg, jpg, gif) up to 10 MB; voice (mp3, wma, wav, amr)
 * up to 2 MB and 60 seconds; video (mp4) up to 10 MB; thumb (jpg) up to 64 KB.
 *
 * Errors: 40004, 40005, 40006, 40007, 40009, 41005, 45001, 45034, 45074.
 */
export const add = endpoint({
  id: 'material.add',
  page: '上传永久素材',
  summary: 'Uploads a permanent file.',
  method: 'POST',
  path: '/cgi-bin/material/add_material',
  query: ['type'],
  files: ['media'],
  answer: 'bare',
  input: () =>
    strictObject({
      type: z.enum(['image', 'voice', 'video', 'thumb']),
      media: uploadFile(),
      /** Needed for video. */
      description: strictObject({
        title: z.string(),
        introduction: z.string(),
      }).optional(),
    }).refine(({ type, description }) => type !== 'video' || description !== undefined, {
      error: 'a video needs a title and an introduction',
      path: ['description'],
    }),
  result: () =>
    answer({
      media_id: z.string(),
      /** Images only; served inside Tencent domains. */
      url: z.string().optional(),
      /** Empty array in practice. */
      item: z.array(z.looseObject({})).optional(),
    }),
  limits: {
    files: {
      image: { maxBytes: 10485760, formats: ['bmp', 'png', 'jpeg', 'jpg', 'gif'] },
      voice: { maxBytes: 2097152, maxSeconds: 60, formats: ['mp3', 'wma', 'wav', 'amr'] },
      video: { maxBytes: 10485760, formats: ['mp4'] },
      thumb: { maxBytes: 65536, formats: ['jpg'] },
    },
  },
  callers: { subscription: 'any', service: 'any' },
  errors: [40004, 40005, 40006, 40007, 40009, 41005, 45001, 45034, 45074],
  example: {
    input: { type: 'image', media: exampleFile('photo.jpg', 'image/jpeg') },
    answer: { media_id: 'mEdIa-iD_0123456789', url: 'https://mmbiz.qpic.cn/photo.jpg' },
  },
})

/**
 * 获取永久素材. Returns a permanent material; the shape depends on its type.
 *
 * For all accounts.
 *
 * Errors: 40007.
 */
export const get = endpoint({
  id: 'material.get',
  page: '获取永久素材',
  summary: 'Returns a permanent material; the shape depends on its type.',
  method: 'POST',
  path: '/cgi-bin/material/get_material',
  answer: 'file',
  input: () =>
    strictObject({
      media_id: z.string(),
    }),
  result: () =>
    z.union([
      downloadedFile(),
      answer({ news_item: z.array(article()) }),
      answer({
        /** Of a video. */
        title: z.string(),
        description: z.string(),
        down_url: z.string(),
      }),
    ]),
  callers: { subscription: 'any', service: 'any' },
  errors: [40007],
  repeatable: true,
  example: { input: { media_id: 'mEdIa-iD_0123456789' } },
})

/**
 * 删除永久素材. Deletes a permanent material.
 *
 * For all accounts.
 *
 * Errors: 40007, 45060, 48005.
 */
const remove = endpoint({
  id: 'material.delete',
  page: '删除永久素材',
  summary: 'Deletes a permanent material.',
  method: 'POST',
  path: '/cgi-bin/material/del_material',
  input: () =>
    strictObject({
      media_id: z.string(),
    }),
  result: done,
  callers: { subscription: 'any', service: 'any' },
  errors: [40007, 45060, 48005],
  example: { input: { media_id: 'mEdIa-iD_0123456789' } },
})

/**
 * 获取永久素材总数. Counts permanent materials, including those made in the console.
 *
 * For all accounts.
 */
export const count = endpoint({
  id: 'material.count',
  page: '获取永久素材总数',
  summary: 'Counts permanent materials, including those made in the console.',
  method: 'GET',
  path: '/cgi-bin/material/get_materialcount',
  answer: 'bare',
  input: () => strictObject({}),
  result: () =>
    answer({
      voice_count: z.number(),
      video_count: z.number(),
      image_count: z.number(),
      news_count: z.number(),
    }),
  callers: { subscription: 'any', service: 'any' },
  example: { input: {}, answer: { voice_count: 1, video_count: 1, image_count: 1, news_count: 1 } },
})

/**
 * 获取永久素材列表. Pages through permanent materials of one type.
 *
 * For all accounts.
 *
 * Errors: 40004, 40007.
 */
export const batchGet = endpoint({
  id: 'material.batchGet',
  page: '获取永久素材列表',
  summary: 'Pages through permanent materials of one type.',
  method: 'POST',
  path: '/cgi-bin/material/batchget_material',
  answer: 'bare',
  input: () =>
    strictObject({
      type: z.enum(['image', 'video', 'voice', 'news']),
      /** From 0. */
      offset: z.int().min(0),
      /** 1 to 20. */
      count: z.int().min(1).max(20),
    }),
  result: () =>
    answer({
      total_count: z.number(),
      item_count: z.number(),
      item: z.array(
        answer({
          media_id: z.string(),
          /** Not for news. */
          name: z.string().optional(),
          /** Not for news. */
          url: z.string().optional(),
          update_time: z.number(),
          /** News only. */
          content: answer({
            news_item: z.array(article()),
            create_time: z.number().optional(),
            update_time: z.number().optional(),
          }).optional(),
        }),
      ),
    }),
  callers: { subscription: 'any', service: 'any' },
  errors: [40004, 40007],
  repeatable: true,
  example: {
    input: { type: 'image', offset: 0, count: 1 },
    answer: {
      total_count: 1,
      item_count: 1,
      item: [
        {
          media_id: 'mEdIa-iD_0123456789',
          name: '小安的店',
          url: 'https://example.com/news',
          update_time: 1795741200,
        },
      ],
    },
  },
})

/**
 * 新增永久图文素材. Creates permanent news material; withdrawn in favour of draft.add.
 *
 * For all accounts.
 *
 * Errors: 40007, 45003, 45004, 45008, 45103.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const addNews = endpoint({
  id: 'material.addNews',
  page: '新增永久图文素材',
  summary: 'Creates permanent news material; withdrawn in favour of draft.add.',
  method: 'POST',
  path: '/cgi-bin/material/add_news',
  answer: 'bare',
  input: () =>
    strictObject({
      /** 1 to 8. */
      articles: z
        .array(
          strictObject({
            title: z.string(),
            thumb_media_id: z.string(),
            author: z.string().optional(),
            digest: z.string().optional(),
            show_cover_pic: flag().optional(),
            content: z.string(),
            content_source_url: z.string().optional(),
            need_open_comment: flag().optional(),
            only_fans_can_comment: flag().optional(),
          }),
        )
        .min(1)
        .max(8),
    }),
  result: () =>
    answer({
      media_id: z.string(),
    }),
  limits: { maxItems: 8 },
  callers: { subscription: 'any', service: 'any' },
  errors: [40007, 45003, 45004, 45008, 45103],
  legacy: true,
  example: {
    input: {
      articles: [
        {
          title: '十一月的新品',
          thumb_media_id: 'tHuMb-iD_0123456789',
          show_cover_pic: 0,
          content: '<p>欢迎光临</p>',
          content_source_url: 'https://example.com/content_source',
        },
      ],
    },
    answer: { media_id: 'mEdIa-iD_0123456789' },
  },
})

/**
 * 修改永久图文素材. Edits one article of permanent news material; withdrawn in favour of draft.update.
 *
 * For all accounts.
 *
 * Errors: 40007, 40114, 45103.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const updateNews = endpoint({
  id: 'material.updateNews',
  page: '修改永久图文素材',
  summary: 'Edits one article of permanent news material; withdrawn in favour of draft.update.',
  method: 'POST',
  path: '/cgi-bin/material/update_news',
  input: () =>
    strictObject({
      media_id: z.string(),
      /** From 0. */
      index: z.int().min(0),
      articles: strictObject({
        title: z.string(),
        thumb_media_id: z.string(),
        author: z.string().optional(),
        digest: z.string().optional(),
        show_cover_pic: flag().optional(),
        content: z.string(),
        content_source_url: z.string().optional(),
      }),
    }),
  result: done,
  callers: { subscription: 'any', service: 'any' },
  errors: [40007, 40114, 45103],
  legacy: true,
  example: {
    input: {
      media_id: 'mEdIa-iD_0123456789',
      index: 0,
      articles: {
        title: '十一月的新品',
        thumb_media_id: 'tHuMb-iD_0123456789',
        content: '<p>欢迎光临</p>',
      },
    },
  },
})

export { remove as delete }

function article() {
  return answer({
    title: z.string(),
    thumb_media_id: z.string(),
    thumb_url: z.string().optional(),
    /** 0 no, 1 yes. */
    show_cover_pic: z.number().optional(),
    author: z.string().optional(),
    digest: z.string().optional(),
    content: z.string(),
    url: z.string(),
    content_source_url: z.string().optional(),
    /** 0 no, 1 yes. */
    need_open_comment: z.number().optional(),
    /** 0 no, 1 yes. */
    only_fans_can_comment: z.number().optional(),
  })
}

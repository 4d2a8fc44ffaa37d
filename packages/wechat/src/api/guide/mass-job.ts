/** 对话能力（导购）: sending to many customers. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answer, done, strictObject } from '../fields.ts'

/**
 * 添加群发任务. Adds a mass-send job of a guide.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const addMassJob = endpoint({
  id: 'guide.addMassJob',
  page: '添加群发任务',
  summary: 'Adds a mass-send job of a guide.',
  method: 'POST',
  path: '/cgi-bin/guide/addguidemassendjob',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      task_name: z.string(),
      task_remark: z.string().optional(),
      push_time: z.int(),
      openid: z.array(z.string()),
      material: z.array(material()),
    }),
  result: () =>
    answer({
      task_result: z.array(
        answer({
          task_id: z.number(),
          openid: z.array(z.string()),
        }),
      ),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: {
    input: {
      task_name: '十一月回访',
      push_time: 1795737600,
      openid: ['oAbcDefGhiJklMnoPqrStuVwxYz0'],
      material: [{ type: 1 }],
    },
    answer: {
      task_result: [{ task_id: 1, openid: ['oAbcDefGhiJklMnoPqrStuVwxYz0'] }],
    },
  },
})

/**
 * 获取群发任务列表. Lists mass-send jobs.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const listMassJob = endpoint({
  id: 'guide.listMassJob',
  page: '获取群发任务列表',
  summary: 'Lists mass-send jobs.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidemassendjoblist',
  input: () =>
    strictObject({
      guide_account: z.string().optional(),
      guide_openid: z.string().optional(),
      task_status: z.array(z.int()).optional(),
      offset: z.int().optional(),
      limit: z.int().optional(),
    }),
  result: () =>
    answer({
      list: z.array(list()),
      total_count: z.number(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { guide_account: 'anna-shop' },
    answer: {
      list: [
        {
          task_id: 1,
          task_name: '十一月回访',
          task_remark: '问候',
          task_status: 1,
          material: [
            {
              type: 1,
              pic_url: 'https://example.com/pic',
              word: '您好，需要帮忙吗？',
              appid: 'wx1234567890abcdef',
              title: '十一月的新品',
            },
          ],
          buyer_info: [{ openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0', send_status: 1 }],
          push_time: 1795737600,
          finish_time: 1795737600,
          create_time: 1795737600,
          update_time: 1795741200,
        },
      ],
      total_count: 1,
    },
  },
})

/**
 * 获取指定群发任务信息. Returns a mass-send job.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const getMassJob = endpoint({
  id: 'guide.getMassJob',
  page: '获取指定群发任务信息',
  summary: 'Returns a mass-send job.',
  method: 'POST',
  path: '/cgi-bin/guide/getguidemassendjob',
  input: () =>
    strictObject({
      task_id: z.int(),
    }),
  result: () =>
    answer({
      job: list(),
    }),
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  repeatable: true,
  example: {
    input: { task_id: 1 },
    answer: {
      job: {
        task_id: 1,
        task_name: '十一月回访',
        task_remark: '问候',
        task_status: 1,
        material: [
          {
            type: 1,
            pic_url: 'https://example.com/pic',
            word: '您好，需要帮忙吗？',
            appid: 'wx1234567890abcdef',
            title: '十一月的新品',
          },
        ],
        buyer_info: [{ openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0', send_status: 1 }],
        push_time: 1795737600,
        finish_time: 1795737600,
        create_time: 1795737600,
        update_time: 1795741200,
      },
    },
  },
})

/**
 * 修改群发任务. Edits a mass-send job.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const updateMassJob = endpoint({
  id: 'guide.updateMassJob',
  page: '修改群发任务',
  summary: 'Edits a mass-send job.',
  method: 'POST',
  path: '/cgi-bin/guide/updateguidemassendjob',
  input: () =>
    strictObject({
      task_id: z.int(),
      task_name: z.string().optional(),
      task_remark: z.string().optional(),
      push_time: z.int().optional(),
      openid: z.array(z.string()).optional(),
      material: z.array(material()).optional(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { task_id: 1 } },
})

/**
 * 取消群发任务. Cancels a mass-send job.
 *
 * Announced as closing in early 2023.
 *
 * For verified service accounts.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const cancelMassJob = endpoint({
  id: 'guide.cancelMassJob',
  page: '取消群发任务',
  summary: 'Cancels a mass-send job.',
  method: 'POST',
  path: '/cgi-bin/guide/cancelguidemassendjob',
  input: () =>
    strictObject({
      task_id: z.int(),
    }),
  result: done,
  callers: { subscription: 'none', service: 'verified' },
  notes: ['Announced as closing in early 2023.'],
  legacy: true,
  example: { input: { task_id: 1 } },
})

function list() {
  return answer({
    task_id: z.number(),
    task_name: z.string(),
    task_remark: z.string().optional(),
    task_status: z.number(),
    material: z.array(answeredMaterial()),
    buyer_info: z.array(buyerInfo()),
    push_time: z.number(),
    finish_time: z.number(),
    create_time: z.number(),
    update_time: z.number(),
  })
}

function answeredMaterial() {
  return answer({
    type: z.number(),
    pic_url: z.string().optional(),
    word: z.string().optional(),
    appid: z.string().optional(),
    title: z.string().optional(),
    path: z.string().optional(),
  })
}

function material() {
  return strictObject({
    type: z.int(),
    media_id: z.string().optional(),
    word: z.string().optional(),
    appid: z.string().optional(),
    title: z.string().optional(),
    path: z.string().optional(),
  })
}

function buyerInfo() {
  return answer({
    openid: z.string(),
    send_status: z.number(),
  })
}

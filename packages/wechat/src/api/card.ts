/** 卡券: coupons, tickets and member cards. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { done } from './fields.ts'

export const statBizuinInfo = endpoint({
  id: 'card.statBizuinInfo',
  page: '拉取卡券概况数据',
  summary: 'Card totals per day.',
  method: 'POST',
  path: '/datacube/getcardbizuininfo',
  answer: 'bare',
  input: statBizuinInfoInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          ref_date: z.string(),
          view_cnt: z.number(),
          view_user: z.number(),
          receive_cnt: z.number(),
          receive_user: z.number(),
          verify_cnt: z.number(),
          verify_user: z.number(),
          given_cnt: z.number(),
          given_user: z.number(),
          expire_cnt: z.number(),
          expire_user: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 62 },
  errors: [61500, 61501],
  notes: ['Today is refused; the span limit comes from older documents.'],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20', cond_source: 1 },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          view_cnt: 1,
          view_user: 1,
          receive_cnt: 1,
          receive_user: 1,
          verify_cnt: 1,
          verify_user: 1,
          given_cnt: 1,
          given_user: 1,
          expire_cnt: 1,
          expire_user: 1,
        },
      ],
    },
  },
})

export const statFreeCardInfo = endpoint({
  id: 'card.statFreeCardInfo',
  page: '获取免费券数据',
  summary: 'Figures of free coupons per day.',
  method: 'POST',
  path: '/datacube/getcardcardinfo',
  answer: 'bare',
  input: () =>
    z.strictObject({
      begin_date: z.string(),
      end_date: z.string(),
      /** 0 cards made in the back office, 1 made by API. */
      cond_source: z.int(),
      card_id: z.string().optional(),
    }),
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          ref_date: z.string(),
          view_cnt: z.number(),
          view_user: z.number(),
          receive_cnt: z.number(),
          receive_user: z.number(),
          verify_cnt: z.number(),
          verify_user: z.number(),
          given_cnt: z.number(),
          given_user: z.number(),
          expire_cnt: z.number(),
          expire_user: z.number(),
          card_id: z.string(),
          card_type: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 62 },
  errors: [61500, 61501],
  notes: ['Today is refused; the span limit comes from older documents.'],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20', cond_source: 1 },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          view_cnt: 1,
          view_user: 1,
          receive_cnt: 1,
          receive_user: 1,
          verify_cnt: 1,
          verify_user: 1,
          given_cnt: 1,
          given_user: 1,
          expire_cnt: 1,
          expire_user: 1,
          card_id: 'pCaRd_0123456789',
          card_type: 1,
        },
      ],
    },
  },
})

export const statMemberCardInfo = endpoint({
  id: 'card.statMemberCardInfo',
  page: '拉取会员卡概况数据',
  summary: 'Member card totals per day.',
  method: 'POST',
  path: '/datacube/getcardmembercardinfo',
  answer: 'bare',
  input: statBizuinInfoInput,
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          ref_date: z.string(),
          view_cnt: z.number(),
          view_user: z.number(),
          receive_cnt: z.number(),
          receive_user: z.number(),
          verify_cnt: z.number(),
          verify_user: z.number(),
          active_cnt: z.number(),
          active_user: z.number(),
          total_user: z.number(),
          total_receive_user: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 62 },
  errors: [61500, 61501],
  notes: ['Today is refused; the span limit comes from older documents.'],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20', cond_source: 1 },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          view_cnt: 1,
          view_user: 1,
          receive_cnt: 1,
          receive_user: 1,
          verify_cnt: 1,
          verify_user: 1,
          active_cnt: 1,
          active_user: 1,
          total_user: 1,
          total_receive_user: 1,
        },
      ],
    },
  },
})

export const statMemberCardDetail = endpoint({
  id: 'card.statMemberCardDetail',
  page: '拉取单张会员卡数据',
  summary: 'Figures of one member card per day.',
  method: 'POST',
  path: '/datacube/getcardmembercarddetail',
  answer: 'bare',
  input: () =>
    z.strictObject({
      begin_date: z.string(),
      end_date: z.string(),
      card_id: z.string(),
    }),
  result: () =>
    z.looseObject({
      list: z.array(
        z.looseObject({
          ref_date: z.string(),
          view_cnt: z.number(),
          view_user: z.number(),
          receive_cnt: z.number(),
          receive_user: z.number(),
          verify_cnt: z.number(),
          verify_user: z.number(),
          active_cnt: z.number(),
          active_user: z.number(),
          total_user: z.number(),
          total_receive_user: z.number(),
          cardid: z.string(),
          merchanttype: z.number().optional(),
          submerchantid: z.string().optional(),
          new_user: z.number(),
          payOriginalFee: z.number(),
          fee: z.number(),
        }),
      ),
    }),
  limits: { maxSpanDays: 62 },
  errors: [61500, 61501],
  notes: ['Today is refused; the span limit comes from older documents.'],
  repeatable: true,
  example: {
    input: { begin_date: '2026-11-20', end_date: '2026-11-20', card_id: 'pCaRd_0123456789' },
    answer: {
      list: [
        {
          ref_date: '2026-11-20',
          view_cnt: 1,
          view_user: 1,
          receive_cnt: 1,
          receive_user: 1,
          verify_cnt: 1,
          verify_user: 1,
          active_cnt: 1,
          active_user: 1,
          total_user: 1,
          total_receive_user: 1,
          cardid: 'cardid-7',
          merchanttype: 1,
          submerchantid: 'submerchantid-7',
          new_user: 1,
          payOriginalFee: 1,
          fee: 1,
        },
      ],
    },
  },
})

export const create = endpoint({
  id: 'card.create',
  page: '创建卡券',
  summary: 'Creates a coupon, ticket or member card.',
  method: 'POST',
  path: '/card/create',
  input: () => z.looseObject({}),
  result: done,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const get = endpoint({
  id: 'card.get',
  page: '查看卡券详情',
  summary: 'Returns the definition of a card.',
  method: 'POST',
  path: '/card/get',
  input: () => z.looseObject({}),
  result: done,
  repeatable: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const batchGet = endpoint({
  id: 'card.batchGet',
  page: '批量查询卡券列表',
  summary: 'Pages through card ids by state.',
  method: 'POST',
  path: '/card/batchget',
  input: () =>
    z.strictObject({
      offset: z.int(),
      count: z.int(),
      status_list: z.array(z.string()).optional(),
    }),
  result: () =>
    z.looseObject({
      card_id_list: z.array(z.string()),
      total_num: z.number(),
    }),
  repeatable: true,
  example: {
    input: { offset: 1, count: 1 },
    answer: { errcode: 0, errmsg: 'ok', card_id_list: ['pCaRd_0123456789'], total_num: 1 },
  },
})

export const update = endpoint({
  id: 'card.update',
  page: '更改卡券信息',
  summary: 'Edits a card.',
  method: 'POST',
  path: '/card/update',
  input: () => z.looseObject({}),
  result: done,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

const remove = endpoint({
  id: 'card.delete',
  page: '删除卡券',
  summary: 'Deletes a card.',
  method: 'POST',
  path: '/card/delete',
  input: () =>
    z.strictObject({
      card_id: z.string(),
    }),
  result: done,
  example: { input: { card_id: 'pCaRd_0123456789' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const modifyStock = endpoint({
  id: 'card.modifyStock',
  page: '修改库存',
  summary: 'Raises or lowers the stock of a card.',
  method: 'POST',
  path: '/card/modifystock',
  input: () =>
    z.strictObject({
      card_id: z.string(),
      increase_stock_value: z.int().optional(),
      reduce_stock_value: z.int().optional(),
    }),
  result: done,
  example: { input: { card_id: 'pCaRd_0123456789' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const setTestWhitelist = endpoint({
  id: 'card.setTestWhitelist',
  page: '设置测试白名单',
  summary: 'Sets users who may receive unreviewed cards.',
  method: 'POST',
  path: '/card/testwhitelist/set',
  input: () =>
    z.strictObject({
      openid: z.array(z.string()).optional(),
      username: z.array(z.string()).optional(),
    }),
  result: done,
  example: {
    input: { openid: ['oAbcDefGhiJklMnoPqrStuVwxYz0'] },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const createQrcode = endpoint({
  id: 'card.createQrcode',
  page: '创建卡券二维码',
  summary: 'Creates a QR code that gives out cards.',
  method: 'POST',
  path: '/card/qrcode/create',
  input: () =>
    z.strictObject({
      expire_seconds: z.int().optional(),
      action_name: z.string(),
      action_info: z.strictObject({
        card: cardShape().optional(),
        multiple_card: z
          .strictObject({
            card_list: z.array(cardShape()),
          })
          .optional(),
      }),
    }),
  result: () =>
    z.looseObject({
      expire_seconds: z.number(),
      ticket: z.string(),
      url: z.string(),
      show_qrcode_url: z.string(),
    }),
  example: {
    input: { action_name: 'action name', action_info: {} },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      expire_seconds: 604800,
      ticket: 'tIcKeT_0123456789',
      url: 'https://example.com/news',
      show_qrcode_url: 'https://example.com/show_qrcode',
    },
  },
})

export const createLandingPage = endpoint({
  id: 'card.createLandingPage',
  page: '创建货架',
  summary: 'Creates a shelf page of cards.',
  method: 'POST',
  path: '/card/landingpage/create',
  input: () =>
    z.strictObject({
      banner: z.string(),
      page_title: z.string(),
      can_share: z.boolean(),
      scene: z.string(),
      card_list: z.array(
        z.strictObject({
          card_id: z.string(),
          thumb_url: z.string(),
        }),
      ),
    }),
  result: () =>
    z.looseObject({
      page_id: z.string(),
      url: z.string(),
    }),
  example: {
    input: {
      banner: 'banner',
      page_title: 'page title',
      can_share: true,
      scene: 'scene',
      card_list: [{ card_id: 'pCaRd_0123456789', thumb_url: 'https://example.com/thumb' }],
    },
    answer: { errcode: 0, errmsg: 'ok', page_id: 'page_id-7', url: 'https://example.com/news' },
  },
})

export const getMpNewsHtml = endpoint({
  id: 'card.getMpNewsHtml',
  page: '图文消息群发卡券',
  summary: 'Returns HTML that embeds a card in an article.',
  method: 'POST',
  path: '/card/mpnews/gethtml',
  input: () =>
    z.strictObject({
      card_id: z.string(),
    }),
  result: () =>
    z.looseObject({
      content: z.string(),
    }),
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789' },
    answer: { errcode: 0, errmsg: 'ok', content: '<p>欢迎光临</p>' },
  },
})

export const codeDeposit = endpoint({
  id: 'card.codeDeposit',
  page: '导入自定义code',
  summary: 'Imports custom codes.',
  method: 'POST',
  path: '/card/code/deposit',
  input: codeDepositInput,
  result: done,
  example: {
    input: { card_id: 'pCaRd_0123456789', code: ['0123456789ab'] },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const codeDepositCount = endpoint({
  id: 'card.codeDepositCount',
  page: '查询导入code数目',
  summary: 'Counts imported codes.',
  method: 'POST',
  path: '/card/code/getdepositcount',
  input: () =>
    z.strictObject({
      card_id: z.string(),
    }),
  result: () =>
    z.looseObject({
      count: z.number(),
    }),
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789' },
    answer: { errcode: 0, errmsg: 'ok', count: 1 },
  },
})

export const codeCheck = endpoint({
  id: 'card.codeCheck',
  page: '核查code',
  summary: 'Checks which codes were imported.',
  method: 'POST',
  path: '/card/code/checkcode',
  input: codeDepositInput,
  result: () =>
    z.looseObject({
      exist_code: z.array(z.string()),
      not_exist_code: z.array(z.string()),
    }),
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789', code: ['0123456789ab'] },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      exist_code: ['exist code'],
      not_exist_code: ['not exist code'],
    },
  },
})

export const codeGet = endpoint({
  id: 'card.codeGet',
  page: '查询code',
  summary: 'Looks up a card code.',
  method: 'POST',
  path: '/card/code/get',
  input: () =>
    z.strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      check_consume: z.boolean().optional(),
    }),
  result: () =>
    z.looseObject({
      card: z.looseObject({
        card_id: z.string(),
        code: z.string().optional(),
        card_number: z.string().optional(),
        begin_time: z.number(),
        end_time: z.number(),
        bonus: z.number().optional(),
        balance: z.number().optional(),
      }),
      user_card_status: z.string(),
      openid: z.string(),
      nickname: z.string(),
      membership_number: z.string().optional(),
      user_info: userInfo().optional(),
      bonus: z.number().optional(),
      balance: z.number().optional(),
      order_id: z.string().optional(),
      background_pic_url: z.string().optional(),
      can_consume: z.boolean().optional(),
      outer_str: z.string().optional(),
    }),
  repeatable: true,
  example: {
    input: { code: '0123456789ab' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      card: {
        card_id: 'pCaRd_0123456789',
        code: '0123456789ab',
        card_number: '1',
        begin_time: 1795737600,
        end_time: 1795741200,
        bonus: 1,
        balance: 1,
      },
      user_card_status: 'user card status',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      nickname: '小安',
      membership_number: '1',
      user_info: {
        common_field_list: [{ name: '星标客户', value: '39.8元' }],
        custom_field_list: [{ name: '星标客户', value: '39.8元' }],
      },
      bonus: 1,
      balance: 1,
    },
  },
})

export const codeConsume = endpoint({
  id: 'card.codeConsume',
  page: '核销code',
  summary: 'Uses up a card code.',
  method: 'POST',
  path: '/card/code/consume',
  input: () =>
    z.strictObject({
      card_id: z.string().optional(),
      code: z.string(),
    }),
  result: () =>
    z.looseObject({
      card: z.looseObject({
        card_id: z.string(),
      }),
      openid: z.string(),
    }),
  example: {
    input: { code: '0123456789ab' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      card: { card_id: 'pCaRd_0123456789' },
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
    },
  },
})

export const codeDecrypt = endpoint({
  id: 'card.codeDecrypt',
  page: 'code解码',
  summary: 'Decrypts the code passed by the card page.',
  method: 'POST',
  path: '/card/code/decrypt',
  input: () =>
    z.strictObject({
      encrypt_code: z.string(),
    }),
  result: () =>
    z.looseObject({
      code: z.string(),
    }),
  example: {
    input: { encrypt_code: 'eNcRyPtEd_0123456789' },
    answer: { errcode: 0, errmsg: 'ok', code: '0123456789ab' },
  },
})

export const codeUpdate = endpoint({
  id: 'card.codeUpdate',
  page: '更改code',
  summary: 'Replaces a card code.',
  method: 'POST',
  path: '/card/code/update',
  input: () =>
    z.strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      new_code: z.string(),
    }),
  result: done,
  example: {
    input: { code: '0123456789ab', new_code: 'new code' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const codeUnavailable = endpoint({
  id: 'card.codeUnavailable',
  page: '设置卡券失效',
  summary: 'Invalidates a card code.',
  method: 'POST',
  path: '/card/code/unavailable',
  input: () =>
    z.strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      reason: z.string().optional(),
    }),
  result: done,
  example: { input: { code: '0123456789ab' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const codeMark = endpoint({
  id: 'card.codeMark',
  page: '朋友的券mark',
  summary: 'Marks a shared coupon before use.',
  method: 'POST',
  path: '/card/code/mark',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const getUserCardList = endpoint({
  id: 'card.getUserCardList',
  page: '获取用户已领取卡券',
  summary: 'Lists the cards a user holds.',
  method: 'POST',
  path: '/card/user/getcardlist',
  input: () =>
    z.strictObject({
      openid: z.string(),
      card_id: z.string().optional(),
    }),
  result: () =>
    z.looseObject({
      card_list: z.array(
        z.looseObject({
          card_id: z.string(),
          code: z.string(),
        }),
      ),
      has_share_card: z.boolean(),
    }),
  repeatable: true,
  example: {
    input: { openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      card_list: [{ card_id: 'pCaRd_0123456789', code: '0123456789ab' }],
      has_share_card: true,
    },
  },
})

export const getApplyProtocol = endpoint({
  id: 'card.getApplyProtocol',
  page: '卡券开放类目查询',
  summary: 'Lists categories open to sub-merchants.',
  method: 'POST',
  path: '/card/getapplyprotocol',
  input: () => z.strictObject({}),
  result: () =>
    z.looseObject({
      category: z.array(
        z.looseObject({
          primary_category_id: z.number(),
          category_name: z.string(),
          secondary_category: z.array(
            z.looseObject({
              secondary_category_id: z.number(),
              category_name: z.string(),
              need_qualification_stuffs: z.array(z.string()).optional(),
            }),
          ),
        }),
      ),
    }),
  repeatable: true,
  example: {
    input: {},
    answer: {
      errcode: 0,
      errmsg: 'ok',
      category: [
        {
          primary_category_id: 1,
          category_name: 'category name',
          secondary_category: [
            {
              secondary_category_id: 1,
              category_name: 'category name',
              need_qualification_stuffs: ['need qualification stuff'],
            },
          ],
        },
      ],
    },
  },
})

export const getColors = endpoint({
  id: 'card.getColors',
  page: '获取颜色列表',
  summary: 'Lists card colours; gone from current documents.',
  method: 'GET',
  path: '/card/getcolors',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const locationBatchAdd = endpoint({
  id: 'card.locationBatchAdd',
  page: '批量导入门店',
  summary: 'Imports stores; replaced by POI.',
  method: 'POST',
  path: '/card/location/batchadd',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const locationBatchGet = endpoint({
  id: 'card.locationBatchGet',
  page: '拉取门店列表',
  summary: 'Lists stores; replaced by POI.',
  method: 'POST',
  path: '/card/location/batchget',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  repeatable: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const setPayCell = endpoint({
  id: 'card.setPayCell',
  page: '设置买单',
  summary: 'Turns bill payment of a card on or off.',
  method: 'POST',
  path: '/card/paycell/set',
  input: () =>
    z.strictObject({
      card_id: z.string(),
      is_open: z.boolean(),
    }),
  result: done,
  example: {
    input: { card_id: 'pCaRd_0123456789', is_open: true },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const setSelfConsumeCell = endpoint({
  id: 'card.setSelfConsumeCell',
  page: '设置自助核销',
  summary: 'Turns self-service use of a card on or off.',
  method: 'POST',
  path: '/card/selfconsumecell/set',
  input: () =>
    z.strictObject({
      card_id: z.string(),
      is_open: z.boolean(),
      need_verify_cod: z.boolean(),
      need_remark_amount: z.boolean(),
    }),
  result: done,
  example: {
    input: {
      card_id: 'pCaRd_0123456789',
      is_open: true,
      need_verify_cod: true,
      need_remark_amount: true,
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const boardingPassCheckin = endpoint({
  id: 'card.boardingPassCheckin',
  page: '更新飞机票信息',
  summary: 'Checks a boarding pass in.',
  method: 'POST',
  path: '/card/boardingpass/checkin',
  input: () =>
    z.strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      etkt_bnr: z.string().optional(),
      class: z.string().optional(),
      passenger_name: z.string().optional(),
      seat: z.string().optional(),
      qrcode_data: z.string().optional(),
      is_cancel: z.boolean().optional(),
    }),
  result: done,
  repeatable: true,
  example: { input: { code: '0123456789ab' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const movieTicketUpdateUser = endpoint({
  id: 'card.movieTicketUpdateUser',
  page: '更新电影票',
  summary: 'Updates a movie ticket.',
  method: 'POST',
  path: '/card/movieticket/updateuser',
  input: () =>
    z.strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      ticket_class: z.string().optional(),
      screening_room: z.string().optional(),
      show_time: z.int().optional(),
      duration: z.int().optional(),
      seat_number: z.array(z.string()).optional(),
    }),
  result: done,
  example: { input: { code: '0123456789ab' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const meetingTicketUpdateUser = endpoint({
  id: 'card.meetingTicketUpdateUser',
  page: '更新会议门票',
  summary: 'Updates a meeting ticket.',
  method: 'POST',
  path: '/card/meetingticket/updateuser',
  input: () =>
    z.strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      begin_time: z.int().optional(),
      end_time: z.int().optional(),
      zone: z.string().optional(),
      entrance: z.string().optional(),
      seat_number: z.string().optional(),
    }),
  result: done,
  example: { input: { code: '0123456789ab' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const luckyMoneyUpdateBalance = endpoint({
  id: 'card.luckyMoneyUpdateBalance',
  page: '更新红包金额',
  summary: 'Updates a red-packet card.',
  method: 'POST',
  path: '/card/luckymoney/updateuserbalance',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const memberActivate = endpoint({
  id: 'card.memberActivate',
  page: '激活会员卡',
  summary: 'Activates a member card.',
  method: 'POST',
  path: '/card/membercard/activate',
  input: () =>
    z.strictObject({
      card_id: z.string().optional(),
      code: z.string(),
      membership_number: z.string(),
      background_pic_url: z.string().optional(),
      activate_begin_time: z.int().optional(),
      activate_end_time: z.int().optional(),
      init_bonus: z.int().optional(),
      init_bonus_record: z.string().optional(),
      init_balance: z.int().optional(),
      init_custom_field_value1: z.string().optional(),
      init_custom_field_value2: z.string().optional(),
      init_custom_field_value3: z.string().optional(),
    }),
  result: done,
  example: {
    input: { code: '0123456789ab', membership_number: '1' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const memberActivateUrl = endpoint({
  id: 'card.memberActivateUrl',
  page: '获取开卡插件参数',
  summary: 'Returns the address of the activation page.',
  method: 'POST',
  path: '/card/membercard/activate/geturl',
  input: () =>
    z.strictObject({
      card_id: z.string(),
      outer_str: z.string().optional(),
    }),
  result: () =>
    z.looseObject({
      url: z.string(),
    }),
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789' },
    answer: { errcode: 0, errmsg: 'ok', url: 'https://example.com/news' },
  },
})

export const memberSetActivateForm = endpoint({
  id: 'card.memberSetActivateForm',
  page: '设置开卡字段',
  summary: 'Sets the fields of one-tap activation.',
  method: 'POST',
  path: '/card/membercard/activateuserform/set',
  input: () =>
    z.strictObject({
      card_id: z.string(),
      service_statement: serviceStatement().optional(),
      bind_old_card: serviceStatement().optional(),
      required_form: requiredForm().optional(),
      optional_form: requiredForm().optional(),
    }),
  result: done,
  example: { input: { card_id: 'pCaRd_0123456789' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const memberActivateTempInfo = endpoint({
  id: 'card.memberActivateTempInfo',
  page: '获取用户提交资料',
  summary: 'Returns the data a user filled in for activation.',
  method: 'POST',
  path: '/card/membercard/activatetempinfo/get',
  input: () =>
    z.strictObject({
      activate_ticket: z.string(),
    }),
  result: () =>
    z.looseObject({
      info: userInfo(),
    }),
  repeatable: true,
  example: {
    input: { activate_ticket: 'activate ticket' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      info: {
        common_field_list: [{ name: '星标客户', value: '39.8元' }],
        custom_field_list: [{ name: '星标客户', value: '39.8元' }],
      },
    },
  },
})

export const memberUserInfo = endpoint({
  id: 'card.memberUserInfo',
  page: '拉取会员信息',
  summary: 'Returns member data.',
  method: 'POST',
  path: '/card/membercard/userinfo/get',
  input: () =>
    z.strictObject({
      card_id: z.string(),
      code: z.string(),
    }),
  result: () =>
    z.looseObject({
      openid: z.string(),
      nickname: z.string(),
      sex: z.string(),
      membership_number: z.string(),
      user_info: userInfo().optional(),
      bonus: z.number(),
      balance: z.number(),
      user_card_status: z.string(),
    }),
  repeatable: true,
  example: {
    input: { card_id: 'pCaRd_0123456789', code: '0123456789ab' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      nickname: '小安',
      sex: '1',
      membership_number: '1',
      user_info: {
        common_field_list: [{ name: '星标客户', value: '39.8元' }],
        custom_field_list: [{ name: '星标客户', value: '39.8元' }],
      },
      bonus: 1,
      balance: 1,
      user_card_status: 'user card status',
    },
  },
})

export const memberUpdateUser = endpoint({
  id: 'card.memberUpdateUser',
  page: '更新会员信息',
  summary: 'Updates points and balance of a member.',
  method: 'POST',
  path: '/card/membercard/updateuser',
  input: () =>
    z.strictObject({
      card_id: z.string(),
      code: z.string(),
      background_pic_url: z.string().optional(),
      bonus: z.int().optional(),
      add_bonus: z.int().optional(),
      record_bonus: z.string().optional(),
      balance: z.int().optional(),
      add_balance: z.int().optional(),
      record_balance: z.string().optional(),
      custom_field_value1: z.string().optional(),
      custom_field_value2: z.string().optional(),
      custom_field_value3: z.string().optional(),
      notify_optional: z
        .strictObject({
          is_notify_bonus: z.boolean().optional(),
          is_notify_balance: z.boolean().optional(),
          is_notify_custom_field1: z.boolean().optional(),
          is_notify_custom_field2: z.boolean().optional(),
          is_notify_custom_field3: z.boolean().optional(),
        })
        .optional(),
    }),
  result: memberUpdateUserResult,
  example: {
    input: { card_id: 'pCaRd_0123456789', code: '0123456789ab' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      result_bonus: 1,
      result_balance: 1,
    },
  },
})

export const generalActivate = endpoint({
  id: 'card.generalActivate',
  page: '激活通用卡',
  summary: 'Activates a general card.',
  method: 'POST',
  path: '/card/generalcard/activate',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const generalUnactivate = endpoint({
  id: 'card.generalUnactivate',
  page: '撤销激活通用卡',
  summary: 'Takes the activation of a general card back.',
  method: 'POST',
  path: '/card/generalcard/unactivate',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const generalUpdateUser = endpoint({
  id: 'card.generalUpdateUser',
  page: '更新用户礼品卡信息',
  summary: 'Updates a general card.',
  method: 'POST',
  path: '/card/generalcard/updateuser',
  input: () =>
    z.strictObject({
      card_id: z.string(),
      code: z.string(),
      background_pic_url: z.string().optional(),
      bonus: z.int().optional(),
      record_bonus: z.string().optional(),
      balance: z.int().optional(),
      record_balance: z.string().optional(),
      custom_field_value1: z.string().optional(),
      custom_field_value2: z.string().optional(),
      custom_field_value3: z.string().optional(),
      can_give_friend: z.boolean().optional(),
    }),
  result: memberUpdateUserResult,
  example: {
    input: { card_id: 'pCaRd_0123456789', code: '0123456789ab' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
      result_bonus: 1,
      result_balance: 1,
    },
  },
})

export const payGiftAdd = endpoint({
  id: 'card.payGiftAdd',
  page: '设置支付后投放卡券',
  summary: 'Adds a rule that gives a card after payment.',
  method: 'POST',
  path: '/card/paygiftcard/add',
  input: () =>
    z.strictObject({
      rule_info: z.strictObject({
        type: z.string(),
        base_info: z.strictObject({
          mchid_list: z.array(z.string()),
          begin_time: z.int(),
          end_time: z.int(),
        }),
        member_rule: z
          .strictObject({
            card_id: z.string(),
            least_cost: z.int(),
            max_cost: z.int(),
            jump_url: z.string().optional(),
            app_brand_id: z.string().optional(),
            app_brand_pass: z.string().optional(),
          })
          .optional(),
      }),
    }),
  result: () =>
    z.looseObject({
      rule_id: z.number(),
      fail_mchid_list: z.array(
        z.looseObject({
          mchid: z.string(),
          errcode: z.number(),
          errmsg: z.string().optional(),
          occupy_rule_id: z.number().optional(),
          occupy_appid: z.string().optional(),
        }),
      ),
      succ_mchid_list: z.array(z.string()),
    }),
  example: {
    input: {
      rule_info: {
        type: 'image',
        base_info: { mchid_list: ['1900000109'], begin_time: 1795737600, end_time: 1795741200 },
      },
    },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      rule_id: 1,
      fail_mchid_list: [
        {
          mchid: '1900000109',
          errcode: 0,
          errmsg: 'ok',
          occupy_rule_id: 1,
          occupy_appid: 'wx1234567890abcdef',
        },
      ],
      succ_mchid_list: ['succ_mchid-7'],
    },
  },
})

export const payGiftDelete = endpoint({
  id: 'card.payGiftDelete',
  page: '删除支付后投放规则',
  summary: 'Deletes a pay-gift rule.',
  method: 'POST',
  path: '/card/paygiftcard/delete',
  input: () =>
    z.strictObject({
      rule_id: z.int(),
    }),
  result: done,
  example: { input: { rule_id: 1 }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const payGiftGet = endpoint({
  id: 'card.payGiftGet',
  page: '查询支付后投放规则详情',
  summary: 'Returns a pay-gift rule.',
  method: 'POST',
  path: '/card/paygiftcard/getbyid',
  input: () =>
    z.strictObject({
      rule_id: z.int(),
    }),
  result: () =>
    z.looseObject({
      rule_info: ruleInfo(),
    }),
  repeatable: true,
  example: {
    input: { rule_id: 1 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      rule_info: {
        type: 'image',
        base_info: {
          mchid_list: ['1900000109'],
          begin_time: 1795737600,
          end_time: 1795741200,
          status: 'status',
          update_time: 1795741200,
          create_time: 1795737600,
        },
        member_rule: {
          card_id: 'pCaRd_0123456789',
          least_cost: 1,
          max_cost: 1,
          jump_url: 'https://example.com/jump',
          app_brand_id: 'app_brand_id-7',
          app_brand_pass: 'app brand pass',
        },
      },
    },
  },
})

export const payGiftBatchGet = endpoint({
  id: 'card.payGiftBatchGet',
  page: '批量查询支付后投放规则',
  summary: 'Lists pay-gift rules.',
  method: 'POST',
  path: '/card/paygiftcard/batchget',
  input: () =>
    z.strictObject({
      type: z.string(),
      effective: z.boolean(),
      offset: z.int(),
      count: z.int(),
    }),
  result: () =>
    z.looseObject({
      rule_list: z.array(ruleInfo()),
      total_count: z.number(),
    }),
  repeatable: true,
  example: {
    input: { type: 'image', effective: true, offset: 1, count: 1 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      rule_list: [
        {
          type: 'image',
          base_info: {
            mchid_list: ['1900000109'],
            begin_time: 1795737600,
            end_time: 1795741200,
            status: 'status',
            update_time: 1795741200,
            create_time: 1795737600,
          },
          member_rule: {
            card_id: 'pCaRd_0123456789',
            least_cost: 1,
            max_cost: 1,
            jump_url: 'https://example.com/jump',
            app_brand_id: 'app_brand_id-7',
            app_brand_pass: 'app brand pass',
          },
        },
      ],
      total_count: 1,
    },
  },
})

export const payGiftMemberAdd = endpoint({
  id: 'card.payGiftMemberAdd',
  page: '开通支付即会员',
  summary: 'Adds a rule that gives a member card after payment.',
  method: 'POST',
  path: '/card/paygiftmembercard/add',
  input: () => z.looseObject({}),
  result: done,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const payGiftMemberDelete = endpoint({
  id: 'card.payGiftMemberDelete',
  page: '删除支付即会员规则',
  summary: 'Deletes such a rule.',
  method: 'POST',
  path: '/card/paygiftmembercard/delete',
  input: () => z.looseObject({}),
  result: done,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const payGiftMemberGet = endpoint({
  id: 'card.payGiftMemberGet',
  page: '查询商户号支付即会员规则',
  summary: 'Returns such a rule.',
  method: 'POST',
  path: '/card/paygiftmembercard/get',
  input: () => z.looseObject({}),
  result: done,
  repeatable: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const mktActivityCreate = endpoint({
  id: 'card.mktActivityCreate',
  page: '创建支付后领取立减金活动',
  summary: 'Creates a pay-then-discount activity.',
  method: 'POST',
  path: '/card/mkt/activity/create',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const giftPageAdd = endpoint({
  id: 'card.giftPageAdd',
  page: '创建礼品卡货架',
  summary: 'Creates a gift card shelf.',
  method: 'POST',
  path: '/card/giftcard/page/add',
  input: () =>
    z.strictObject({
      page: z.strictObject({
        banner_pic_url: z.string(),
        page_title: z.string(),
        support_multi: z.boolean().optional(),
        support_buy_for_self: z.boolean().optional(),
        theme_list: z.array(theme()).optional(),
        category_list: z
          .array(
            z.strictObject({
              title: z.string(),
            }),
          )
          .optional(),
        address: z.string(),
        service_phone: z.string(),
        biz_description: z.string(),
        need_receipt: z.boolean().optional(),
        cell_1: cell1().optional(),
        cell_2: cell1().optional(),
      }),
    }),
  result: () =>
    z.looseObject({
      page_id: z.string(),
    }),
  example: {
    input: {
      page: {
        banner_pic_url: 'https://example.com/banner_pic',
        page_title: 'page title',
        address: '科技中一路',
        service_phone: 'service phone',
        biz_description: 'biz description',
      },
    },
    answer: { errcode: 0, errmsg: 'ok', page_id: 'page_id-7' },
  },
})

export const giftPageGet = endpoint({
  id: 'card.giftPageGet',
  page: '查询礼品卡货架',
  summary: 'Returns a gift card shelf.',
  method: 'POST',
  path: '/card/giftcard/page/get',
  input: () =>
    z.strictObject({
      page_id: z.string(),
    }),
  result: () =>
    z.looseObject({
      page: z.looseObject({
        banner_pic_url: z.string(),
        page_title: z.string(),
        support_multi: z.boolean().optional(),
        support_buy_for_self: z.boolean().optional(),
        theme_list: z
          .array(
            z.looseObject({
              theme_pic_url: z.string(),
              title: z.string(),
              title_color: z.string(),
              item_list: z.array(
                z.looseObject({
                  card_id: z.string(),
                  title: z.string().optional(),
                  pic_url: z.string().optional(),
                  desc: z.string().optional(),
                }),
              ),
              pic_item_list: z.array(
                z.looseObject({
                  background_pic_url: z.string(),
                  outer_img_id: z.string().optional(),
                  default_gifting_msg: z.string().optional(),
                }),
              ),
              category_index: z.number(),
              show_sku_title_first: z.boolean().optional(),
              is_banner: z.boolean().optional(),
            }),
          )
          .optional(),
        category_list: z
          .array(
            z.looseObject({
              title: z.string(),
            }),
          )
          .optional(),
        address: z.string(),
        service_phone: z.string(),
        biz_description: z.string(),
        need_receipt: z.boolean().optional(),
        cell_1: cell1Shape().optional(),
        cell_2: cell1Shape().optional(),
      }),
    }),
  repeatable: true,
  example: {
    input: { page_id: 'page_id-7' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      page: {
        banner_pic_url: 'https://example.com/banner_pic',
        page_title: 'page title',
        support_multi: true,
        support_buy_for_self: true,
        theme_list: [
          {
            theme_pic_url: 'https://example.com/theme_pic',
            title: '十一月的新品',
            title_color: 'title color',
            item_list: [
              {
                card_id: 'pCaRd_0123456789',
                title: '十一月的新品',
                pic_url: 'https://example.com/pic',
                desc: 'desc',
              },
            ],
            pic_item_list: [
              {
                background_pic_url: 'https://example.com/background_pic',
                outer_img_id: 'outer_img_id-7',
                default_gifting_msg: 'default gifting msg',
              },
            ],
            category_index: 1,
            show_sku_title_first: true,
            is_banner: true,
          },
        ],
        category_list: [{ title: '十一月的新品' }],
        address: '科技中一路',
        service_phone: 'service phone',
        biz_description: 'biz description',
      },
    },
  },
})

export const giftPageUpdate = endpoint({
  id: 'card.giftPageUpdate',
  page: '修改礼品卡货架',
  summary: 'Edits a gift card shelf.',
  method: 'POST',
  path: '/card/giftcard/page/update',
  input: () =>
    z.strictObject({
      page: z.strictObject({
        banner_pic_url: z.string(),
        page_title: z.string(),
        support_multi: z.boolean().optional(),
        support_buy_for_self: z.boolean().optional(),
        theme_list: z.array(theme()).optional(),
        category_list: z
          .array(
            z.strictObject({
              title: z.string(),
            }),
          )
          .optional(),
        address: z.string(),
        service_phone: z.string(),
        biz_description: z.string(),
        need_receipt: z.boolean().optional(),
        cell_1: cell1().optional(),
        cell_2: cell1().optional(),
        page_id: z.string(),
      }),
    }),
  result: done,
  example: {
    input: {
      page: {
        banner_pic_url: 'https://example.com/banner_pic',
        page_title: 'page title',
        address: '科技中一路',
        service_phone: 'service phone',
        biz_description: 'biz description',
        page_id: 'page_id-7',
      },
    },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const giftPageBatchGet = endpoint({
  id: 'card.giftPageBatchGet',
  page: '查询礼品卡货架列表',
  summary: 'Lists gift card shelves.',
  method: 'POST',
  path: '/card/giftcard/page/batchget',
  input: () => z.strictObject({}),
  result: () =>
    z.looseObject({
      page_id_list: z.array(z.string()),
    }),
  repeatable: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok', page_id_list: ['page_id-7'] } },
})

export const giftMaintain = endpoint({
  id: 'card.giftMaintain',
  page: '下架礼品卡货架',
  summary: 'Takes gift card shelves offline.',
  method: 'POST',
  path: '/card/giftcard/maintain/set',
  input: () =>
    z.strictObject({
      page_id: z.string().optional(),
      all: z.boolean().optional(),
      maintain: z.boolean(),
    }),
  result: () =>
    z.looseObject({
      control_info: z.looseObject({
        biz_control_type: z.string(),
        system_biz_control_type: z.string(),
        list: z.array(
          z.looseObject({
            page_id: z.string(),
            page_control_type: z.string(),
            system_page_control_type: z.string(),
          }),
        ),
      }),
    }),
  example: {
    input: { maintain: true },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      control_info: {
        biz_control_type: 'biz control type',
        system_biz_control_type: 'system biz control type',
        list: [
          {
            page_id: 'page_id-7',
            page_control_type: 'page control type',
            system_page_control_type: 'system page control type',
          },
        ],
      },
    },
  },
})

export const giftPayWhitelist = endpoint({
  id: 'card.giftPayWhitelist',
  page: '申请微信支付礼品卡权限',
  summary: 'Applies for gift card payment.',
  method: 'POST',
  path: '/card/giftcard/pay/whitelist/add',
  input: () =>
    z.strictObject({
      sub_mch_id: z.string(),
    }),
  result: () =>
    z.looseObject({
      url: z.string(),
    }),
  example: {
    input: { sub_mch_id: 'sub_mch_id-7' },
    answer: { errcode: 0, errmsg: 'ok', url: 'https://example.com/news' },
  },
})

export const giftPaySubMchBind = endpoint({
  id: 'card.giftPaySubMchBind',
  page: '绑定商户号到礼品卡小程序',
  summary: 'Binds a merchant to the gift card mini program.',
  method: 'POST',
  path: '/card/giftcard/pay/submch/bind',
  input: () =>
    z.strictObject({
      sub_mch_id: z.string(),
      wxa_appid: z.string(),
    }),
  result: done,
  example: {
    input: { sub_mch_id: 'sub_mch_id-7', wxa_appid: 'wx1234567890abcdef' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const giftWxaSet = endpoint({
  id: 'card.giftWxaSet',
  page: '上传小程序代码',
  summary: 'Publishes the gift card mini program.',
  method: 'POST',
  path: '/card/giftcard/wxa/set',
  input: () =>
    z.strictObject({
      wxa_appid: z.string(),
      page_id: z.string(),
    }),
  result: done,
  example: {
    input: { wxa_appid: 'wx1234567890abcdef', page_id: 'page_id-7' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const giftPayWxaSet = endpoint({
  id: 'card.giftPayWxaSet',
  page: '上传小程序代码（旧路径）',
  summary: 'Older path of giftWxaSet.',
  method: 'POST',
  path: '/card/giftcard/pay/wxa/set',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const giftOrderGet = endpoint({
  id: 'card.giftOrderGet',
  page: '查询礼品卡订单',
  summary: 'Returns a gift card order.',
  method: 'POST',
  path: '/card/giftcard/order/get',
  input: () =>
    z.strictObject({
      order_id: z.string(),
    }),
  result: () =>
    z.looseObject({
      order: order(),
    }),
  repeatable: true,
  example: {
    input: { order_id: 'order-20261127-1' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      order: {
        order_id: 'order-20261127-1',
        page_id: 'page_id-7',
        trans_id: 'trans_id-7',
        open_id: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
        accepter_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
        total_price: 1,
        IsChatRoom: true,
        card_list: [
          {
            card_id: 'pCaRd_0123456789',
            code: '0123456789ab',
            price: 1,
            background_pic_url: 'https://example.com/background_pic',
            outer_img_id: 'outer_img_id-7',
            default_gifting_msg: 'default gifting msg',
            accepter_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          },
        ],
        pay_finish_time: 1795737600,
        create_time: 1795737600,
        outer_str: 'outer str',
      },
    },
  },
})

export const giftOrderBatchGet = endpoint({
  id: 'card.giftOrderBatchGet',
  page: '批量查询礼品卡订单',
  summary: 'Lists gift card orders.',
  method: 'POST',
  path: '/card/giftcard/order/batchget',
  input: () =>
    z.strictObject({
      begin_time: z.int().optional(),
      end_time: z.int().optional(),
      sort_type: z.string(),
      offset: z.int(),
      count: z.int(),
    }),
  result: () =>
    z.looseObject({
      order_list: z.array(order()),
      total_count: z.number(),
    }),
  repeatable: true,
  example: {
    input: { sort_type: 'sort type', offset: 1, count: 1 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      order_list: [
        {
          order_id: 'order-20261127-1',
          page_id: 'page_id-7',
          trans_id: 'trans_id-7',
          open_id: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          accepter_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
          total_price: 1,
          IsChatRoom: true,
          card_list: [
            {
              card_id: 'pCaRd_0123456789',
              code: '0123456789ab',
              price: 1,
              background_pic_url: 'https://example.com/background_pic',
              outer_img_id: 'outer_img_id-7',
              default_gifting_msg: 'default gifting msg',
              accepter_openid: 'oAbcDefGhiJklMnoPqrStuVwxYz0',
            },
          ],
          pay_finish_time: 1795737600,
          create_time: 1795737600,
          outer_str: 'outer str',
        },
      ],
      total_count: 1,
    },
  },
})

export const giftOrderRefund = endpoint({
  id: 'card.giftOrderRefund',
  page: '礼品卡退款',
  summary: 'Refunds a gift card order.',
  method: 'POST',
  path: '/card/giftcard/order/refund',
  input: () =>
    z.strictObject({
      order_id: z.string(),
    }),
  result: done,
  example: { input: { order_id: 'order-20261127-1' }, answer: { errcode: 0, errmsg: 'ok' } },
})

export const subMerchantSubmit = endpoint({
  id: 'card.subMerchantSubmit',
  page: '创建子商户',
  summary: 'Creates a sub-merchant.',
  method: 'POST',
  path: '/card/submerchant/submit',
  input: () =>
    z.strictObject({
      info: z.strictObject({
        app_id: z.string().optional(),
        brand_name: z.string(),
        logo_url: z.string(),
        protocol: z.string(),
        end_time: z.int(),
        agreement_media_id: z.string().optional(),
        operator_media_id: z.string().optional(),
        primary_category_id: z.int(),
        secondary_category_id: z.int(),
      }),
    }),
  result: subMerchantSubmitResult,
  example: {
    input: {
      info: {
        brand_name: '小安的店',
        logo_url: 'https://example.com/logo.png',
        protocol: 'protocol',
        end_time: 1795741200,
        primary_category_id: 1,
        secondary_category_id: 1,
      },
    },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      info: {
        merchant_id: 'merchant_id-7',
        app_id: 'app_id-7',
        brand_name: '小安的店',
        logo_url: 'https://example.com/logo.png',
        status: 'status',
        begin_time: 1795737600,
        end_time: 1795741200,
        primary_category_id: 1,
        secondary_category_id: 1,
        update_time: 1795741200,
        create_time: 1795737600,
      },
    },
  },
})

export const subMerchantUpdate = endpoint({
  id: 'card.subMerchantUpdate',
  page: '更新子商户',
  summary: 'Edits a sub-merchant.',
  method: 'POST',
  path: '/card/submerchant/update',
  input: () =>
    z.strictObject({
      info: z.strictObject({
        app_id: z.string().optional(),
        brand_name: z.string(),
        logo_url: z.string(),
        protocol: z.string(),
        end_time: z.int(),
        agreement_media_id: z.string().optional(),
        operator_media_id: z.string().optional(),
        primary_category_id: z.int(),
        secondary_category_id: z.int(),
        merchant_id: z.string(),
      }),
    }),
  result: subMerchantSubmitResult,
  example: {
    input: {
      info: {
        brand_name: '小安的店',
        logo_url: 'https://example.com/logo.png',
        protocol: 'protocol',
        end_time: 1795741200,
        primary_category_id: 1,
        secondary_category_id: 1,
        merchant_id: 'merchant_id-7',
      },
    },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      info: {
        merchant_id: 'merchant_id-7',
        app_id: 'app_id-7',
        brand_name: '小安的店',
        logo_url: 'https://example.com/logo.png',
        status: 'status',
        begin_time: 1795737600,
        end_time: 1795741200,
        primary_category_id: 1,
        secondary_category_id: 1,
        update_time: 1795741200,
        create_time: 1795737600,
      },
    },
  },
})

export const subMerchantGet = endpoint({
  id: 'card.subMerchantGet',
  page: '拉取子商户信息',
  summary: 'Returns a sub-merchant.',
  method: 'POST',
  path: '/card/submerchant/get',
  input: () =>
    z.strictObject({
      merchant_id: z.string(),
    }),
  result: subMerchantSubmitResult,
  repeatable: true,
  example: {
    input: { merchant_id: 'merchant_id-7' },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      info: {
        merchant_id: 'merchant_id-7',
        app_id: 'app_id-7',
        brand_name: '小安的店',
        logo_url: 'https://example.com/logo.png',
        status: 'status',
        begin_time: 1795737600,
        end_time: 1795741200,
        primary_category_id: 1,
        secondary_category_id: 1,
        update_time: 1795741200,
        create_time: 1795737600,
      },
    },
  },
})

export const subMerchantBatchGet = endpoint({
  id: 'card.subMerchantBatchGet',
  page: '批量拉取子商户',
  summary: 'Lists sub-merchants.',
  method: 'POST',
  path: '/card/submerchant/batchget',
  input: () =>
    z.strictObject({
      begin_id: z.string(),
      limit: z.int(),
      status: z.string().optional(),
    }),
  result: () =>
    z.looseObject({
      info_list: z.array(info()),
      next_begin_id: z.string().optional(),
    }),
  repeatable: true,
  example: {
    input: { begin_id: 'begin_id-7', limit: 1 },
    answer: {
      errcode: 0,
      errmsg: 'ok',
      info_list: [
        {
          merchant_id: 'merchant_id-7',
          app_id: 'app_id-7',
          brand_name: '小安的店',
          logo_url: 'https://example.com/logo.png',
          status: 'status',
          begin_time: 1795737600,
          end_time: 1795741200,
          primary_category_id: 1,
          secondary_category_id: 1,
          update_time: 1795741200,
          create_time: 1795737600,
        },
      ],
      next_begin_id: 'next_begin_id-7',
    },
  },
})

export const storeWxaSet = endpoint({
  id: 'card.storeWxaSet',
  page: '设置门店小程序',
  summary: 'Links a store mini program to a card.',
  method: 'POST',
  path: '/card/storewxa/set',
  input: () =>
    z.strictObject({
      poi_id: z.string(),
      card_id: z.string(),
    }),
  result: done,
  example: {
    input: { poi_id: '271864249', card_id: 'pCaRd_0123456789' },
    answer: { errcode: 0, errmsg: 'ok' },
  },
})

export const storeWxaGet = endpoint({
  id: 'card.storeWxaGet',
  page: '查询门店小程序',
  summary: 'Returns that link.',
  method: 'POST',
  path: '/card/storewxa/get',
  input: () =>
    z.strictObject({
      poi_id: z.string(),
    }),
  result: () =>
    z.looseObject({
      card_id: z.string().optional(),
    }),
  repeatable: true,
  example: {
    input: { poi_id: '271864249' },
    answer: { errcode: 0, errmsg: 'ok', card_id: 'pCaRd_0123456789' },
  },
})

export const payActivate = endpoint({
  id: 'card.payActivate',
  page: '开通券点账户',
  summary: 'Opens a coupon-point account.',
  method: 'GET',
  path: '/card/pay/activate',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const payGetPrice = endpoint({
  id: 'card.payGetPrice',
  page: '对优惠券批价',
  summary: 'Prices a coupon batch.',
  method: 'POST',
  path: '/card/pay/getpayprice',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  repeatable: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const payCoins = endpoint({
  id: 'card.payCoins',
  page: '查询券点余额',
  summary: 'Returns the coupon-point balance.',
  method: 'GET',
  path: '/card/pay/getcoinsinfo',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const payConfirm = endpoint({
  id: 'card.payConfirm',
  page: '确认兑换库存',
  summary: 'Buys stock with points.',
  method: 'POST',
  path: '/card/pay/confirm',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const payRecharge = endpoint({
  id: 'card.payRecharge',
  page: '充值券点',
  summary: 'Buys points.',
  method: 'POST',
  path: '/card/pay/recharge',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const payGetOrder = endpoint({
  id: 'card.payGetOrder',
  page: '查询充值订单详情',
  summary: 'Returns a point order.',
  method: 'POST',
  path: '/card/pay/getorder',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  repeatable: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export const payGetOrderList = endpoint({
  id: 'card.payGetOrderList',
  page: '查询券点流水',
  summary: 'Lists point movements.',
  method: 'POST',
  path: '/card/pay/getorderlist',
  input: () => z.looseObject({}),
  result: done,
  legacy: true,
  repeatable: true,
  example: { input: {}, answer: { errcode: 0, errmsg: 'ok' } },
})

export { remove as delete }

function order() {
  return z.looseObject({
    order_id: z.string(),
    page_id: z.string(),
    trans_id: z.string(),
    open_id: z.string(),
    accepter_openid: z.string().optional(),
    total_price: z.number(),
    IsChatRoom: z.boolean().optional(),
    card_list: z.array(card()),
    pay_finish_time: z.number().optional(),
    create_time: z.number(),
    outer_str: z.string().optional(),
  })
}

function theme() {
  return z.strictObject({
    theme_pic_url: z.string(),
    title: z.string(),
    title_color: z.string(),
    item_list: z.array(item()),
    pic_item_list: z.array(picItem()),
    category_index: z.int(),
    show_sku_title_first: z.boolean().optional(),
    is_banner: z.boolean().optional(),
  })
}

function ruleInfo() {
  return z.looseObject({
    type: z.string(),
    base_info: baseInfo(),
    member_rule: memberRule().optional(),
  })
}

function subMerchantSubmitResult() {
  return z.looseObject({
    info: info(),
  })
}

function info() {
  return z.looseObject({
    merchant_id: z.string(),
    app_id: z.string().optional(),
    brand_name: z.string(),
    logo_url: z.string(),
    status: z.string(),
    begin_time: z.number(),
    end_time: z.number(),
    primary_category_id: z.number(),
    secondary_category_id: z.number(),
    update_time: z.number(),
    create_time: z.number(),
  })
}

function requiredForm() {
  return z.strictObject({
    can_modify: z.boolean().optional(),
    rich_field_list: z.array(richField()).optional(),
    common_field_id_list: z.array(z.string()).optional(),
    custom_field_list: z.array(z.string()).optional(),
  })
}

function card() {
  return z.looseObject({
    card_id: z.string(),
    code: z.string(),
    price: z.number(),
    background_pic_url: z.string(),
    outer_img_id: z.string().optional(),
    default_gifting_msg: z.string().optional(),
    accepter_openid: z.string().optional(),
  })
}

function cardShape() {
  return z.strictObject({
    card_id: z.string(),
    code: z.string().optional(),
    openid: z.string().optional(),
    is_unique_code: z.boolean().optional(),
    outer_id: z.int().optional(),
    outer_str: z.string().optional(),
  })
}

function memberRule() {
  return z.looseObject({
    card_id: z.string(),
    least_cost: z.number(),
    max_cost: z.number(),
    jump_url: z.string().optional(),
    app_brand_id: z.string().optional(),
    app_brand_pass: z.string().optional(),
  })
}

function userInfo() {
  return z.looseObject({
    common_field_list: z.array(commonField()),
    custom_field_list: z.array(commonField()),
  })
}

function baseInfo() {
  return z.looseObject({
    mchid_list: z.array(z.string()),
    begin_time: z.number(),
    end_time: z.number(),
    status: z.string(),
    update_time: z.number(),
    create_time: z.number(),
  })
}

function statBizuinInfoInput() {
  return z.strictObject({
    begin_date: z.string(),
    end_date: z.string(),
    /** 0 cards made in the back office, 1 made by API. */
    cond_source: z.int(),
  })
}

function picItem() {
  return z.strictObject({
    background_pic_url: z.string(),
    outer_img_id: z.string().optional(),
    default_gifting_msg: z.string().optional(),
  })
}

function item() {
  return z.strictObject({
    card_id: z.string(),
    title: z.string().optional(),
    pic_url: z.string().optional(),
    desc: z.string().optional(),
  })
}

function memberUpdateUserResult() {
  return z.looseObject({
    openid: z.string(),
    result_bonus: z.number(),
    result_balance: z.number(),
  })
}

function richField() {
  return z.strictObject({
    type: z.string(),
    name: z.string(),
    values: z.array(z.string()),
  })
}

function codeDepositInput() {
  return z.strictObject({
    card_id: z.string(),
    code: z.array(z.string()),
  })
}

function commonField() {
  return z.looseObject({
    name: z.string(),
    value: z.string(),
  })
}

function cell1() {
  return z.strictObject({
    title: z.string(),
    url: z.string(),
  })
}

function serviceStatement() {
  return z.strictObject({
    name: z.string(),
    url: z.string(),
  })
}

function cell1Shape() {
  return z.looseObject({
    title: z.string(),
    url: z.string(),
  })
}

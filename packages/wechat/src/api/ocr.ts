/** OCR识别: reading text from pictures. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, exampleFile, oneOf, strictObject, uploadFile } from './fields.ts'

/**
 * 身份证识别. Reads an identity card.
 *
 * For verified accounts. 100 calls a day. Takes up to 2 MB.
 *
 * Errors: 101000, 101001, 101002, 101003.
 */
export const idCard = endpoint({
  id: 'ocr.idCard',
  page: '身份证识别',
  summary: 'Reads an identity card.',
  method: 'POST',
  path: '/cv/ocr/idcard',
  query: ['type', 'img_url'],
  files: ['img'],
  input: () =>
    strictObject({
      /** Old parameter, default photo. */
      type: z.enum(['photo', 'scan']).optional(),
      ...picture(),
    }).refine(hasPicture, needsPicture),
  result: () =>
    answer({
      type: oneOf(['Front', 'Back']),
      /** Front. */
      name: z.string().optional(),
      /** Front. */
      id: z.string().optional(),
      /** Front. */
      addr: z.string().optional(),
      /** Front. */
      gender: z.string().optional(),
      /** Front. */
      nationality: z.string().optional(),
      /** Back. */
      valid_date: z.string().optional(),
    }),
  limits: { perDay: 100, maxBytes: 2097152 },
  errors: [101000, 101001, 101002, 101003],
  repeatable: true,
  example: {
    input: { img: exampleFile('photo.jpg', 'image/jpeg') },
    answer: {
      type: 'Front',
      name: '小安的店',
      id: '100',
      addr: '深圳市南山区',
      gender: '男',
    },
  },
})

/**
 * 银行卡识别. Reads a bank card number.
 *
 * For verified accounts. 100 calls a day. Takes up to 2 MB.
 *
 * Errors: 101000, 101001, 101003.
 */
export const bankCard = endpoint({
  id: 'ocr.bankCard',
  page: '银行卡识别',
  summary: 'Reads a bank card number.',
  method: 'POST',
  path: '/cv/ocr/bankcard',
  query: ['type', 'img_url'],
  files: ['img'],
  input: () =>
    strictObject({
      /** Old parameter, default photo. */
      type: z.enum(['photo', 'scan']).optional(),
      ...picture(),
    }).refine(hasPicture, needsPicture),
  result: () =>
    answer({
      /** Name in the field table. */
      number: z.string().optional(),
      /** Name used by the samples for the same value. */
      id: z.string().optional(),
    }),
  limits: { perDay: 100, maxBytes: 2097152 },
  errors: [101000, 101001, 101003],
  repeatable: true,
  example: {
    input: { img: exampleFile('photo.jpg', 'image/jpeg') },
    answer: { number: '粤B12345', id: '100' },
  },
})

/**
 * 行驶证识别. Reads a vehicle licence.
 *
 * For verified accounts. 100 calls a day. Takes up to 2 MB.
 *
 * Errors: 101000, 101003.
 */
export const driving = endpoint({
  id: 'ocr.driving',
  page: '行驶证识别',
  summary: 'Reads a vehicle licence.',
  method: 'POST',
  path: '/cv/ocr/driving',
  query: ['type', 'img_url'],
  files: ['img'],
  input: () =>
    strictObject({
      /** Old parameter, default photo. */
      type: z.enum(['photo', 'scan']).optional(),
      ...picture(),
    }).refine(hasPicture, needsPicture),
  result: () =>
    answer({
      plate_num: z.string().optional(),
      vehicle_type: z.string().optional(),
      owner: z.string().optional(),
      addr: z.string().optional(),
      use_character: z.string().optional(),
      model: z.string().optional(),
      vin: z.string().optional(),
      engine_num: z.string().optional(),
      register_date: z.string().optional(),
      issue_date: z.string().optional(),
      plate_num_b: z.string().optional(),
      record: z.string().optional(),
      passengers_num: z.string().optional(),
      total_quality: z.string().optional(),
      prepare_quality: z.string().optional(),
      overall_size: z.string().optional(),
      card_position_front: position().optional(),
      card_position_back: position().optional(),
      img_size: imgSize().optional(),
    }),
  limits: { perDay: 100, maxBytes: 2097152 },
  errors: [101000, 101003],
  repeatable: true,
  example: {
    input: { img: exampleFile('photo.jpg', 'image/jpeg') },
    answer: {
      plate_num: '粤B12345',
      vehicle_type: '小型轿车',
      owner: '张三',
      addr: '深圳市南山区',
    },
  },
})

/**
 * 驾驶证识别. Reads a driving licence.
 *
 * For verified accounts. 100 calls a day. Takes up to 2 MB.
 *
 * Errors: 101000, 101003.
 */
export const drivingLicense = endpoint({
  id: 'ocr.drivingLicense',
  page: '驾驶证识别',
  summary: 'Reads a driving licence.',
  method: 'POST',
  path: '/cv/ocr/drivinglicense',
  query: ['type', 'img_url'],
  files: ['img'],
  input: () =>
    strictObject({
      /** Old parameter, default photo. */
      type: z.enum(['photo', 'scan']).optional(),
      ...picture(),
    }).refine(hasPicture, needsPicture),
  result: () =>
    answer({
      id_num: z.string().optional(),
      name: z.string().optional(),
      sex: z.string().optional(),
      nationality: z.string().optional(),
      address: z.string().optional(),
      birth_date: z.string().optional(),
      issue_date: z.string().optional(),
      car_class: z.string().optional(),
      valid_from: z.string().optional(),
      valid_to: z.string().optional(),
      official_seal: z.string().optional(),
    }),
  limits: { perDay: 100, maxBytes: 2097152 },
  errors: [101000, 101003],
  repeatable: true,
  example: {
    input: { img: exampleFile('photo.jpg', 'image/jpeg') },
    answer: {
      id_num: '440300199001010000',
      name: '小安的店',
      sex: '1',
      nationality: '汉',
    },
  },
})

/**
 * 营业执照识别. Reads a business licence; only fields found are returned.
 *
 * For verified accounts. 100 calls a day. Takes up to 2 MB.
 *
 * Errors: 101000, 101001, 101002, 101003.
 */
export const bizLicense = endpoint({
  id: 'ocr.bizLicense',
  page: '营业执照识别',
  summary: 'Reads a business licence; only fields found are returned.',
  method: 'POST',
  path: '/cv/ocr/bizlicense',
  query: ['img_url'],
  files: ['img'],
  input: () =>
    strictObject({
      ...picture(),
    }).refine(hasPicture, needsPicture),
  result: () =>
    answer({
      reg_num: z.string().optional(),
      serial: z.string().optional(),
      legal_representative: z.string().optional(),
      enterprise_name: z.string().optional(),
      type_of_organization: z.string().optional(),
      address: z.string().optional(),
      type_of_enterprise: z.string().optional(),
      business_scope: z.string().optional(),
      registered_capital: z.string().optional(),
      paid_in_capital: z.string().optional(),
      valid_period: z.string().optional(),
      registered_date: z.string().optional(),
      cert_position: position().optional(),
      img_size: imgSize().optional(),
    }),
  limits: { perDay: 100, maxBytes: 2097152 },
  errors: [101000, 101001, 101002, 101003],
  repeatable: true,
  example: {
    input: { img: exampleFile('photo.jpg', 'image/jpeg') },
    answer: {
      reg_num: '1',
      serial: '440300000000000',
      legal_representative: '张三',
      enterprise_name: '深圳某某有限公司',
    },
  },
})

/**
 * 通用印刷体识别. Reads printed text with positions.
 *
 * For verified accounts. 100 calls a day. Takes up to 2 MB.
 *
 * Errors: 101000, 101002, 101003.
 */
export const comm = endpoint({
  id: 'ocr.comm',
  page: '通用印刷体识别',
  summary: 'Reads printed text with positions.',
  method: 'POST',
  path: '/cv/ocr/comm',
  query: ['img_url'],
  files: ['img'],
  input: () =>
    strictObject({
      ...picture(),
    }).refine(hasPicture, needsPicture),
  result: () =>
    answer({
      items: z.array(
        answer({
          text: z.string(),
          pos: corners().optional(),
        }),
      ),
      img_size: imgSize().optional(),
    }),
  limits: { perDay: 100, maxBytes: 2097152 },
  errors: [101000, 101002, 101003],
  repeatable: true,
  example: {
    input: { img: exampleFile('photo.jpg', 'image/jpeg') },
    answer: {
      items: [
        {
          text: '您好',
          pos: {
            left_top: { x: 0.5, y: 0.5 },
            right_top: { x: 0.5, y: 0.5 },
            right_bottom: { x: 0.5, y: 0.5 },
            left_bottom: { x: 0.5, y: 0.5 },
          },
        },
      ],
      img_size: { w: 1, h: 1 },
    },
  },
})

/**
 * 车牌识别. Reads a number plate.
 *
 * For verified accounts. 100 calls a day. Takes up to 2 MB.
 *
 * Errors: 101000, 101001, 101003.
 */
export const plateNum = endpoint({
  id: 'ocr.plateNum',
  page: '车牌识别',
  summary: 'Reads a number plate.',
  method: 'POST',
  path: '/cv/ocr/platenum',
  query: ['img_url'],
  files: ['img'],
  input: () =>
    strictObject({
      ...picture(),
    }).refine(hasPicture, needsPicture),
  result: () =>
    answer({
      number: z.string(),
    }),
  limits: { perDay: 100, maxBytes: 2097152 },
  errors: [101000, 101001, 101003],
  repeatable: true,
  example: {
    input: { img: exampleFile('photo.jpg', 'image/jpeg') },
    answer: { number: '粤B12345' },
  },
})

/**
 * 菜单识别. Reads a restaurant menu.
 *
 * For verified accounts. Takes up to 2 MB.
 *
 * Errors: 101000, 101002.
 */
export const menu = endpoint({
  id: 'ocr.menu',
  page: '菜单识别',
  summary: 'Reads a restaurant menu.',
  method: 'POST',
  path: '/cv/ocr/menu',
  query: ['img_url'],
  files: ['img'],
  input: () =>
    strictObject({
      ...picture(),
    }).refine(hasPicture, needsPicture),
  result: () =>
    answer({
      /** An object in the field table, a JSON string in the sample. */
      content: answer({
        menu_items: z.array(
          answer({
            name: z.string(),
            price: z.number(),
          }),
        ),
      }),
    }),
  limits: { maxBytes: 2097152 },
  errors: [101000, 101002],
  repeatable: true,
  example: {
    input: { img: exampleFile('photo.jpg', 'image/jpeg') },
    answer: {
      content: { menu_items: [{ name: '小安的店', price: 0.5 }] },
    },
  },
})

function position() {
  return answer({
    pos: corners().optional(),
  })
}

function corners() {
  return answer({
    left_top: point(),
    right_top: point(),
    right_bottom: point(),
    left_bottom: point(),
  })
}

function point() {
  return answer({
    x: z.number(),
    y: z.number(),
  })
}

function imgSize() {
  return answer({
    w: z.number(),
    h: z.number(),
  })
}

/** One of both. */
function picture() {
  return {
    /** The address of a picture of less than 2 MB. */
    img_url: z.string().optional(),
    /** A picture of less than 2 MB. */
    img: uploadFile().optional(),
  }
}

function hasPicture({ img_url, img }: { img_url?: unknown; img?: unknown }): boolean {
  return img_url !== undefined || img !== undefined
}

const needsPicture = 'needs img or img_url'

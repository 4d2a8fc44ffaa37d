/** 图像处理: finding codes in pictures, cropping and enlarging them. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, exampleFile, oneOf, strictObject, uploadFile } from './fields.ts'

/**
 * 二维码/条码识别. Finds QR codes, bar codes, DataMatrix and PDF417 in an image.
 *
 * For verified accounts. Takes up to 2 MB.
 *
 * Errors: 101000, 101002.
 */
export const qrcode = endpoint({
  id: 'img.qrcode',
  page: '二维码/条码识别',
  summary: 'Finds QR codes, bar codes, DataMatrix and PDF417 in an image.',
  method: 'POST',
  path: '/cv/img/qrcode',
  query: ['img_url'],
  files: ['img'],
  input: () =>
    strictObject({
      ...picture(),
    }).refine(hasPicture, needsPicture),
  result: () =>
    answer({
      code_results: z.array(
        answer({
          type_name: oneOf([
            'QR_CODE',
            'EAN_13',
            'CODE_128',
            'DATA_MATRIX',
            'PDF_417',
            'EAN_8',
            'CODE_39',
            'UPC_A',
          ]),
          data: z.string(),
          pos: answer({
            left_top: point(),
            right_top: point(),
            right_bottom: point(),
            left_bottom: point(),
          }).optional(),
        }),
      ),
      img_size: imgSize().optional(),
    }),
  limits: { maxBytes: 2097152 },
  errors: [101000, 101002],
  repeatable: true,
  example: {
    input: { img: exampleFile('photo.jpg', 'image/jpeg') },
    answer: {
      code_results: [
        {
          type_name: 'QR_CODE',
          data: 'https://example.com',
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
 * 图片智能裁剪. Suggests crop boxes.
 *
 * For verified accounts. Takes up to 2 MB.
 *
 * Errors: 101000, 101002.
 */
export const aiCrop = endpoint({
  id: 'img.aiCrop',
  page: '图片智能裁剪',
  summary: 'Suggests crop boxes.',
  method: 'POST',
  path: '/cv/img/aicrop',
  query: ['ratios', 'img_url'],
  files: ['img'],
  input: () =>
    strictObject({
      /** Up to 5 ratios joined with commas; also accepted as a form field. */
      ratios: z.string().optional(),
      ...picture(),
    }).refine(hasPicture, needsPicture),
  result: () =>
    answer({
      results: z.array(
        answer({
          crop_left: z.number(),
          crop_top: z.number(),
          crop_right: z.number(),
          crop_bottom: z.number(),
        }),
      ),
      img_size: imgSize().optional(),
    }),
  limits: { maxBytes: 2097152 },
  errors: [101000, 101002],
  repeatable: true,
  example: {
    input: { img: exampleFile('photo.jpg', 'image/jpeg') },
    answer: {
      results: [{ crop_left: 1, crop_top: 1, crop_right: 1, crop_bottom: 1 }],
      img_size: { w: 1, h: 1 },
    },
  },
})

/**
 * 图片高清化. Enlarges an image and returns it as temporary material.
 *
 * For verified accounts. Takes up to 2 MB.
 *
 * Errors: 101000, 101002.
 */
export const superResolution = endpoint({
  id: 'img.superResolution',
  page: '图片高清化',
  summary: 'Enlarges an image and returns it as temporary material.',
  method: 'POST',
  path: '/cv/img/superresolution',
  query: ['img_url'],
  files: ['img'],
  input: () =>
    strictObject({
      ...picture(),
    }).refine(hasPicture, needsPicture),
  result: () =>
    answer({
      media_id: z.string(),
    }),
  limits: { maxBytes: 2097152 },
  errors: [101000, 101002],
  example: {
    input: { img: exampleFile('photo.jpg', 'image/jpeg') },
    answer: { media_id: 'mEdIa-iD_0123456789' },
  },
})

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

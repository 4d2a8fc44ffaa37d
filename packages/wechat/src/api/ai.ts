/** 智能接口: recognizing speech, and translating. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer, done, exampleFile, strictObject, uploadFile, utf8 } from './fields.ts'

/**
 * 上传语音文件. Uploads a recording for speech recognition.
 *
 * For all accounts. Files: media (mp3) up to 1 MB.
 *
 * Errors: 40010.
 */
export const addVoice = endpoint({
  id: 'ai.addVoice',
  page: '上传语音文件',
  summary: 'Uploads a recording for speech recognition.',
  method: 'POST',
  path: '/cgi-bin/media/voice/addvoicetorecofortext',
  query: ['format', 'voice_id', 'lang'],
  files: ['media'],
  input: () =>
    strictObject({
      format: z.literal('mp3').default('mp3'),
      /** Chosen by the caller. */
      voice_id: z.string(),
      /** Default zh_CN. */
      lang: z.enum(['zh_CN', 'en_US']).optional(),
      /** MP3 at 16 kHz, mono, up to 60 seconds. */
      media: uploadFile(),
    }),
  result: done,
  limits: { files: { media: { maxBytes: 1048576, formats: ['mp3'] } } },
  callers: { subscription: 'any', service: 'any' },
  errors: [40010],
  example: {
    input: { voice_id: 'voice-7', media: exampleFile('hello.mp3', 'audio/mpeg') },
  },
})

/**
 * 获取语音识别结果. Returns the text of a recording uploaded less than ten seconds ago.
 *
 * For all accounts.
 *
 * Errors: 45092.
 */
export const queryVoice = endpoint({
  id: 'ai.queryVoice',
  page: '获取语音识别结果',
  summary: 'Returns the text of a recording uploaded less than ten seconds ago.',
  method: 'POST',
  path: '/cgi-bin/media/voice/queryrecoresultfortext',
  query: ['voice_id', 'lang'],
  answer: 'bare',
  input: () =>
    strictObject({
      voice_id: z.string(),
      lang: z.enum(['zh_CN', 'en_US']).optional(),
    }),
  result: () =>
    answer({
      result: z.string(),
      /** Seen in old samples. */
      is_end: z.boolean().optional(),
    }),
  callers: { subscription: 'any', service: 'any' },
  errors: [45092],
  repeatable: true,
  example: { input: { voice_id: 'voice-7' }, answer: { result: '今天天气不错' } },
})

/**
 * 微信翻译. Translates a short text.
 *
 * For all accounts. Takes up to 600 bytes.
 *
 * Errors: 40035.
 */
export const translate = endpoint({
  id: 'ai.translate',
  page: '微信翻译',
  summary: 'Translates a short text.',
  method: 'POST',
  path: '/cgi-bin/media/voice/translatecontent',
  query: ['lfrom', 'lto'],
  answer: 'bare',
  input: () =>
    strictObject({
      lfrom: z.enum(['zh_CN', 'en_US']),
      lto: z.enum(['zh_CN', 'en_US']),
      /** UTF-8, up to 600 bytes. */
      content: utf8(600),
    }),
  result: () =>
    answer({
      from_content: z.string(),
      to_content: z.string(),
    }),
  limits: { maxBytes: 600 },
  callers: { subscription: 'any', service: 'any' },
  errors: [40035],
  repeatable: true,
  example: {
    input: { lfrom: 'zh_CN', lto: 'en_US', content: '你好' },
    answer: { from_content: '你好', to_content: 'Hello' },
  },
})

/**
 * 语义理解. Parses a sentence into a structured intent of a named service domain.
 *
 * For verified accounts.
 *
 * Errors: 60010, 60011, 60015, 7000000.
 *
 * @deprecated WeChat has replaced it, or takes it out of service.
 */
export const semanticSearch = endpoint({
  id: 'ai.semanticSearch',
  page: '语义理解',
  summary: 'Parses a sentence into a structured intent of a named service domain.',
  method: 'POST',
  path: '/semantic/semproxy/search',
  input: () =>
    strictObject({
      query: z.string(),
      /** Domains joined with commas, such as flight,hotel. */
      category: z.string(),
      latitude: z.number().optional(),
      longitude: z.number().optional(),
      city: z.string().optional(),
      region: z.string().optional(),
      appid: z.string(),
      /** Fan id, OpenID advised. */
      uid: z.string().optional(),
    }),
  result: () =>
    answer({
      query: z.string(),
      type: z.string(),
      semantic: answer({
        /** Shape by domain. */
        details: z.looseObject({}).optional(),
        intent: z.string().optional(),
      }),
      result: z.array(z.looseObject({})).optional(),
      answer: z.string().optional(),
      text: z.string().optional(),
    }),
  errors: [60010, 60011, 60015, 7000000],
  legacy: true,
  repeatable: true,
  example: {
    input: { query: '附近的川菜馆', category: '美食', appid: 'wx1234567890abcdef' },
    answer: {
      query: '附近的川菜馆',
      type: 'restaurant',
      semantic: { details: {}, intent: 'search' },
      result: [{}],
      answer: '找到 3 家',
      text: '您好',
    },
  },
})

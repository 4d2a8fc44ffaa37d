/** Errors as the management API tells them: `application/problem+json`, in the caller’s language. */
import { MphubError, type Words } from '../errors.ts'

export const problemType = 'application/problem+json; charset=utf-8'

export interface Problem {
  readonly status: number
  /** Stable, for programs. */
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly remedy: string
}

/** Whoever reads Chinese rather than English says so in `Accept-Language`. */
export function speaksChinese(acceptLanguage: string | undefined): boolean {
  const first = acceptLanguage?.split(',', 1)[0]?.trim().toLowerCase() ?? ''
  return first === 'zh' || first.startsWith('zh-')
}

/** What is not meant for a person in front of it stays inside: the log has the details. */
export function problemOf(error: unknown, inChinese: boolean): Problem {
  const told = error instanceof MphubError ? error : undefined
  const status = told?.status ?? 500
  const { title, remedy } = sayings[status] ?? unexpected
  const detail = told ? { en: told.message, zh: told.zh } : unexpected.detail
  const language = inChinese ? 'zh' : 'en'
  return {
    status,
    code: told?.code ?? 'failed',
    title: title[language],
    detail: detail[language],
    remedy: remedy[language],
  }
}

interface Saying {
  readonly title: Words
  readonly remedy: Words
}

const unexpected: Saying & { readonly detail: Words } = {
  title: { en: 'mphub failed', zh: 'mphub 出错了' },
  detail: { en: 'The request met a fault of the server.', zh: '处理请求时服务器出现故障。' },
  remedy: {
    en: 'Try again. If it stays, the log of the server says why.',
    zh: '请重试。如仍失败，请查看服务器日志。',
  },
}

const sayings: Readonly<Record<number, Saying>> = {
  400: {
    title: { en: 'The request cannot be understood', zh: '请求有误' },
    remedy: {
      en: 'Correct the request; /api/v1/openapi.json describes it.',
      zh: '请更正请求；说明见 /api/v1/openapi.json。',
    },
  },
  401: {
    title: { en: 'Who calls is not known', zh: '身份未确认' },
    remedy: {
      en: 'Send Authorization: Bearer <API key> with a key that has not been revoked.',
      zh: '请用未被吊销的密钥发送 Authorization: Bearer <API 密钥>。',
    },
  },
  403: {
    title: { en: 'The key may not do this', zh: '权限不足' },
    remedy: {
      en: 'Use a key with a higher role, or ask who hands out the keys.',
      zh: '请使用更高角色的密钥，或联系密钥管理员。',
    },
  },
  404: {
    title: { en: 'It is not there', zh: '不存在' },
    remedy: {
      en: 'Compare the path and the names in it with what there is.',
      zh: '请核对路径及其中的名称。',
    },
  },
  409: {
    title: { en: 'It collides with what is there', zh: '与现有数据冲突' },
    remedy: {
      en: 'Choose another name, or change what is there.',
      zh: '请换一个名称，或修改现有的数据。',
    },
  },
  413: {
    title: { en: 'The request is too large', zh: '请求过大' },
    remedy: { en: 'Send less at once.', zh: '请减少单次发送的内容。' },
  },
  415: {
    title: { en: 'The body is of another type', zh: '请求体类型不符' },
    remedy: {
      en: 'Send JSON, and say so in Content-Type.',
      zh: '请发送 JSON，并在 Content-Type 中注明。',
    },
  },
  429: {
    title: { en: 'Too many requests', zh: '请求过多' },
    remedy: { en: 'Wait as long as Retry-After says.', zh: '请等待 Retry-After 所示的时间。' },
  },
  503: {
    title: { en: 'Not available now', zh: '暂时不可用' },
    remedy: { en: 'Try again in a moment.', zh: '请稍后重试。' },
  },
}

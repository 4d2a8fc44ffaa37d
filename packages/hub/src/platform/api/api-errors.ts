/** Why the management API refuses a request. */
import type { z } from 'zod'
import { MphubError, type Words } from '../errors.ts'
import type { Role } from './role.ts'

/** The request carries no key, or one that nobody has. */
export class UnauthorizedError extends MphubError {
  override readonly name = 'UnauthorizedError'
  override readonly status = 401
  readonly code = 'unauthorized'

  constructor() {
    super({
      en: 'The request carries no API key that is valid. Send Authorization: Bearer <API key>; mphub key create makes one.',
      zh: '请求未携带有效的 API 密钥。请发送 Authorization: Bearer <API 密钥>；用 mphub key create 可创建密钥。',
    })
  }
}

/** The key is valid, but may not do this. */
export class ForbiddenError extends MphubError {
  override readonly name = 'ForbiddenError'
  override readonly status = 403
  readonly code = 'forbidden'

  constructor(has: Role, needed: Role) {
    super({
      en: `This key has the role ${has}; the request needs ${needed}. Use a key with that role.`,
      zh: `该密钥的角色是 ${has}，此请求需要 ${needed}。请使用具有该角色的密钥。`,
    })
  }
}

/** What there is too much of. */
export type Excess = 'key' | 'address' | 'failed-keys'

const excesses: Readonly<Record<Excess, Words>> = {
  key: { en: 'came with this key', zh: '使用该密钥的请求过多' },
  address: { en: 'came from this address', zh: '来自该地址的请求过多' },
  'failed-keys': {
    en: 'without a valid key came from this address',
    zh: '来自该地址的无效密钥请求过多',
  },
}

/** Too much comes from one address or with one key, or too many keys that nobody has. */
export class TooManyRequestsError extends MphubError {
  override readonly name = 'TooManyRequestsError'
  override readonly status = 429
  readonly code = 'too_many_requests'
  readonly retryAfterSeconds: number

  constructor(excess: Excess, retryAfterSeconds: number) {
    const { en, zh } = excesses[excess]
    super({
      en: `Too many requests ${en}. Try again in ${retryAfterSeconds} seconds.`,
      zh: `${zh}。请在 ${retryAfterSeconds} 秒后重试。`,
    })
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** There is no such route. */
export class NoSuchRouteError extends MphubError {
  override readonly name = 'NoSuchRouteError'
  override readonly status = 404
  readonly code = 'no_such_route'

  constructor() {
    super({
      en: 'The management API has no such path with this method. See /api/v1/openapi.json for those it has.',
      zh: '管理接口没有这个路径与方法的组合。可用的路径见 /api/v1/openapi.json。',
    })
  }
}

/** The body cannot be read: not JSON, or too large. */
export class UnreadableBodyError extends MphubError {
  override readonly name = 'UnreadableBodyError'
  override readonly status: number
  readonly code = 'unreadable_body'

  constructor(status: number, cause?: unknown) {
    super(
      {
        en: 'The body of the request cannot be read. Send a JSON object of at most 1 MiB, with Content-Type: application/json.',
        zh: '无法读取请求体。请发送不超过 1 MiB 的 JSON 对象，并带上 Content-Type: application/json。',
      },
      { cause },
    )
    this.status = status
  }
}

/** A field of the request has a value that cannot be. */
export class InvalidInputError extends MphubError {
  override readonly name = 'InvalidInputError'
  override readonly exitCode = 2
  override readonly status = 400
  readonly code = 'invalid_input'
}

/** Names the first field that is wrong, and never repeats its value. */
export function invalidInput(error: z.ZodError): InvalidInputError {
  const [issue] = error.issues
  const field = issue?.path.join('.') || 'The request'
  return new InvalidInputError({
    en: `${field}: ${issue?.message}. Correct it; /api/v1/openapi.json says what is expected.`,
    zh: `${issue?.path.join('.') || '请求'}：${inChinese(issue)}。请更正；所需格式见 /api/v1/openapi.json。`,
  })
}

function inChinese(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `缺少或类型不正确，应为 ${issue.expected}`
    case 'too_small':
      return `太小或太短，最小为 ${issue.minimum}`
    case 'too_big':
      return `太大或太长，最大为 ${issue.maximum}`
    case 'invalid_value':
      return `只能是 ${issue.values.join('、')}`
    case 'unrecognized_keys':
      return `没有这些字段：${issue.keys.join('、')}`
    case 'invalid_format':
      return `格式不正确，应为 ${issue.pattern ?? issue.format}`
    default:
      return '值不正确'
  }
}

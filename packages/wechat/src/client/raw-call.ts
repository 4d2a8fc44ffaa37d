/** A call that has no definition here, written as its page says. */
import { z } from 'zod'
import { endpoint, type AnswerKind, type TokenKind } from '../api/endpoint.ts'
import type { MediaFile } from '../media/media-file.ts'
import { writeJson } from './json.ts'
import { InvalidCallError } from './invalid-call-error.ts'
import { inputProblems, type Body, type PreparedCall } from './prepared-call.ts'
import { secretsIn } from './redact.ts'

/** A request in the words of its page. */
export interface RawRequest {
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  /** Without the token. */
  readonly query?: Readonly<Record<string, string | number | boolean>>
  /** Sent as JSON; as the fields of a form when there are `files`. */
  readonly body?: Readonly<Record<string, unknown>>
  readonly files?: Readonly<Record<string, MediaFile>>
  /** The account’s, unless something else is said. */
  readonly token?: TokenKind
  readonly host?: string
  /** `file` where bytes may come back. */
  readonly answer?: AnswerKind
  /** Whether it may be made twice. A GET may, unless something else is said. */
  readonly repeatable?: boolean
}

/** What the address would be made of; a program without types may say anything. */
const shape = z.strictObject({
  method: z.enum(['GET', 'POST']),
  path: z
    .string()
    .regex(/^\/(?!\/)[^\s?#\\]*$/, 'must begin with one / and end before the query')
    .refine((path) => !path.split('/').includes('..'), 'must not lead upwards'),
  query: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  body: z.record(z.string(), z.unknown()).optional(),
  files: z.record(z.string(), z.unknown()).optional(),
  token: z.enum(['access_token', 'component_access_token', 'fan_access_token', 'none']).optional(),
  host: z
    .string()
    .regex(/^[\w.-]+(?::\d+)?$/, 'must be a name such as api.weixin.qq.com')
    .optional(),
  answer: z.enum(['json', 'bare', 'file', 'page']).optional(),
  repeatable: z.boolean().optional(),
})

/**
 * Only where it goes is checked; of its fields the page knows best.
 *
 * @throws {@link InvalidCallError}
 */
export function rawCall(request: RawRequest): PreparedCall {
  checkRequest(request)
  const { method, path, query = {}, body = {}, files: _files, ...particulars } = request
  return {
    endpoint: endpoint({
      id: path,
      page: '',
      summary: '',
      method,
      path,
      input: () => z.looseObject({}),
      result: () => z.unknown(),
      example: { input: {} },
      ...particulars,
    }),
    query: Object.entries(query).map(([name, value]) => [name, String(value)]),
    body: bodyOf(request),
    secrets: [...secretsIn(query), ...secretsIn(body)],
  }
}

function checkRequest(request: RawRequest): void {
  const problems = inputProblems(shape, request)
  if (request.method === 'GET' && (request.body ?? request.files) !== undefined) {
    problems.push({ field: 'body', rule: 'has no place in a GET: use query' })
  }
  if (problems.length > 0) throw new InvalidCallError(nameOf(request), problems)
}

function nameOf({ path }: RawRequest): string {
  return /^\/[\w./-]+$/.test(path) ? path : 'A call'
}

function bodyOf({ method, body = {}, files }: RawRequest): Body | undefined {
  if (method === 'GET') return undefined
  if (files === undefined) return { kind: 'json', text: writeJson(body) }
  const fields = Object.entries(body).map(([name, value]) => [name, asText(value)] as const)
  return { kind: 'form', fields: Object.fromEntries(fields), files }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : writeJson(value)
}

/** A call that has no definition here, written as its page says. */
import { z } from 'zod'
import { endpoint, type AnswerKind, type TokenKind } from '../api/endpoint.ts'
import type { MediaFile } from '../media/media-file.ts'
import { writeJson } from './json.ts'
import type { Body, PreparedCall } from './prepared-call.ts'
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

/** Nothing is checked: the page knows best. */
export function rawCall(request: RawRequest): PreparedCall {
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

function bodyOf({ method, body = {}, files }: RawRequest): Body | undefined {
  if (method === 'GET') return undefined
  if (files === undefined) return { kind: 'json', text: writeJson(body) }
  const fields = Object.entries(body).map(([name, value]) => [name, asText(value)] as const)
  return { kind: 'form', fields: Object.fromEntries(fields), files }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : writeJson(value)
}

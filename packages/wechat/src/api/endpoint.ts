/** A call of WeChat’s API as data: the client sends it, the simulator answers it, the reference lists it. */
import type { z } from 'zod'
import type { Limits } from './limits.ts'

/**
 * Whose token a call carries: the account’s, the third-party platform’s, or that of a fan who
 * authorized a page (网页授权), which the caller gives as `access_token`.
 */
export type TokenKind = 'access_token' | 'component_access_token' | 'fan_access_token' | 'none'

/**
 * What comes back: `json` says errcode 0 when it went well, `bare` is JSON that names an errcode
 * only when it did not, `file` is bytes (or JSON), and `page` is for a browser, not for a program.
 */
export type AnswerKind = 'json' | 'bare' | 'file' | 'page'

/** Which accounts of a kind may make a call: all, those that are verified (认证), or none. */
export type Permission = 'any' | 'verified' | 'none'

/** Who may make a call. A third-party platform (第三方平台) makes its own calls, and no account does. */
export type Callers =
  { readonly subscription: Permission; readonly service: Permission } | 'third-party platform'

/** What a caller gives: an object, or one of several that a field tells apart. */
export type InputSchema = z.ZodType<object, object>

/** What is always known about a call. */
interface Facts<Input extends InputSchema, Result extends z.ZodType> {
  /** The name of its group and its name there: `menu.create`. */
  readonly id: string
  /** Title of the official page, which is also what to search for. */
  readonly page: string
  /** What it does, in one English sentence. */
  readonly summary: string
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  readonly example: Example<Input, Result>
}

/**
 * One call and its answer, with made-up values. Left out are errcode 0 and errmsg, and the answer of
 * a call that has no more, of a `file` and of a `page`.
 */
export interface Example<Input extends InputSchema, Result extends z.ZodType> {
  readonly input: z.input<Input>
  readonly answer?: z.input<Result>
}

/** What goes without saying for most calls. */
interface Particulars {
  readonly host: string
  readonly token: TokenKind
  /** The parameter in which the token travels. */
  readonly tokenParameter: 'access_token' | 'component_access_token'
  /** The fields that a POST sends in its address. */
  readonly query: readonly string[]
  /** The fields that are files. With one, a POST is a form (multipart/form-data). */
  readonly files: readonly string[]
  /** What the address of a page ends in. */
  readonly fragment: string
  readonly answer: AnswerKind
  readonly limits: Limits
  readonly callers: Callers
  /** Codes that mean something particular to this call. `commonErrors` can come from every call. */
  readonly errors: readonly number[]
  /** What else to know, each in a sentence. */
  readonly notes: readonly string[]
  /** WeChat has replaced it, or takes it out of service. */
  readonly legacy: boolean
  /** Making it twice does what making it once does. Nothing that sends or creates is. */
  readonly repeatable: boolean
}

/** A call with everything that is known about it. The schemas are built when first asked for. */
export interface Endpoint<
  Input extends InputSchema = InputSchema,
  Result extends z.ZodType = z.ZodType,
>
  extends Facts<Input, Result>, Particulars {
  /** All that the caller gives. The account’s token is not part of it. */
  readonly input: Input
  readonly result: Result
}

/** What a caller gives: `InputOf<typeof menu.create>`. */
export type InputOf<Call extends Endpoint> = z.input<Call['input']>

/** What a caller gets. */
export type ResultOf<Call extends Endpoint> = z.output<Call['result']>

/** A call as it is written down. What is not said has the value that `endpoint` tells. */
export interface Definition<Input extends InputSchema, Result extends z.ZodType>
  extends Facts<Input, Result>, Partial<Omit<Particulars, 'query' | 'files'>> {
  readonly query?: readonly FieldOf<Input>[]
  readonly files?: readonly FieldOf<Input>[]
  readonly input: () => Input
  readonly result: () => Result
}

type FieldOf<Input extends InputSchema> = keyof z.input<Input> & string

/**
 * Completes a definition: it goes to api.weixin.qq.com with the account’s token, verified accounts may
 * make it, and a GET may be repeated. Five hundred calls have thousands of fields, so no schema is
 * built before it is used.
 */
/* @__NO_SIDE_EFFECTS__ */
export function endpoint<Input extends InputSchema, Result extends z.ZodType>(
  definition: Definition<Input, Result>,
): Endpoint<Input, Result> {
  let input: Input | undefined
  let result: Result | undefined
  return {
    host: 'api.weixin.qq.com',
    token: 'access_token',
    tokenParameter: 'access_token',
    query: [],
    files: [],
    fragment: '',
    answer: 'json',
    limits: {},
    callers: { subscription: 'verified', service: 'verified' },
    errors: [],
    notes: [],
    legacy: false,
    repeatable: definition.method === 'GET',
    ...definition,
    get input() {
      return (input ??= definition.input())
    },
    get result() {
      return (result ??= definition.result())
    },
  }
}

/** Codes that any call with a token may answer. */
export const commonErrors = [
  -1, 40001, 40014, 40066, 41001, 42001, 43001, 43002, 43003, 44002, 45009, 45011, 47001, 48001,
  48004, 50002, 61004, 61007,
] as const

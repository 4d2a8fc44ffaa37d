/** One call of WeChat’s API as this simulator answers it: a definition, and what happens then. */
import type { z } from 'zod'
import type { Account } from '../accounts/account.ts'
import { json, type ApiAnswer } from './answer.ts'
import type { ApiCall } from './call.ts'
import type { Endpoint } from '@mphub/wechat/endpoints'
import { fittingInput, type FieldRefusals, type InputSchema, type RawInput } from './input.ts'

/** What the front has made sure of: the token, the right to call, the daily quota. */
export interface Admitted {
  /** Whose token it was; undefined for calls without the token of an account. */
  readonly account: Account | undefined
  readonly raw: RawInput
  readonly call: ApiCall
}

export interface ApiEndpoint {
  readonly definition: Endpoint
  /** @throws {@link WechatRefusal} */
  answer(admitted: Admitted): ApiAnswer | Promise<ApiAnswer>
}

export interface Asked<Input> {
  readonly input: Input
  readonly call: ApiCall
}

export interface AskedByAccount<Input> extends Asked<Input> {
  readonly account: Account
}

/** What a definition leaves to this endpoint. */
export interface Rules {
  /** The codes of fields that do not fit, where they are not the usual ones. */
  readonly refusals?: FieldRefusals
  /** Fields of any value, which change nothing here: clients send `lang=undefined`. */
  readonly ignored?: readonly string[]
  /** Looks at the fields before their shape is checked. @throws {@link WechatRefusal} */
  readonly inspect?: (raw: RawInput) => void
}

type Eventually<Value> = Value | Promise<Value>
type Given<Result extends z.ZodType> = Eventually<Told<z.input<Result>> | void>

/** Only the fields that a result names, although WeChat may send more. */
type Told<Value> = Value extends readonly (infer Entry)[]
  ? readonly Told<Entry>[]
  : Value extends object
    ? { [Name in keyof Value as string extends Name ? never : Name]: Told<Value[Name]> }
    : Value

/** Answers a call that carries the account’s token with the fields of its result. */
export function answering<Input extends InputSchema, Result extends z.ZodType>(
  definition: Endpoint<Input, Result>,
  handle: (asked: AskedByAccount<z.output<Input>>) => Given<Result>,
  rules: Rules = {},
): ApiEndpoint {
  return serving(definition, async (asked) => inEnvelope(definition, await handle(asked)), rules)
}

/** Answers a call whose fields are read by rules of our own, because WeChat’s are not those of a shape. */
export function answeringRaw<Input extends InputSchema, Result extends z.ZodType>(
  definition: Endpoint<Input, Result>,
  handle: (asked: { account: Account; raw: RawInput; call: ApiCall }) => Given<Result>,
): ApiEndpoint {
  return {
    definition,
    async answer({ account, raw, call }) {
      if (!account) throw tokenless(definition)
      return inEnvelope(definition, await handle({ account, raw, call }))
    },
  }
}

/** Answers a call that carries no token of an account. */
export function answeringAnyone<Input extends InputSchema, Result extends z.ZodType>(
  definition: Endpoint<Input, Result>,
  handle: (asked: Asked<z.output<Input>>) => Given<Result>,
  rules: Rules = {},
): ApiEndpoint {
  const answer = async (asked: Asked<z.output<Input>>) =>
    inEnvelope(definition, await handle(asked))
  return servingAnyone(definition, answer, rules)
}

/** Answers a call that carries the account’s token with a file, or whatever is handed over. */
export function serving<Input extends InputSchema, Result extends z.ZodType>(
  definition: Endpoint<Input, Result>,
  handle: (asked: AskedByAccount<z.output<Input>>) => Eventually<ApiAnswer>,
  rules: Rules = {},
): ApiEndpoint {
  return {
    definition,
    answer({ account, raw, call }) {
      if (!account) throw tokenless(definition)
      return handle({ account, input: checked(definition, raw, rules), call })
    },
  }
}

/** Answers anyone with a file or a page. */
export function servingAnyone<Input extends InputSchema, Result extends z.ZodType>(
  definition: Endpoint<Input, Result>,
  handle: (asked: Asked<z.output<Input>>) => Eventually<ApiAnswer>,
  rules: Rules = {},
): ApiEndpoint {
  return {
    definition,
    answer: ({ raw, call }) => handle({ input: checked(definition, raw, rules), call }),
  }
}

function tokenless({ id }: Endpoint): Error {
  return new Error(`${id} carries no token of an account: answer it to anyone`)
}

function checked<Input extends InputSchema>(
  definition: Endpoint<Input>,
  raw: RawInput,
  { ignored = [], inspect, refusals }: Rules,
): z.output<Input> {
  inspect?.(raw)
  const regarded = Object.entries(raw).filter(([name]) => !ignored.includes(name))
  return fittingInput(definition.input, Object.fromEntries(regarded), refusals)
}

function inEnvelope({ answer }: Endpoint, result: unknown): ApiAnswer {
  const fields = typeof result === 'object' && result !== null ? result : {}
  return json(answer === 'json' ? { errcode: 0, errmsg: 'ok', ...fields } : fields)
}

/** Reads what a call gives: the fields, wherever they travel, in the shape that its definition asks for. */
import type { z } from 'zod'
import type { Endpoint } from '@mphub/wechat/endpoints'
import { jsonOf, type ApiCall } from './call.ts'
import { fieldRefusals } from './field-refusals.ts'
import { readLeniently } from './lenient.ts'
import { readMultipart } from './multipart.ts'
import { WechatRefusal, type Errcode } from './wechat-refusal.ts'

/** An object, or one of several that a field tells apart. */
export type InputSchema = Endpoint['input']

export type RawInput = Readonly<Record<string, unknown>>

/**
 * The code for a field that is missing or wrong, under its name or its way from the top without the
 * places in lists: `button.sub_button.name`.
 */
export type FieldRefusals = Readonly<Record<string, Errcode>>

/** @throws {@link WechatRefusal} */
export async function rawInput(definition: Endpoint, call: ApiCall): Promise<RawInput> {
  const { method, files, token } = definition
  const query: readonly string[] = definition.query
  const inAddress = Object.fromEntries(call.query)
  if (method === 'GET') return inAddress
  // Where no token is needed, WeChat takes the fields of the body from the address as well.
  const counts = (name: string) => token === 'none' || query.includes(name)
  const named = Object.fromEntries(Object.entries(inAddress).filter(([name]) => counts(name)))
  if (files.length > 0) return { ...named, ...(await readMultipart(call)) }
  const mayBeEmpty = call.body.length === 0 && definition.input.safeParse(named).success
  return mayBeEmpty ? named : { ...named, ...jsonOf(call) }
}

/** @throws {@link WechatRefusal} with the code of the first field that does not fit */
export function fittingInput<Input extends InputSchema>(
  schema: Input,
  raw: RawInput,
  refusals: FieldRefusals = {},
): z.output<Input> {
  const read = readLeniently(schema, raw)
  if (read.success) return read.data
  const way = (read.error.issues[0]?.path ?? []).filter((step) => typeof step === 'string')
  const names = [way.join('.'), way.at(-1) ?? '']
  const known = [refusals, fieldRefusals].flatMap((table) => names.map((name) => table[name]))
  throw new WechatRefusal(known.find((code) => code !== undefined) ?? 47001, { cause: read.error })
}

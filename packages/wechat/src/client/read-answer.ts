/** Reads what WeChat answered: a result, a file, or a refusal. */
import type { z } from 'zod'
import type { Endpoint, InputSchema } from '../api/endpoint.ts'
import { readBinaryAnswer } from '../media/binary-answer.ts'
import { readJson } from './json.ts'
import { redactText } from './redact.ts'
import type { HttpAnswer } from './transport.ts'
import { HttpStatusError, UnexpectedAnswerError } from './unexpected-answer-error.ts'
import { WechatApiError } from './wechat-api-error.ts'

/** Where an answer comes from, and what must not be told of it. */
export interface Origin {
  readonly endpoint: Endpoint
  readonly domain: string
  readonly secrets: readonly string[]
}

const maxTextBytes = 16 * 1024 * 1024

/**
 * Reads an answer without judging its form.
 *
 * @throws {@link CallError}
 */
export async function readContent(origin: Origin, answer: HttpAnswer): Promise<unknown> {
  if (origin.endpoint.answer !== 'file' || !isSuccess(answer.status)) {
    return readJsonAnswer(origin, answer.status, await textOf(origin, answer.body))
  }
  const binary = await readBinaryAnswer(answer).catch((error: unknown) => {
    throw error instanceof RangeError
      ? new UnexpectedAnswerError(origin.endpoint.id, 'too_long')
      : error
  })
  return binary.kind === 'file' ? binary.file : readJsonAnswer(origin, answer.status, binary.text)
}

/**
 * Checks a result against its definition.
 *
 * @throws {@link UnexpectedAnswerError}
 */
export function checkResult<Result extends z.ZodType>(
  endpoint: Endpoint<InputSchema, Result>,
  content: unknown,
): z.output<Result> {
  const result = endpoint.result.safeParse(content)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
  throw new UnexpectedAnswerError(endpoint.id, 'not_as_described', { detail, answer: content })
}

function readJsonAnswer(origin: Origin, status: number, text: string): unknown {
  const json = tryJson(text)
  const code = errcodeOf(json)
  if (isObject(json) && code !== undefined && code !== 0) throw refusal(origin, code, json)
  if (!isSuccess(status)) throw new HttpStatusError(origin.endpoint.id, hostOf(origin), status)
  if (json === undefined) throw new UnexpectedAnswerError(origin.endpoint.id, faultOf(text))
  return json
}

function refusal({ endpoint, secrets }: Origin, errcode: number, answer: object): WechatApiError {
  const told = 'errmsg' in answer ? String(answer.errmsg) : ''
  const errmsg = redactText(told, secrets)
  return new WechatApiError({ endpoint: endpoint.id, errcode, errmsg, answer })
}

/** A redirection is none: WeChat makes none, and it would take the token to somebody else. */
function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

/** Missing means success; some answers have it as text. */
function errcodeOf(json: unknown): number | undefined {
  if (!isObject(json) || !('errcode' in json)) return undefined
  const code = Number(json.errcode)
  return Number.isInteger(code) ? code : undefined
}

function faultOf(text: string): 'empty' | 'html' | 'not_json' {
  const begin = text.trimStart()
  if (begin === '') return 'empty'
  return begin.startsWith('<') ? 'html' : 'not_json'
}

function tryJson(text: string): unknown {
  try {
    return readJson(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

async function textOf({ endpoint }: Origin, body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > maxTextBytes) throw new UnexpectedAnswerError(endpoint.id, 'too_long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function hostOf({ domain }: Origin): string {
  return domain.replace(/^https?:\/\//, '')
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** What the control API says when it refuses a request or fails, in both languages. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { z, ZodError } from 'zod'
import { ControlError } from '../control-error.ts'
import { FileNotWrittenError } from '../store/file-not-written-error.ts'

interface Refusal {
  readonly status: number
  readonly code: string
  /** In English. */
  readonly message: string
  readonly zh: string
}

const longest = 1_000

type Failure = FastifyError | ControlError | FileNotWrittenError | ZodError

export function answerRefusal(error: Failure, _request: FastifyRequest, reply: FastifyReply): void {
  const { status, code, message, zh } = refusalOf(error)
  void reply.code(status).send({ error: { code, message: cut(message), zh: cut(zh) } })
}

/** What was sent may stand in the words about it, and be of any length. */
function cut(words: string): string {
  return words.length > longest ? `${words.slice(0, longest)}…` : words
}

function refusalOf(error: Failure): Refusal {
  if (error instanceof ControlError) return error
  if (error instanceof ZodError) return badInput(error.issues)
  if (error instanceof FileNotWrittenError) return notWritten(error)
  const status = error.statusCode ?? 500
  const { code: given, message } = error
  if (status === 500)
    return { status, code: 'internal', message, zh: `模拟器内部出错（${message}）` }
  return {
    status,
    code: 'bad_input',
    message,
    zh: `请求无法处理（${given}）：${remedies[status] ?? message}`,
  }
}

function notWritten({ code, message, zh }: FileNotWrittenError): Refusal {
  return { status: 507, code, message, zh }
}

const remedies: Readonly<Record<number, string>> = {
  413: '请求体太大',
  415: '请求体须为 JSON（Content-Type: application/json）',
}

type Issue = ZodError['issues'][number]

function badInput(issues: readonly Issue[]): Refusal {
  return {
    status: 400,
    code: 'bad_input',
    message: inEnglish(issues),
    zh: allInChinese(issues),
  }
}

function named({ path }: Issue, colon: string, words: string): string {
  return path.length === 0 ? words : `${path.join('.')}${colon}${words}`
}

function inEnglish(issues: readonly Issue[]): string {
  return issues.map((issue) => named(issue, ': ', englishOf(issue))).join('; ')
}

/** Where there are several ways to say it, and none was taken, all are told. */
function englishOf(issue: Issue): string {
  const ways = issue.code === 'invalid_union' ? issue.errors.map(inEnglish) : []
  return ways.join(' or ') || issue.message
}

function allInChinese(issues: readonly Issue[]): string {
  return issues.map((issue) => named(issue, '：', inChinese(issue))).join('；')
}

/** Of a check that brings its own words. */
const ownWords = z.object({ zh: z.string() })

function inChinese(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `类型不正确，应为 ${issue.expected}`
    case 'too_small':
      return `太小或太短，最小为 ${issue.minimum}`
    case 'too_big':
      return `太大或太长，最大为 ${issue.maximum}`
    case 'invalid_value':
      return `只能是 ${issue.values.join('、')}`
    case 'unrecognized_keys':
      return `没有这些参数：${issue.keys.join('、')}`
    case 'invalid_format':
      return `格式不正确，应为 ${issue.format}`
    case 'invalid_key':
      return '名称不正确'
    case 'custom':
      return ownWords.safeParse(issue.params).data?.zh ?? '值不正确'
    case 'invalid_union':
      return issue.errors.map(allInChinese).join('，或 ') || '值不正确'
    default:
      return '值不正确'
  }
}

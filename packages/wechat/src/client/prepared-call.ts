/** A call that has passed its check, ready to be sent: what goes into the address, and what into the body. */
import type { z } from 'zod'
import type { Endpoint, InputSchema } from '../api/endpoint.ts'
import { isMediaFile, type MediaFile } from '../media/media-file.ts'
import { ruleOf } from './field-rules.ts'
import { InvalidCallError, type FieldProblem } from './invalid-call-error.ts'
import { writeJson } from './json.ts'
import { secretsIn } from './redact.ts'

/** What is to be sent. */
export interface PreparedCall {
  readonly endpoint: Endpoint
  /** Without the token. */
  readonly query: readonly (readonly [name: string, value: string])[]
  readonly body: Body | undefined
  /** What must not be seen in a message. */
  readonly secrets: readonly string[]
}

/** JSON, or a form with files. */
export type Body =
  | { readonly kind: 'json'; readonly text: string }
  | {
      readonly kind: 'form'
      readonly fields: Readonly<Record<string, string>>
      readonly files: Readonly<Record<string, MediaFile>>
    }

/**
 * Checks an input, and puts each field where it travels.
 *
 * @throws {@link InvalidCallError}
 */
export function prepareCall(endpoint: Endpoint, input: unknown): PreparedCall {
  const checked = checkInput(endpoint, input)
  const fields = Object.entries(checked).filter(([, value]) => value !== undefined)
  const inAddress = (name: string) => endpoint.method === 'GET' || endpoint.query.includes(name)
  return {
    endpoint,
    query: fields.filter(([name]) => inAddress(name)).map(([name, value]) => [name, asText(value)]),
    body: bodyOf(
      endpoint,
      fields.filter(([name]) => !inAddress(name)),
    ),
    secrets: secretsIn(checked),
  }
}

function checkInput(endpoint: Endpoint, input: unknown): object {
  if (!isDefinition(endpoint)) {
    throw new TypeError('A call is a definition, such as menu.create. Is its name spelt right?')
  }
  const read = endpoint.input.safeParse(input, { error: ruleOf })
  if (read.success) return read.data
  throw new InvalidCallError(endpoint.id, read.error.issues.map(problemOf))
}

/** What is wrong with `input`, field by field. */
export function inputProblems(schema: InputSchema, input: unknown): FieldProblem[] {
  return schema.safeParse(input, { error: ruleOf }).error?.issues.map(problemOf) ?? []
}

/** A program without types may have misspelt one. */
function isDefinition(endpoint: unknown): boolean {
  return typeof endpoint === 'object' && endpoint !== null && 'input' in endpoint
}

function bodyOf(endpoint: Endpoint, fields: readonly [string, unknown][]): Body | undefined {
  if (endpoint.method === 'GET') return undefined
  if (endpoint.files.length === 0) {
    return { kind: 'json', text: writeJson(Object.fromEntries(fields)) }
  }
  const isFile = ([name]: readonly [string, unknown]) => endpoint.files.includes(name)
  const texts = fields.filter((field) => !isFile(field))
  return {
    kind: 'form',
    fields: Object.fromEntries(texts.map(([name, value]) => [name, asText(value)])),
    files: Object.fromEntries(fields.filter(isFile).map(([name, file]) => [name, asFile(file)])),
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : writeJson(value)
}

function asFile(value: unknown): MediaFile {
  if (isMediaFile(value)) return value
  throw new Error('a field that is a file has passed its check without being one')
}

/** Of alternatives, that is told which the input comes closest to. */
function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  const [first] = issue.code === 'invalid_union' ? closestOf(issue.errors) : []
  if (first === undefined) return { field: nameOf(issue.path), rule: issue.message }
  const { field, rule } = problemOf(first)
  return { field: joinFields(nameOf(issue.path), field), rule }
}

/** The alternative that was followed furthest, with the least to put right. */
function closestOf(alternatives: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const depth = (issues: z.core.$ZodIssue[]) => Math.max(...issues.map(({ path }) => path.length))
  const [closest = []] = alternatives.toSorted(
    (one, other) => depth(other) - depth(one) || one.length - other.length,
  )
  return closest
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, step) => joinFields(name, typeof step === 'number' ? `[${step}]` : String(step)),
    '',
  )
}

function joinFields(outer: string, inner: string): string {
  return outer === '' || inner === '' || inner.startsWith('[') ? outer + inner : `${outer}.${inner}`
}

/** What follows the domain in the address of a call. */
export function targetOf({ endpoint, query }: PreparedCall, token: string | undefined): string {
  const own = token === undefined ? [] : [[endpoint.tokenParameter, token] as const]
  const parameters = [...own, ...query].map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
  return parameters.length > 0 ? `${endpoint.path}?${parameters.join('&')}` : endpoint.path
}

/** Half of an emoji has no place in an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

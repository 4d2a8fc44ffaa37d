/** The one door to the simulator: asks, checks what comes back, and explains what went wrong. */
import * as z from 'zod/mini'
import type { Told } from './words/told.ts'

/** The simulator refused, or answered with something this page does not know. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: 'unreachable' | 'refused' | 'unreadable'
  readonly reason: Told

  constructor(code: ApiError['code'], reason: Told, options?: ErrorOptions) {
    super(reason.en, options)
    this.code = code
    this.reason = reason
  }
}

/** @throws {@link ApiError} */
export async function getJson<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: string,
): Promise<z.output<Schema>> {
  return read(schema, path, await ask(path))
}

/** A part of a long list, and how long the whole is. */
export async function getPart<Schema extends z.ZodMiniType>(schema: Schema, path: string) {
  const response = await ask(path)
  const items = await read(z.array(schema), path, response)
  return { items, total: Number(response.headers.get('x-total-count') ?? items.length) }
}

export async function postJson<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: string,
  body: object = {},
): Promise<z.output<Schema>> {
  const headers = { 'content-type': 'application/json' }
  return read(
    schema,
    path,
    await ask(path, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
}

export async function deleteAt(path: string): Promise<void> {
  await ask(path, { method: 'DELETE' })
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    throw new ApiError('unreachable', { en: `${init?.method ?? 'GET'} ${path}` }, { cause })
  })
  if (response.ok) return response
  throw new ApiError('refused', reasonIn(await response.text(), response.status))
}

async function read<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: string,
  response: Response,
): Promise<z.output<Schema>> {
  const result = z.safeParse(schema, parseJson(await response.text()))
  if (result.success) return result.data
  throw new ApiError('unreadable', { en: `${path}: ${z.prettifyError(result.error)}` })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const refusal = z.object({ error: z.object({ message: z.string(), zh: z.nullish(z.string()) }) })

/** The words of a refusal: those of the simulator, or the text itself when something else spoke. */
export function reasonIn(text: string, status: number): Told {
  const { error } = z.safeParse(refusal, parseJson(text)).data ?? {}
  const { message = text.slice(0, 300), zh } = error ?? {}
  return { en: `${message} (${status})`, ...(zh && { zh: `${zh}（${status}）` }) }
}

/** The one door to the simulator: asks, checks what comes back, and explains what went wrong. */
import * as z from 'zod/mini'

/** The simulator refused, or answered with something this page does not know. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: 'unreachable' | 'refused' | 'unreadable'

  constructor(code: ApiError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** @throws {@link ApiError} */
export async function getJson<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: string,
  init?: RequestInit,
): Promise<z.output<Schema>> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    throw new ApiError('unreachable', `${init?.method ?? 'GET'} ${path}`, { cause })
  })
  const text = await response.text()
  if (!response.ok) throw new ApiError('refused', `${response.status} ${reasonIn(text)}`)
  const result = z.safeParse(schema, parseJson(text))
  if (result.success) return result.data
  throw new ApiError('unreadable', `${path}: ${z.prettifyError(result.error)}`)
}

export async function postJson<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: string,
  body: object = {},
): Promise<z.output<Schema>> {
  return getJson(schema, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const refusal = z.object({ error: z.object({ message: z.string() }) })

/** The words of a refusal: those of the simulator, or the text itself when something else spoke. */
export function reasonIn(text: string): string {
  return z.safeParse(refusal, parseJson(text)).data?.error.message ?? text.slice(0, 300)
}

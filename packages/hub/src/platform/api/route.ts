/** A route of the management API as data: the server answers by it, the description lists it. */
import { z } from 'zod'
import { invalidInput } from './api-errors.ts'
import type { Caller } from './caller.ts'
import type { Role } from './role.ts'

interface RouteWords {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`, with its parameters in braces: `/keys/{name}`. */
  readonly path: `/${string}`
  /** The least role that may call it. */
  readonly role: Role
  /** What it does, in a few words. */
  readonly summary: string
}

export interface RouteDefinition<
  Input extends z.ZodObject,
  Output extends z.ZodType,
> extends RouteWords {
  /**
   * Fields of the path and, for GET and DELETE, of the query, which are texts (numbers want
   * `z.coerce`); otherwise of the JSON body. A field that is not named is refused.
   */
  readonly input: Input
  /** What it does not name is not sent. `z.void()`: the answer has no content. */
  readonly output: Output
  /** 200 when not given. */
  readonly status?: 201 | 202
  handle(input: z.output<Input>, caller: Caller): Promise<z.input<Output>>
}

export interface ApiRoute extends RouteWords {
  readonly input: z.ZodObject
  readonly output: z.ZodType
  readonly status: 200 | 201 | 202 | 204
  /** Checks what is asked, does it, and returns what is sent. @throws {@link InvalidInputError} */
  run(input: unknown, caller: Caller): Promise<unknown>
}

/** Keeps the types of a definition inside it, so that routes of all kinds make one list. */
export function apiRoute<Input extends z.ZodObject, Output extends z.ZodType>(
  definition: RouteDefinition<Input, Output>,
): ApiRoute {
  const { method, path, role, summary, input, output } = definition
  const strict = input.strict()
  return {
    ...{ method, path, role, summary, input, output },
    status: output instanceof z.ZodVoid ? 204 : (definition.status ?? 200),
    async run(raw, caller) {
      const { error } = strict.safeParse(raw)
      if (error !== undefined) throw invalidInput(error)
      return output.parse(await definition.handle(input.parse(raw), caller))
    },
  }
}

/** Whether the fields that are not in the path come in the query. */
export function asksByQuery({ method }: Pick<ApiRoute, 'method'>): boolean {
  return method === 'GET' || method === 'DELETE'
}

/** What makes the calls for those who know what to call. */
import type { z } from 'zod'
import type { Endpoint, InputSchema } from './api/endpoint.ts'

/** A client, or whatever stands between one and its user. */
export interface Caller {
  call<Input extends InputSchema, Result extends z.ZodType>(
    endpoint: Endpoint<Input, Result>,
    input: z.input<Input>,
  ): Promise<z.output<Result>>
}

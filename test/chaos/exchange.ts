/** What became of one message, as the simulated WeChat has seen it. */
import { z } from 'zod'

const attempt = z
  .object({
    outcome: z.string(),
    ms: z.number(),
    /** Null when the fan is told nothing. */
    replyXml: z.string().nullable(),
  })
  .transform(({ outcome, ms, replyXml: reply }) => ({ outcome, ms, reply }))

export type Attempt = z.output<typeof attempt>

/** The answer of the control API to a message of a fan. */
export const pushed = z.object({ attempts: z.array(attempt), repeats: z.array(attempt) })

export interface Exchange {
  readonly msgId: string
  readonly openid: string
  /** On the clock of the rig (`performance.now`). */
  readonly sentAt: number
  /** Those in sequence, and those that arrived beside them. */
  readonly attempts: readonly Attempt[]
}

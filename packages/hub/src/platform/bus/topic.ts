/** What messages between nodes are about. */
import type { z } from 'zod'

export interface Topic<Message> {
  /** The same on all nodes, also on those of the version before. */
  readonly name: string
  readonly schema: z.ZodType<Message>
}

/** A message is small: it says what has changed, and the database how. */
export function defineTopic<Message>(name: string, schema: z.ZodType<Message>): Topic<Message> {
  return { name, schema }
}

/** What the database holds in the end, read past the hubs. */
import { z } from 'zod'
import type { RunDatabase } from './databases.ts'

export interface Ledger {
  readonly messages: readonly StoredMessage[]
  /** Openids, one for each row. */
  readonly fans: readonly string[]
}

interface StoredMessage {
  readonly msgId: string
  /** What the fan was given; null for nothing. */
  readonly reply: string | null
}

const messageRow = z
  .object({ state: z.string(), reply: z.string().nullable(), xml: z.string() })
  .transform(({ state, reply, xml }) => ({
    msgId: msgIdIn(xml),
    // A reply that came too late is kept, and never given.
    reply: state === 'late' ? null : reply,
  }))

const fanRow = z.object({ openid: z.string() }).transform(({ openid }) => openid)

export async function readLedger(database: RunDatabase): Promise<Ledger> {
  const messages = await database.ask('select state, reply, xml from message')
  const fans = await database.ask('select openid from fan')
  return { messages: z.array(messageRow).parse(messages), fans: z.array(fanRow).parse(fans) }
}

function msgIdIn(xml: string): string {
  const id = /<MsgId>(?:<!\[CDATA\[)?(\d+)/.exec(xml)?.[1]
  if (id === undefined) throw new Error(`a message without a number is stored: ${xml}`)
  return id
}

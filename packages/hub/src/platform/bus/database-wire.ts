/** The wire through the database, for clusters without Redis: a table that every node polls. */
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import { createComplaint } from '../complaint.ts'
import type { Database } from '../storage/database.ts'
import { repeat, type SteadyClock } from '../steady-clock.ts'
import { addMessages, clearPublishers, readMessages, readPublishers } from './bus.repository.ts'
import type { BusMessageTable } from './bus.table.ts'
import type { Receiver, Wire } from './wire.ts'

const pollEveryMs = 200
/** What waits for a database that is away. The oldest give way, which the others notice. */
const mostWaiting = 1_000
/** Publishers that said nothing for so long are cleared away at the start of another one. */
const forgottenAfterMs = 24 * 3_600_000

interface DatabaseWireOptions {
  readonly db: Kysely<Database>
  /** Names this wire among all others, also those of the same node before. */
  readonly id: string
  readonly steady: SteadyClock
  /** Tells how old things are that are cleared away, and nothing else. */
  readonly clock: Clock
  readonly onError: (error: unknown) => void
}

type Waiting = Omit<BusMessageTable, 'publisher'>

export function databaseWire(options: DatabaseWireOptions): Wire {
  const { db, id, steady, clock, onError } = options
  const parts = new AsyncDisposableStack()
  const waiting: Waiting[] = []
  /** Up to which number each publisher has been heard. */
  const heard = new Map<string, number>()
  let number = 0
  let writing: Promise<void> | undefined

  /** Messages that come while others are written share the next transaction. */
  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const messages = waiting.splice(0)
      try {
        await add(messages)
      } catch (error) {
        waiting.unshift(...messages)
        throw error
      }
    }
  }

  async function add(messages: readonly Waiting[]): Promise<void> {
    const activeAt = clock.now()
    await db.transaction().execute((trx) => addMessages(trx, { id, activeAt, messages }))
  }

  /** What could not be written is tried again with the next message or the next poll. */
  function flush(): Promise<void> {
    writing ??= write().finally(() => (writing = undefined))
    return writing
  }

  async function poll(receiver: Receiver): Promise<void> {
    if (waiting.length > 0) await flush()
    for (const publisher of await readPublishers(db)) {
      if (publisher.id !== id) await listenTo(publisher, receiver)
    }
  }

  async function listenTo(
    { id: publisher, number: upTo }: { readonly id: string; readonly number: number },
    receiver: Receiver,
  ): Promise<void> {
    let after = heard.get(publisher) ?? 0
    if (upTo <= after) return
    for (const message of await readMessages(db, { publisher, after, upTo })) {
      if (message.number !== after + 1) receiver.onLoss('gap')
      after = message.number
      receiver.onText(message.topic, message.text)
    }
    if (after !== upTo) receiver.onLoss('gap')
    heard.set(publisher, upTo)
  }

  return {
    async send(topic, text) {
      number += 1
      waiting.push({ number, topic, text })
      if (waiting.length > mostWaiting) waiting.shift()
      await flush()
    },
    async listen(receiver) {
      const forgotten = clock.now() - forgottenAfterMs
      await db.transaction().execute((trx) => clearPublishers(trx, forgotten))
      for (const publisher of await readPublishers(db)) heard.set(publisher.id, publisher.number)
      const complaint = createComplaint(onError)
      const turn = () => poll(receiver).then(complaint.worked, complaint.failed)
      parts.use(repeat(steady, pollEveryMs, turn))
    },
    async [Symbol.asyncDispose]() {
      await parts.disposeAsync()
      await flush().catch(onError)
    },
  }
}

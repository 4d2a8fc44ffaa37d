/** Messages from one node to all: what has changed, what is going on. What is missed is noticed and repaired. */
import { createComplaint } from '../complaint.ts'
import { parseJson } from '../parse-json.ts'
import type { Topic } from './topic.ts'
import type { LossReason, Wire } from './wire.ts'

/** Whoever has more to say puts it into the database and sends where it is. */
const longestText = 16_384

export interface Subscriber<Message> {
  onMessage(message: Message): void
  /** Messages may have been missed: load again whatever they would have told. */
  onLoss(): void
}

export interface Bus extends AsyncDisposable {
  /**
   * Reaches the subscribers of this node before it returns, and those of other nodes soon after. It
   * never fails: who misses a message notices.
   */
  publish<Message>(topic: Topic<Message>, message: Message): void
  subscribe<Message>(topic: Topic<Message>, subscriber: Subscriber<Message>): Disposable
  /** Settles when what was published has left this process. */
  flushed(): Promise<void>
  /** How often messages may have been missed, by reason. */
  losses(): Readonly<Record<LossReason, number>>
}

export interface BusOptions {
  readonly wire: Wire
  /** Told of subscribers that fail, and when messages begin to be stuck. */
  readonly onError: (error: unknown) => void
}

interface Listener {
  readonly topic: string
  hear(text: string): void
  miss(): void
}

/** Returns when the node hears the others. */
export async function openBus({ wire, onError }: BusOptions): Promise<Bus> {
  const listeners = new Set<Listener>()
  const losses = { gap: 0, silence: 0, reconnected: 0, met: 0, unreadable: 0 }
  const leaving = new Set<Promise<void>>()
  const complaint = createComplaint(onError)

  function count(reason: LossReason): void {
    losses[reason] += 1
  }

  function tell(topic: string, text: string): void {
    for (const listener of listeners) if (listener.topic === topic) listener.hear(text)
  }

  await wire.listen({
    onText: tell,
    onLoss(reason) {
      count(reason)
      for (const listener of listeners) listener.miss()
    },
  })

  return {
    publish(topic, message) {
      const text = JSON.stringify(message)
      if (text.length > longestText) throw new Error(`a message of ${topic.name} is too long`)
      tell(topic.name, text)
      const sent: Promise<void> = wire
        .send(topic.name, text)
        .then(complaint.worked, complaint.failed)
        .finally(() => leaving.delete(sent))
      leaving.add(sent)
    },
    subscribe(topic, subscriber) {
      const listener = {
        topic: topic.name,
        hear(text: string) {
          const read = topic.schema.safeParse(parseJson(text))
          if (read.success) return attempt(() => subscriber.onMessage(read.data))
          count('unreadable')
          return listener.miss()
        },
        miss: () => attempt(() => subscriber.onLoss()),
      }
      listeners.add(listener)
      return { [Symbol.dispose]: () => void listeners.delete(listener) }
    },
    flushed: async () => void (await Promise.all(leaving)),
    losses: () => ({ ...losses }),
    async [Symbol.asyncDispose]() {
      await Promise.all(leaving)
      await wire[Symbol.asyncDispose]()
    },
  }

  /** A subscriber that fails keeps the message from no other. */
  function attempt(run: () => void): void {
    try {
      run()
    } catch (error) {
      onError(error)
    }
  }
}

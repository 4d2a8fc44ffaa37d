/** The wire through Redis: its channels forget what nobody hears, so every message has a number. */
import type { Redis } from 'ioredis'
import { z } from 'zod'
import { createComplaint } from '../complaint.ts'
import { parseJson } from '../parse-json.ts'
import { isRefusal } from '../redis/refusal.ts'
import type { RedisConnections } from '../redis/redis.ts'
import { repeat, type SteadyClock } from '../steady-clock.ts'
import { createRoll } from './roll.ts'
import type { LossReason, Receiver, Wire } from './wire.ts'

/** The loss of the latest message is noticed after so long. */
const beatEveryMs = 2_000
/** Who was not heard for so long is gone, or cut off. */
const silentMs = 3 * beatEveryMs
/** How long a start waits for Redis. */
const patienceMs = 2_000

const sender = { from: z.string(), number: z.int() }
const parcel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), ...sender, topic: z.string(), text: z.string() }),
  z.object({ kind: z.literal('beat'), ...sender }),
  z.object({ kind: z.literal('farewell'), ...sender }),
])
type Parcel = z.infer<typeof parcel>

export interface RedisWireOptions {
  readonly redis: RedisConnections
  /** What the channels of this cluster begin with. */
  readonly prefix: string
  /** Names this wire among all others, also those of the same node before. */
  readonly id: string
  readonly steady: SteadyClock
  /** Redis answers, and does not let this wire listen. */
  readonly onRefused: (error: unknown) => void
}

export function redisWire({ redis, prefix, id, steady, onRefused }: RedisWireOptions): Wire {
  const channel = `${prefix}:bus`
  const parts = new AsyncDisposableStack()
  let number = 0

  async function say(parcel: Parcel): Promise<void> {
    await redis.commands.publish(channel, JSON.stringify(parcel))
  }

  /** While Redis is away nobody hears the beat; they notice that. */
  async function sign(kind: 'beat' | 'farewell'): Promise<void> {
    await say({ kind, from: id, number }).catch(() => {})
  }

  return {
    async send(topic, text) {
      number += 1
      await say({ kind: 'message', from: id, number, topic, text })
    },
    async listen(receiver) {
      const ear = createEar(receiver, { id, steady })
      const subscriber = redis.openSubscriber()
      parts.defer(() => subscriber.disconnect())
      subscriber.on('message', (_channel, text: string) => ear.hear(text))
      await subscribed(subscriber, { channel, steady, onAgain: ear.reconnected, onRefused })
      await sign('beat')
      const turns = repeat(steady, beatEveryMs, async () => {
        await sign('beat')
        ear.forgetSilent()
        if (redis.state().up && ear.isDeaf()) subscriber.disconnect(true)
      })
      parts.use(turns)
    },
    async [Symbol.asyncDispose]() {
      await parts.disposeAsync()
      await sign('farewell')
    },
  }
}

interface Ear {
  hear(text: string): void
  forgetSilent(): void
  reconnected(): void
  /** Not even the own beat is heard: the connection has died without a word. */
  isDeaf(): boolean
}

function createEar(
  receiver: Receiver,
  { id, steady }: Pick<RedisWireOptions, 'id' | 'steady'>,
): Ear {
  const roll = createRoll(steady)
  let heardMyselfAt = steady.elapsedMs()

  function report(reason: LossReason | undefined): void {
    if (reason !== undefined) receiver.onLoss(reason)
  }

  return {
    hear(text) {
      const { data } = parcel.safeParse(parseJson(text))
      if (data === undefined) return report('unreadable')
      if (data.from === id) return void (heardMyselfAt = steady.elapsedMs())
      if (data.kind === 'beat') return report(roll.onBeat(data.from, data.number))
      if (data.kind === 'farewell') return report(roll.onFarewell(data.from, data.number))
      const reason = roll.onMessage(data.from, data.number)
      if (reason === 'heard') return
      report(reason)
      receiver.onText(data.topic, data.text)
    },
    forgetSilent: () => report(roll.forgetSilent(silentMs)),
    reconnected() {
      heardMyselfAt = steady.elapsedMs()
      report('reconnected')
    },
    isDeaf: () => steady.elapsedMs() - heardMyselfAt >= silentMs,
  }
}

interface Subscription {
  readonly channel: string
  readonly steady: SteadyClock
  /** Called when the channel is heard again, or late. */
  readonly onAgain: () => void
  readonly onRefused: (error: unknown) => void
}

/** Settles when the channel is heard, or when the patience is over; it is subscribed to for ever. */
function subscribed(subscriber: Redis, subscription: Subscription): Promise<void> {
  const { channel, steady, onAgain, onRefused } = subscription
  const complaint = createComplaint(onRefused)
  return new Promise((resolve) => {
    let waiting = true
    const timer = steady.setTimeout(goOn, patienceMs)

    function goOn(): void {
      waiting = false
      timer.cancel()
      resolve()
    }

    async function subscribe(): Promise<void> {
      await subscriber.subscribe(channel)
      complaint.worked()
      if (waiting) goOn()
      else onAgain()
    }

    // A connection that breaks meanwhile is ready again later.
    subscriber.on('ready', () => {
      subscribe().catch((error: unknown) => isRefusal(error) && complaint.failed(error))
    })
  })
}

/** What a load test sends, to whom, and how fast. */
import { z } from 'zod'

const kinds = ['text', 'image', 'CLICK', 'VIEW', 'SCAN', 'subscribe', 'LOCATION'] as const

const mostPushes = 1_000_000

/** `seconds` or `count` ends it; with neither, it lasts ten seconds. */
export const loadOrder = z
  .strictObject({
    /** Pushes a second. */
    rate: z.number().min(0.1).max(20_000),
    seconds: z.number().min(0.1).max(3600).optional(),
    count: z.int().min(1).max(mostPushes).optional(),
    /** Taken in turn. */
    kinds: z.array(z.enum(kinds)).min(1).max(20).default(['text']),
    /** What text messages say, taken in turn. */
    texts: z.array(z.string().min(1).max(2048)).min(1).max(1000).default(['hello']),
    /** From how many fans, in turn: so many that none sends two events in one second. */
    fans: z.int().min(1).max(500_000).optional(),
    /** The share of pushes that arrive twice, as WeChat’s do when an answer got lost. */
    repeat: z.number().min(0).max(1).default(0),
    /** The host of the server, said again: only then may it be one that is not on this machine. */
    mine: z.string().min(1).max(253).optional(),
  })
  .refine(({ rate, seconds = 0 }) => rate * seconds <= mostPushes, {
    error: `more than ${mostPushes} pushes`,
    params: { zh: `推送总数超过 ${mostPushes}` },
  })

export type LoadOrderInput = z.input<typeof loadOrder>

export type LoadOrder = Readonly<z.output<typeof loadOrder>>

export function plannedPushes({ rate, seconds, count }: LoadOrder): number {
  const inTime = Math.max(1, Math.round(rate * (seconds ?? 10)))
  if (count === undefined) return inTime
  return seconds === undefined ? count : Math.min(count, inTime)
}

export function fansOf({ fans, rate }: LoadOrder): number {
  return fans ?? Math.max(1000, Math.ceil(rate) * 2)
}

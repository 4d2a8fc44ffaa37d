/** Which records to list. */
import { z } from 'zod'
import { matches } from '../matches.ts'
import type { Recorded } from './records.ts'

const number = z.coerce.number()
const pattern = z.string().max(256)

/** Of pushes alone. */
const ofPushes = {
  /** Of the fan a push was about. */
  openid: z.string().optional(),
  pushId: z.string().optional(),
  /** Of the message: `text`, `event`. */
  type: z.string().optional(),
  /** `subscribe`, `CLICK` */
  event: z.string().optional(),
  /** The third-party platform that got it. */
  component: z.string().optional(),
  outcome: z.string().optional(),
  reasonCode: z.string().optional(),
}

export const recordChoice = z.strictObject({
  kind: z.enum(['api', 'push']).optional(),
  appid: z.string().optional(),
  method: z.string().optional(),
  /** `*` stands for anything. */
  host: pattern.optional(),
  /** `*` stands for anything. */
  path: pattern.optional(),
  status: number.int().optional(),
  errcode: number.int().optional(),
  /** Those that went wrong, or those that did not. */
  failed: z.union([z.boolean(), z.stringbool()]).optional(),
  ...ofPushes,
  /** Milliseconds since 1970. */
  since: number.optional(),
  /** Before this instant. */
  until: number.optional(),
  /** Only the latest so many. */
  limit: number.int().min(1).optional(),
})

export type RecordChoice = Readonly<z.output<typeof recordChoice>>

/** Oldest first. */
export function chosenBy(choice: RecordChoice, records: readonly Recorded[]): Recorded[] {
  const { limit: _limit, ...conditions } = choice
  const wanted = Object.entries(conditions)
  return records
    .filter((entry) => wanted.every(([name, value]) => meets(entry, name, value)))
    .toSorted((one, other) => one.at - other.at)
}

function meets(entry: Recorded, name: string, value: Condition): boolean {
  if (value === undefined) return true
  switch (name) {
    case 'host':
    case 'path':
      return matches(String(value), entry[name] ?? '')
    case 'since':
      return entry.at >= Number(value)
    case 'until':
      return entry.at < Number(value)
    case 'failed':
      return hasFailed(entry) === value
    default:
      return Reflect.get(entry, name) === value
  }
}

type Condition = string | number | boolean | undefined

function hasFailed(entry: Recorded): boolean {
  if (entry.kind === 'push') return entry.outcome !== 'answered' && entry.outcome !== 'silent'
  const { status, errcode } = entry
  return status === null || status >= 400 || (errcode ?? 0) !== 0
}

/** Which records to list. */
import { z } from 'zod'
import { matches } from '../matches.ts'
import type { Recorded } from './records.ts'

export const recordChoice = z.object({
  kind: z.enum(['api', 'push']).optional(),
  appid: z.string().optional(),
  /** Of the fan a push was about. */
  openid: z.string().optional(),
  /** `*` stands for anything. */
  path: z.string().max(256).optional(),
  /** Milliseconds since 1970. */
  since: z.coerce.number().optional(),
  errcode: z.coerce.number().int().optional(),
  outcome: z.string().optional(),
  /** Only the latest so many. */
  limit: z.coerce.number().int().min(1).optional(),
})

export type RecordChoice = Readonly<z.output<typeof recordChoice>>

/** Oldest first. */
export function chosenBy(choice: RecordChoice, records: readonly Recorded[]): Recorded[] {
  return records
    .filter((entry) => isChosenBy(choice, entry))
    .toSorted((one, other) => one.at - other.at)
}

function isChosenBy(choice: RecordChoice, entry: Recorded): boolean {
  const { kind, appid, path, since, errcode } = choice
  return (
    (kind === undefined || entry.kind === kind) &&
    (appid === undefined || entry.appid === appid) &&
    (path === undefined || matches(path, entry.path)) &&
    (since === undefined || entry.at >= since) &&
    (errcode === undefined || entry.errcode === errcode) &&
    isPushChosenBy(choice, entry)
  )
}

function isPushChosenBy({ openid, outcome }: RecordChoice, entry: Recorded): boolean {
  if (openid === undefined && outcome === undefined) return true
  if (entry.kind !== 'push') return false
  return (
    (openid === undefined || entry.openid === openid) &&
    (outcome === undefined || entry.outcome === outcome)
  )
}

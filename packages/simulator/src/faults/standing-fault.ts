/** A fault that stands: counts how often it struck, and decides whether it strikes now. */
import { matches } from '../matches.ts'
import type { Fault, Target } from './fault.ts'
import { createSeededChance } from './seeded-chance.ts'

export interface StandingFault {
  readonly id: string
  readonly fault: Fault
  readonly struck: number
  /** Between 0 and 1, the same series for the same seed. */
  chance(): number
  /** Whether it is its time, and its count is not used up. */
  stands(now: number): boolean
  /** When, after now, it begins or ends by the clock. */
  changesAfter(now: number): readonly number[]
  /** Counts when it does. */
  strikes(target: Target, now: number): boolean
}

export function standing(id: string, fault: Fault, since: number): StandingFault {
  const chance = createSeededChance(fault.seed)
  const { from = -Infinity, count = Infinity, forMs = Infinity, until = Infinity } = fault
  const end = Math.min(until, Math.max(since, from) + forMs)
  let struck = 0
  const stands = (now: number) => now >= from && now < end && struck < count
  return {
    id,
    fault,
    get struck() {
      return struck
    },
    chance,
    stands,
    changesAfter: (now) => [from, end].filter((at) => at > now && at < Infinity),
    strikes(target, now) {
      if (!stands(now) || !concerns(fault, target)) return false
      if (fault.probability < 1 && chance() >= fault.probability) return false
      struck += 1
      return true
    },
  }
}

export function concerns({ host, path, appid, openid }: Fault, target: Target): boolean {
  return (
    (host === undefined || matches(host, target.host)) &&
    (path === undefined || matches(path, target.path)) &&
    (appid === undefined || appid === target.appid) &&
    (openid === undefined || openid === target.openid)
  )
}

/** A length of time, or anything between two. */
export function drawn(ms: number | readonly [number, number], chance: () => number): number {
  if (typeof ms === 'number') return ms
  const [least, greatest] = ms
  return Math.round(least + (greatest - least) * chance())
}

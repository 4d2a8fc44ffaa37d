/** What the faults make of a push, and of each of its attempts. */
import { becauseOf, type Reason } from '../reason.ts'
import type { Fault } from './fault.ts'
import { drawn, type StandingFault } from './standing-fault.ts'

export interface PushTrouble {
  /** To wait before it leaves. */
  readonly delayMs: number
  /** How many times more it leaves, at once. */
  readonly repeats: number
  /** Other addresses that get it at the same time. */
  readonly addresses: readonly string[]
  /** How often it is tried at most. */
  readonly attempts?: number
  /** Waits for others of its account, which then leave before it. */
  readonly reorder?: { readonly together: number; readonly atMostMs: number }
}

export interface AttemptTrouble {
  /** Why the server is not reached, and whether that is known only when WeChat’s patience is over. */
  readonly fails?: { readonly why: Reason; readonly isTimeout: boolean }
  /** Asked when there was an answer: whether it is lost on its way. */
  readonly losesAnswer: () => boolean
}

export function pushTrouble(
  struck: readonly StandingFault[],
  counters: { delayMs: number; repeats: number },
): PushTrouble {
  let trouble: PushTrouble = { ...counters, addresses: [] }
  for (const one of struck) trouble = { ...trouble, ...added(trouble, one) }
  return trouble
}

function added(before: PushTrouble, { fault, chance }: StandingFault): Partial<PushTrouble> {
  switch (fault.kind) {
    case 'push-delay':
      return { delayMs: before.delayMs + drawn(fault.ms, chance) }
    case 'push-repeat':
      return { repeats: before.repeats + fault.times }
    case 'push-second-address':
      return { addresses: [...before.addresses, fault.address] }
    case 'push-attempts':
      return { attempts: fault.attempts }
    case 'push-reorder':
      return { reorder: { together: fault.together, atMostMs: fault.atMostMs } }
    default:
      return {}
  }
}

export function attemptTrouble(
  struck: readonly StandingFault[],
  { mayLoseAnswer }: { mayLoseAnswer: () => boolean },
): AttemptTrouble {
  const kinds = struck.map(({ fault }) => fault.kind)
  const why = kinds.map(failureOf).find((reason) => reason !== undefined)
  const isTimeout = kinds.some((kind) => /^push-(dns|connect)-timeout$/.test(kind))
  const isLost = kinds.includes('push-lose-answer')
  return {
    ...(why && { fails: { why, isTimeout } }),
    losesAnswer: () => isLost || mayLoseAnswer(),
  }
}

function failureOf(kind: Fault['kind']): Reason | undefined {
  switch (kind) {
    case 'push-dns':
      return becauseOf('unknown_host', 'ENOTFOUND, fault push-dns')
    case 'push-dns-timeout':
      return becauseOf('no_dns_answer_in_time', 'fault push-dns-timeout')
    case 'push-refuse':
      return becauseOf('connection_refused', 'ECONNREFUSED, fault push-refuse')
    case 'push-connect-timeout':
      return becauseOf('no_connection_in_time', 'fault push-connect-timeout')
    default:
      return undefined
  }
}

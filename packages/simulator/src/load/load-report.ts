/** What came of a load test, while it runs and afterwards. */
import { judge } from '../pushes/judge.ts'
import type { Account } from '../accounts/account.ts'
import type { Exchange } from '../pushes/sender.ts'
import type { Reason } from '../reason.ts'
import { createLatencies } from './latencies.ts'
import { createReasonCounts } from './reason-counts.ts'

export interface LoadReport extends Figures {
  readonly id: string
  readonly appid: string
  readonly state: 'running' | 'done' | 'stopped'
  readonly startedAt: number
  readonly seconds: number
  readonly planned: number
  /** Pushes a second, as they really left. */
  readonly rate: number
  /** Whether each push left within a tenth of a second of its time. */
  readonly isOnSchedule: boolean
  /** How long after its time a push left at most. */
  readonly behindMs: number
  /** The longest pause of the simulator itself: latencies are not more exact than that. */
  readonly lagMs: number
}

interface Figures {
  /** Repeats included. */
  readonly sent: number
  /** Usable answers, or silence, within WeChat’s five seconds. */
  readonly inTime: number
  /** No complete answer within five seconds. */
  readonly late: number
  /** A bad signature, encryption or format, or a status other than 200. */
  readonly wrong: number
  /** The server did not take the connection, or broke it. */
  readonly refused: number
  /** Under way when the test was stopped. */
  readonly unfinished: number
  /** Under way at this moment. */
  readonly waiting: number
  /** Not sent, because too many were under way. */
  readonly skipped: number
  /** Of answers in time, in milliseconds. */
  readonly ms: { readonly p50: number; readonly p99: number; readonly max: number } | null
  readonly byStatus: Readonly<Record<string, number>>
  /** Of what was not in time; the commonest first. */
  readonly reasons: readonly CountedReason[]
}

/** The same as of an attempt, and how often. */
export interface CountedReason {
  readonly reasonCode: Reason['reasonCode'] | 'other_reasons'
  /** In English. */
  readonly reason: string
  /** In Chinese. */
  readonly reasonZh: string
  readonly count: number
}

export interface LoadTally {
  sent(): void
  skipped(): void
  answered(openid: string, exchange: Exchange, ms: number): void
  readonly waiting: number
  figures(): Figures
}

export function createTally(account: Account): LoadTally {
  const latencies = createLatencies()
  const counts = {
    sent: 0,
    inTime: 0,
    late: 0,
    wrong: 0,
    refused: 0,
    unfinished: 0,
    waiting: 0,
    skipped: 0,
  }
  const byStatus = new Map<number, number>()
  const reasons = createReasonCounts()

  return {
    sent() {
      counts.sent += 1
      counts.waiting += 1
    },
    skipped: () => void (counts.skipped += 1),
    answered(openid, exchange, ms) {
      counts.waiting -= 1
      if (isStopped(exchange)) return void (counts.unfinished += 1)
      const verdict = judge(account, openid, exchange)
      const { status } = verdict
      if (status !== null) byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
      reasons.add(verdict)
      const kind = kindOf(verdict.outcome)
      counts[kind] += 1
      if (kind === 'inTime') latencies.add(ms)
    },
    get waiting() {
      return counts.waiting
    },
    figures: () => ({
      ...counts,
      ms: latencies.summary(),
      byStatus: Object.fromEntries(byStatus),
      reasons: reasons.list(),
    }),
  }
}

function isStopped(exchange: Exchange): boolean {
  return exchange.kind === 'failed' && exchange.why.reasonCode === 'stopped'
}

function kindOf(outcome: ReturnType<typeof judge>['outcome']) {
  if (outcome === 'answered' || outcome === 'silent') return 'inTime'
  if (outcome === 'timeout' || outcome === 'lost') return 'late'
  return outcome === 'connection-failed' ? 'refused' : 'wrong'
}

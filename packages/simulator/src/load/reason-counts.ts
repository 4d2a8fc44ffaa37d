/** How often each reason came up in a load test. */
import type { Reason } from '../reason.ts'
import type { CountedReason } from './load-report.ts'

/** More kinds of reasons are counted as one. */
const most = 20

const others = {
  reasonCode: 'other_reasons',
  reason: 'other reasons',
  reasonZh: '其他原因',
} as const

export interface ReasonCounts {
  /** Nothing without a reason. */
  add(why: Partial<Reason>): void
  /** The commonest first. */
  list(): CountedReason[]
}

export function createReasonCounts(): ReasonCounts {
  const counts = new Map<string, CountedReason>()

  function count(why: Omit<CountedReason, 'count'>): void {
    const known = counts.get(why.reason)?.count ?? 0
    const { reasonCode, reason, reasonZh } = why
    counts.set(reason, { reasonCode, reason, reasonZh, count: known + 1 })
  }

  return {
    add({ reasonCode, reason, reasonZh }) {
      if (reasonCode === undefined || reason === undefined || reasonZh === undefined) return
      const isCounted = counts.has(reason) || counts.size < most
      count(isCounted ? { reasonCode, reason, reasonZh } : others)
    },
    list: () => [...counts.values()].toSorted((one, other) => other.count - one.count),
  }
}

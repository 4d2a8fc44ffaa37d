/** What WeChat makes of a message to many before it goes out: its review, and the check of originals. */
import type { Target } from '../faults/fault.ts'
import type { Faults } from '../faults/faults.ts'

export interface Verdict {
  /** The Status of the result when nobody gets it; empty when it goes out. */
  readonly failure: string
  /** 1 no reprint; 2 a reprint that may be sent, 3 one that may not. */
  readonly checkState: 1 | 2 | 3
}

interface Order {
  readonly target: Target
  readonly hasArticles: boolean
  /** Whether it is sent even when it is judged a reprint (send_ignore_reprint). */
  readonly ignoresReprint: boolean
}

export function verdictOn(order: Order, faults: Pick<Faults, 'resultOf'>): Verdict {
  const { target, hasArticles, ignoresReprint } = order
  if (faults.resultOf(target, 'undelivered')) return { failure: 'send fail', checkState: 1 }
  const suspected = faults.resultOf(target, 'mass-err')
  if (suspected) return { failure: `err(${suspected.num})`, checkState: 1 }
  const reprint = hasArticles ? faults.resultOf(target, 'mass-reprint') : undefined
  if (!reprint) return { failure: '', checkState: 1 }
  if (!reprint.canReprint) return { failure: 'err(30002)', checkState: 3 }
  return { failure: ignoresReprint ? '' : 'err(30003)', checkState: 2 }
}

/** Calls and pushes in the hand of a test: those that were made, and one that is awaited. */
import type { RecordChoice } from '../records/record-choice.ts'
import type { ApiRecord, Bodies, PushRecord, Recorded, Records } from '../records/records.ts'
import { awaitEvent } from './await-event.ts'
import type { Patience } from './simulated-fan.ts'

export type CallChoice = Omit<RecordChoice, 'kind' | 'openid' | 'outcome'>
export type PushChoice = Omit<RecordChoice, 'kind' | 'errcode'>

/** The error of a test that waited for a call in vain: it lists the calls that there were. */
export class NotCalledError extends Error {
  override readonly name = 'NotCalledError'
  readonly code = 'not_called'

  constructor(choice: CallChoice, withinMs: number, calls: readonly Recorded[]) {
    const lines = calls.slice(-20).map(({ method, path, status, errcode }) => {
      return `  ${method} ${path}: status ${status}, errcode ${errcode}`
    })
    super(
      [
        `no call ${JSON.stringify(choice)} within ${withinMs} ms. The calls:`,
        ...(lines.length > 0 ? lines : ['  none']),
      ].join('\n'),
    )
  }
}

export function recordedCalls(records: Records) {
  function calls(choice: CallChoice = {}): (ApiRecord & Bodies)[] {
    return records.choose({ ...choice, kind: 'api' }).page.filter((one) => one.kind === 'api')
  }

  return {
    calls,
    pushes(choice: PushChoice = {}): (PushRecord & Bodies)[] {
      return records.choose({ ...choice, kind: 'push' }).page.filter((one) => one.kind === 'push')
    },
    async called(choice: CallChoice, { withinMs = 5000 }: Patience = {}) {
      const call = await awaitEvent({
        look: () => calls(choice).at(-1),
        listen: (changed) => records.listen(changed),
        withinMs,
      })
      if (call) return call
      throw new NotCalledError(choice, withinMs, calls())
    },
  }
}

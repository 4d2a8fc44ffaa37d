/** Makes MsgIds: 17 digits, rising, and not the same again after a restart. */
import type { Clock } from '../clock.ts'

export function createMessageIds(clock: Clock): () => string {
  let last = 0n
  return () => {
    const earliest = BigInt(clock.now()) * 10_000n
    last = last < earliest ? earliest : last + 1n
    return String(last)
  }
}

/** Troubles that WeChat or the network has, switched on by hand. */
import { z } from 'zod'

const count = z.int().min(0).max(100_000)

const faultsSchema = z.strictObject({
  /** The next n answers get lost on their way to WeChat. */
  loseAnswers: count,
  /** Each push arrives this many times more, at once. */
  repeatPushes: z.int().min(0).max(100),
  /** Each push leaves this much later. */
  delayPushMs: z.int().min(0).max(86_400_000),
  /** The next n API calls are answered with errcode -1. */
  apiBusy: count,
})

export const faultsInput = faultsSchema.exactPartial()

type FaultsInput = z.output<typeof faultsInput>

export interface Faults {
  set(input: FaultsInput): void
  current(): Readonly<z.output<typeof faultsSchema>>
  /** Uses up one of a counted fault. */
  strikes(name: 'loseAnswers' | 'apiBusy'): boolean
  clear(): void
}

export function createFaults(): Faults {
  const none = { loseAnswers: 0, repeatPushes: 0, delayPushMs: 0, apiBusy: 0 }
  let faults = none
  return {
    set(input) {
      faults = { ...faults, ...input }
    },
    current: () => faults,
    strikes(name) {
      if (faults[name] === 0) return false
      faults = { ...faults, [name]: faults[name] - 1 }
      return true
    },
    clear() {
      faults = none
    },
  }
}
